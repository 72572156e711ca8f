import Files
import Records
import Testing

/// The cures for values that are written in another way than the one that is read.
struct SpellingTests {
  /// Expects the note of the one fault in `value: …`.
  private func check<Value: FieldValue>(
    _ text: String, as type: Value.Type, gives cure: String?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let lines = told("value: '\(text.replacing("'", with: "''"))'", as: Holder<Value>.self)
      .split(separator: "\n").map(String.init)
    #expect(
      Array(lines.dropFirst()) == (cure.map { ["    note: \($0)"] } ?? []),
      sourceLocation: sourceLocation)
    #expect(lines[0].hasPrefix("a.yml:1:8: error: "), sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("12.5.2019", "2019-05-12"), ("5/2019", "2019-05"), ("05.2019", "2019-05"),
    ("May 2019", "2019-05"), ("2019-5", "2019-05"), ("2019/05", "2019-05"),
    ("2019-5-2", "2019-05-02"),
    ("2019.05.02", "2019-05-02"), ("12 May 2019", "2019-05-12"), ("May 12th, 2019", "2019-05-12"),
    ("Sept. 2019", "2019-09"), ("25/12/2019", "2019-12-25"), ("12/25/2019", "2019-12-25"),
    ("5/5/2019", "2019-05-05"), ("ca. 2019", "2019"), ("2019-05-12T10:00:00Z", "2019-05-12"),
  ])
  func `a date has one spelling`(text: String, spelling: String) {
    check(text, as: PartialDate.self, gives: "write '\(spelling)'")
    check(text, as: Period.self, gives: "write '\(spelling)'")
  }

  @Test func `day and month cannot always be told from each other`() {
    check("12/5/2019", as: PartialDate.self, gives: "write '2019-05-12', or '2019-12-05'")
  }

  @Test(arguments: [
    "soon", "31.2.2019", "0999", "19", "5.19", "1990s", "2018-2019",
    "May June 2019", "next May", "summer 2019",
  ])
  func `what may mean anything has no cure`(text: String) {
    check(text, as: PartialDate.self, gives: nil)
  }

  @Test(arguments: [
    ("2019-13", "there is no month 13"), ("2019-00-12", "there is no month 00"),
    ("2019-02-30", "February 2019 has 28 days"), ("2020-02-30", "February 2020 has 29 days"),
    ("2019-04-31", "April 2019 has 30 days"), ("2019-12-00", "December 2019 has 31 days"),
  ])
  func `what the calendar lacks is told`(text: String, cure: String) {
    check(text, as: PartialDate.self, gives: cure)
    check("2018/" + text, as: Period.self, gives: cure)
  }

  @Test(arguments: [
    ("2014-2016", "2014/2016"), ("2014–2016", "2014/2016"), ("2014 - 2016", "2014/2016"),
    ("2014-05 to 2014-07", "2014-05/2014-07"), ("2016/2014", "2014/2016"),
    ("May 2014 – June 2014", "2014-05/2014-06"),
  ])
  func `a period has a slash between its ends`(text: String, spelling: String) {
    check(text, as: Period.self, gives: "write '\(spelling)'")
  }

  @Test(arguments: [
    ("1,250,000", "1250000"), ("1.250.000", "1250000"), ("1 250", "1250"), ("1'250", "1250"),
    ("1\u{A0}250,5", "1250.5"), ("1.250,5", "1250.5"), ("1,250.5", "1250.5"), ("97,5", "97.5"),
    ("12 %", "12"), ("ca. 100", "100"), ("€ 100", "100"), ("+1", "1"), ("−5", "-5"),
    ("0,125", "0.125"),
    ("-1,5", "-1.5"), ("100 000 visitors", "100000"),
  ])
  func `a number has one spelling`(text: String, spelling: String) {
    check(text, as: Double.self, gives: "write '\(spelling)'")
  }

  @Test func `a comma before three digits may be either`() {
    check(
      "1,250", as: Double.self, gives: "write '1250', or '1.250', if the comma stands for a point")
  }

  @Test(arguments: ["many", "1e3", "1-2", "½", "1,2,3", "1,25.5,5", "12 of 20"])
  func `what is no number has no cure`(text: String) {
    check(text, as: Double.self, gives: nil)
  }

  @Test(arguments: [
    ("www.example.org", "https://www.example.org"), ("example.org/a?b", "https://example.org/a?b"),
    ("//example.org/", "https://example.org/"),
  ])
  func `an address has its scheme`(text: String, spelling: String) {
    check(text, as: Link.self, gives: "write '\(spelling)'")
  }

  @Test(arguments: [
    "nowhere", "a@example.org", "mailto:a@example.org", "example .org", "/a/b.html",
  ])
  func `what is no address has no cure`(text: String) {
    check(text, as: Link.self, gives: nil)
  }

  @Test(arguments: [
    ("yes", "true"), ("Yes", "true"), ("TRUE", "true"), ("No", "false"), ("0", "false"),
  ])
  func `truth has two words`(text: String, spelling: String) {
    check(text, as: Bool.self, gives: "write '\(spelling)'")
  }

  /// A text of which one rule is that it names a language.
  private struct Spoken: Record {
    let value: String
    init(reading field: inout Fields<Spoken>) {
      value = field("value", \.value, "A language.", .language)
    }
  }

  @Test(arguments: [("English", "en"), ("finnish", "fi"), ("pt_BR", "pt-BR"), ("klingon", nil)])
  func `a language has a tag`(text: String, tag: String?) {
    let cure = tag.map { "\n    note: write '\($0)'" } ?? ""
    #expect(
      told("value: \(text)", as: Spoken.self) == """
        a.yml:1:8: error: 'value' must be a language tag such as 'en' or 'pt-BR', not '\(text)' \
        [out-of-bounds]\(cure)
        """)
  }

  @Test func `there is no third`() { check("maybe", as: Bool.self, gives: nil) }
}
