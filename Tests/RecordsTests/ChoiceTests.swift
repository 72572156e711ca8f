import Records
import Testing

/// A list of choices for these tests.
private enum Colour: String, Choice {
  case red
  case darkBlue = "dark-blue"
  case unknown

  var about: String { "The colour \(rawValue)" }
}

struct ChoiceTests {
  /// Reads `value: …`, and tells its JSON, or the faults.
  private func check(
    _ yaml: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(told(yaml, as: Holder<Colour>.self) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: Colour.allCases.map(\.rawValue))
  func `each value of the list is read, and written as it was`(value: String) {
    check("value: \(value)", gives: "{\"value\":\"\(value)\"}")
  }

  @Test(arguments: ["dark_blue", "Dark blue", "DARK-BLUE", "darkblue", "dark - blue"])
  func `a value that is nearly one of the list leads to it`(word: String) {
    check(
      "value: \(word)",
      gives: """
        a.yml:1:8: error: 'value' cannot be '\(word)' [unknown-value]
            note: did you mean 'dark-blue'?
            note: allowed: red, dark-blue, unknown
        """)
  }

  @Test func `any other value is told what is allowed`() {
    check(
      "value: magenta",
      gives: """
        a.yml:1:8: error: 'value' cannot be 'magenta' [unknown-value]
            note: 'red': The colour red
            note: 'dark-blue': The colour dark-blue
            note: 'unknown': The colour unknown
        """)
  }

  @Test func `nothing, lists and groups are told what is allowed`() {
    check(
      "value: ~",
      gives: """
        a.yml:1:8: error: 'value' has no value [no-value]
            note: give one of red, dark-blue, unknown; the key is required
            note: 'value': What is held. One of:
            note: 'red': The colour red
            note: 'dark-blue': The colour dark-blue
            note: 'unknown': The colour unknown
        """)
    check(
      "value: [red]",
      gives: """
        a.yml:1:8: error: 'value' must be one of red, dark-blue, unknown, not a list [wrong-type]
            note: write 'value: red'
        """)
  }

  @Test func `people see the value with a capital letter and spaces`() {
    #expect(Colour.allCases.map(\.label) == ["Red", "Dark blue", "Unknown"])
  }

  @Test func `its shape lists what is allowed, and what each value means`() {
    #expect(
      Colour.shape
        == .choice([
          .init(value: "red", label: "Red", about: "The colour red"),
          .init(value: "dark-blue", label: "Dark blue", about: "The colour dark-blue"),
          .init(value: "unknown", label: "Unknown", about: "The colour unknown"),
        ]))
  }
}
