import Files
import Records
import Testing

struct ValuesTests {
  /// Reads `value: …` as a type of value, and tells its JSON, or the faults.
  private func check<Value: FieldValue>(
    _ yaml: String, as type: Value.Type, gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(told(yaml, as: Holder<Value>.self) == expected, sourceLocation: sourceLocation)
  }

  private func held(_ json: String) -> String { "{\"value\":\(json)}" }

  /// A value of the wrong kind, and what was expected.
  private func wrong(_ expected: String, _ found: String) -> String {
    "a.yml:1:8: error: 'value' must be \(expected), not \(found) [wrong-type]"
  }

  private static let number = "a number without thousands separators, such as 1250 or 97.5"
  private static let address = "an address that begins with https:// or http://"

  // MARK: For all types

  private static let expectations: [(any FieldValue.Type, String)] = [
    (String.self, "a text"), (Bool.self, "true or false"), (Double.self, number),
    (Link.self, address), (Optional<String>.self, "a text"), (LocalizedText.self, "a text"),
  ]

  @Test(arguments: expectations.indices)
  func `a value that is empty is a fault, also of an optional field`(position: Int) {
    func check<Value: FieldValue>(_ type: Value.Type) {
      for empty in ["~", "''", "\"  \"", "null"] {
        self.check(
          "value: \(empty)", as: Value?.self,
          gives: """
            a.yml:1:8: error: 'value' has no value [no-value]
                note: give \(Self.expectations[position].1), or leave the key out: an absent key \
            means unknown
            """)
      }
    }
    check(Self.expectations[position].0)
  }

  @Test(arguments: expectations.indices.filter { $0 != 4 })
  func `a required key is not to be left out`(position: Int) {
    func check<Value: FieldValue>(_ type: Value.Type) {
      self.check(
        "value: ", as: type,
        gives: """
          a.yml:1:7: error: 'value' has no value [no-value]
              note: give \(Self.expectations[position].1); the key is required
              note: 'value': What is held.
          """)
    }
    check(Self.expectations[position].0)
  }

  @Test func `an empty list or group says what it holds`() {
    check(
      "value: ", as: [String].self,
      gives: """
        a.yml:1:7: error: 'value' has no value [no-value]
            note: give a list such as [first, second], or leave the key out: an absent key means \
        unknown
        """)
    check(
      "value: ", as: Holder<String>?.self,
      gives: """
        a.yml:1:7: error: 'value' has no value [no-value]
            note: give its keys: value, or leave the key out: an absent key means unknown
        """)
  }

  @Test(arguments: expectations.indices)
  func `a list is no single value`(position: Int) {
    func check<Value: FieldValue>(_ type: Value.Type) {
      self.check(
        "value: [a]", as: type,
        gives: wrong(Self.expectations[position].1, "a list") + "\n    note: write 'value: a'")
    }
    check(Self.expectations[position].0)
  }

  @Test func `a list of several is told nothing to write instead`() {
    check("value: [a, b]", as: String.self, gives: wrong("a text", "a list"))
  }

  @Test func `a text in braces needs quotation marks`() {
    check(
      "value: {a text}", as: String.self,
      gives: wrong("a text", "a group of keys")
        + "\n    note: a text that begins with '{' needs quotation marks: \"{a text}\"")
  }

  @Test(arguments: expectations.indices.dropLast())
  func `a group of keys is no single value`(position: Int) {
    func check<Value: FieldValue>(_ type: Value.Type) {
      self.check(
        "value: {a: b}", as: type,
        gives: wrong(Self.expectations[position].1, "a group of keys"))
    }
    check(Self.expectations[position].0)
  }

  // MARK: Text, truth, numbers

  @Test(arguments: ["FixMyStreet", "no", "2014", "Žluť: 🐎"])
  func `a text is what was written`(text: String) {
    check("value: '\(text)'", as: String.self, gives: held("\"\(text)\""))
  }

  @Test func `truth is one of two words`() {
    check("value: true", as: Bool.self, gives: held("true"))
    check("value: false", as: Bool.self, gives: held("false"))
    for word in ["yes", "no", "True", "1", "on"] {
      #expect(fault("value: \(word)", as: Bool.self) == wrong("true or false", "'\(word)'"))
    }
  }

  @Test(arguments: [
    ("0", "0"), ("1250", "1250"), ("97.5", "97.5"), ("-3.250", "-3.25"), ("1000000", "1000000"),
    ("139048.0", "139048"), ("0.1", "0.1"), ("007", "7"),
  ])
  func `a number is written as its shortest decimal`(text: String, json: String) {
    check("value: \(text)", as: Double.self, gives: held(json))
  }

  @Test(arguments: [
    "1,250", "1.250.000", "1e3", "0x10", "inf", "nan", "-", ".", "--1", "12 %", "1 000", "+1", "½",
    "١", "1-2",
  ])
  func `what is no plain decimal is no number`(text: String) {
    #expect(fault("value: '\(text)'", as: Double.self) == wrong(Self.number, "'\(text)'"))
  }

