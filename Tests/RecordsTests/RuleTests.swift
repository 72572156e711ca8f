import Records
import Testing

struct RuleTests {
  /// A record with each of the rules.
  private struct Ruled: Record {
    let share: Double?
    let summary: LocalizedText?
    let id: String?
    let codes: [String]
    let sources: [String]

    init(reading field: inout Fields<Ruled>) {
      share = field("share", \.share, "A share.", Rule.within(0...1).ifPresent)
      summary = field("summary", \.summary, "A summary.", Rule.atMost(5).ifPresent)
      id = field("id", \.id, "An id.", Rule.slug.ifPresent)
      codes = field(
        "codes", \.codes, "Codes.",
        Rule.form("two letters", pattern: "^[a-z]{2}$") { $0.count == 2 }.ofEach)
      sources = field("sources", \.sources, "Sources.", .nonEmpty)
    }
  }

  /// Reads some keys beside those that are required, and tells the faults.
  private func check(
    _ yaml: String, gives expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let outcome = told("sources: [s]\n\(yaml)", as: Ruled.self)
    #expect(
      outcome.hasPrefix("{")
        ? expected.isEmpty
        : outcome.replacing(" [out-of-bounds]", with: "")
          == expected.map { "a.yml:2:\($0)" }.joined(separator: "\n"),
      "\(outcome)", sourceLocation: sourceLocation)
  }

  @Test(arguments: ["share: 0", "share: 1", "share: 0.5", ""])
  func `a number within its bounds is read`(yaml: String) { check(yaml) }

  @Test(arguments: ["-0.1", "1.1", "97"])
  func `a number out of its bounds is a fault`(number: String) {
    check("share: \(number)", gives: "8: error: 'share' must lie between 0 and 1, not '\(number)'")
  }

  @Test func `the length of a text is counted in code points, in every language`() {
    check("summary: žluť!")
    check("summary: {de: kurz, cs: žluť!}")
    let fault = "error: 'summary' has 6 characters; at most 5 are allowed"
    check("summary: žluťák", gives: "10: \(fault)")
    check("summary: e\u{301}e\u{301}e\u{301}", gives: "10: \(fault)")
    check("summary: {de: kurz, cs: žluťák}", gives: "25: \(fault)")
  }

  @Test func `a form is told in words`() {
    check("id: a-b-1")
    check(
      "id: A b",
      gives: "5: error: 'id' must be small letters, digits and single hyphens, not 'A b'"
        + "\n    note: write 'a-b'")
    check(
      "id: '?'", gives: "5: error: 'id' must be small letters, digits and single hyphens, not '?'")
  }

  @Test func `what is too long to be repeated is not`() {
    check(
      "id: \(String(repeating: "-", count: 81))",
      gives: "5: error: 'id' must be small letters, digits and single hyphens")
  }

  @Test func `a rule of each value of a list is told at the value`() {
    check("codes: [de, cz]")
    check("codes: []")
    check("codes: [de, cze]", gives: "13: error: 'codes' must be two letters, not 'cze'")
  }

  @Test func `a list that must not be empty must be given`() {
    #expect(
      told("sources: []", as: Ruled.self)
        == "a.yml:1:10: error: 'sources' must not be empty [out-of-bounds]")
    #expect(
      told("id: a", as: Ruled.self)
        == "a.yml:1:1: error: 'sources' is missing [missing-key]\n    note: 'sources': Sources.")
  }

  @Test func `rules are spelt for machines too`() {
    #expect(
      Ruled.columns.map { "\($0.key) " + told(.object($0.field.keywords)) } == [
        #"share {"minimum":0,"maximum":1}"#, #"summary {"maxLength":5}"#,
        #"id {"type":["string","integer","boolean"],"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","minimum":0}"#,
        #"codes {"items":{"type":"string","pattern":"^[a-z]{2}$"}}"#, #"sources {"minItems":1}"#,
      ])
  }
}