  @Test func `a number beyond all bounds is no number`() {
    let digits = String(repeating: "9", count: 400)
    check("value: \(digits)", as: Double.self, gives: wrong(Self.number, "'\(digits)'"))
  }

  // MARK: Links

  @Test(arguments: [
    "https://www.fixmystreet.com/", "http://example.org", "HTTPS://example.org/a?b=c&d#e",
    "https://example.org:8080/a%20b", "https://cs.wikipedia.org/wiki/Žluťoučký_kůň",
    "https://xn--hxajbheg2az3al.example/", "https://example.org/a_(b)",
  ])
  func `a link is an address with scheme and host, kept as it was written`(address: String) {
    check("value: \(address)", as: Link.self, gives: held("\"\(address)\""))
  }

  @Test(arguments: [
    "example.org", "www.example.org/a", "//example.org", "/a/b", "https://", "https:///a",
    "https:example.org", "ftp://example.org", "mailto:a@example.org", "javascript:alert(1)",
    "https://exa mple.org", "https://example.org/a b", "https://example.org/<a>", "https://[::1",
    "https://example.org:port/",
  ])
  func `what is no whole address of the web is no link`(address: String) {
    #expect(fault("value: '\(address)'", as: Link.self) == wrong(Self.address, "'\(address)'"))
  }

  @Test func `a link is one line`() {
    check(
      "value: |\n  https://example.org\n", as: Link.self,
      gives: wrong(Self.address, "'https://example.org\n'"))
  }

  @Test(arguments: [
    ("https://www.fixmystreet.com/a", "fixmystreet.com"), ("http://example.org", "example.org"),
    ("nowhere", "nowhere"), ("https://wwwhost.org", "wwwhost.org"),
  ])
  func `people see the host of an address without www`(address: String, host: String) {
    #expect(Link.hostName(of: address) == host)
  }

  // MARK: Optional values and lists

  @Test func `an optional field may be left out, a required one not`() {
    check("{}", as: String?.self, gives: held("null"))
    check("value: a", as: String?.self, gives: held("\"a\""))
    check(
      "{}", as: String.self,
      gives: """
        a.yml:1:1: error: 'value' is missing [missing-key]
            note: 'value': What is held.
        """)
  }

  @Test(arguments: ["value: [a, b]", "value:\n  - a\n  - b", "value: ['a', \"b\"]"])
  func `a list keeps its order`(yaml: String) {
    check(yaml, as: [String].self, gives: held("[\"a\",\"b\"]"))
  }

  @Test(arguments: ["{}", "value: []"])
  func `an absent list is an empty one`(yaml: String) {
    check(yaml, as: [String].self, gives: held("[]"))
  }

  @Test(arguments: [
    ("fi, se", "a single value", "write 'value: [fi, se]'"),
    ("fi", "a single value", "write 'value: [fi]'"),
    ("{a: b}", "a group of keys", "write 'value: [first, second]', or one '- ' line for each"),
  ])
  func `what is no list is a fault with its cure`(yaml: String, noun: String, cure: String) {
    check(
      "value: \(yaml)", as: [String].self,
      gives: """
        a.yml:1:8: error: 'value' must be a list, not \(noun) [wrong-type]
            note: \(cure)
        """)
  }

  @Test(arguments: [
    ("{value: b}", "a group of keys", "put '- ' before 'value', which makes the group an entry"),
    ("b", "a single value", "begin each entry with '- ' and a key; its keys are value"),
  ])
  func `what is no list of groups either`(yaml: String, noun: String, cure: String) {
    check(
      "value: \(yaml)", as: [Holder<String>].self,
      gives: """
        a.yml:1:8: error: 'value' must be a list, not \(noun) [wrong-type]
            note: \(cure)
        """)
  }

  @Test func `a group whose colon lacks its space is a text to YAML`() {
    check(
      "value:\n  value:b", as: Holder<String>.self,
      gives: """
        a.yml:2:3: error: 'value' must be a group of keys, not a single value [wrong-type]
            note: a colon needs a space after it: 'value: …'
            note: its keys are value
        """)
  }

  @Test func `what stands twice in a list is a warning`() {
    check(
      "value: [fi, se, fi]", as: [String].self,
      gives: """
        \(held(#"["fi","se","fi"]"#))
        a.yml:1:17: warning: 'fi' stands twice in 'value' [repeated-entry]
            note: first at a.yml:1:9
        """)
  }

  @Test func `every item with a fault is told at its place`() {
    check(
      "value: [1, b, ~, [2]]", as: [Double].self,
      gives: """
        a.yml:1:12: error: 'value' must be \(Self.number), not 'b' [wrong-type]
        a.yml:1:15: error: 'value' has no value [no-value]
            note: give \(Self.number), or take the entry out
        a.yml:1:18: error: each entry of 'value' must be \(Self.number), not a list [wrong-type]
            note: it is a list in a list: write its entries into the outer one
        """)
  }
}
