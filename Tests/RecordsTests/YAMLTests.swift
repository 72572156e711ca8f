import Files
import Records
import Testing

struct YAMLTests {
  /// Reads YAML that begins at a line of its file, and tells what it holds, or the faults.
  private func check(
    _ text: String, firstLine: Int = 1, gives expected: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome(of: text, firstLine: firstLine) == expected, sourceLocation: sourceLocation)
  }

  private func outcome(of text: String, firstLine: Int = 1) -> [String] {
    var log: [Diagnostic] = []
    let root = YAML.read(text, file: "a.yml", firstLine: firstLine, &log)
    return (root.map { told($0) } ?? []) + told(log)
  }

  // MARK: What is read

  @Test func `nested lists and groups keep the place of every key and value`() {
    check(
      """
      name: FixMyStreet
      role:
        value: complementary
        sources: [a, b]
      engagements:
        - part: creator
          from: 2007-03
        -   part: operator
      empty: []
      none: {}
      """,
      gives: " name 1:1 = 'FixMyStreet' 1:7", " role 2:1 value 3:3 = 'complementary' 3:10",
      " role 2:1 sources 4:3[0] = 'a' 4:13", " role 2:1 sources 4:3[1] = 'b' 4:16",
      " engagements 5:1[0] part 6:5 = 'creator' 6:11",
      " engagements 5:1[0] from 7:5 = '2007-03' 7:11",
      " engagements 5:1[1] part 8:7 = 'operator' 8:13", " empty 9:1 = [] 9:8",
      " none 10:1 = {} 10:7")
  }

  @Test func `flow style may run over lines`() {
    check(
      "role: {value: a,\n  sources: [b,\n c]}", firstLine: 2,
      gives: " role 2:1 value 2:8 = 'a' 2:15", " role 2:1 sources 3:3[0] = 'b' 3:13",
      " role 2:1 sources 3:3[1] = 'c' 4:2")
  }

  @Test func `lines of the text count from the line it begins at`() {
    check("\n\nname: A", firstLine: 2, gives: " name 4:1 = 'A' 4:7")
  }

  @Test func `columns are counted in code points`() {
    check(
      "{žluť: 🐎, e\u{301}: x}", gives: " žluť 1:2 = '🐎' 1:8", " e\u{301} 1:11 = 'x' 1:15")
  }

  @Test func `block scalars keep or fold their lines`() {
    check(
      "a: |\n  one\n  two\nb: >-\n  one\n  two\n\n  three\nc: |-\n  one # no comment\n",
      gives: " a 1:1 = 'one\ntwo\n' 1:4", " b 4:1 = 'one two\nthree' 4:4",
      " c 9:1 = 'one # no comment' 9:4")
  }

  @Test(arguments: [
    "no", "yes", "true", "on", "2014", "2014-05", "012", "0x1F", "1e3", "1_000", ".inf", "1:30",
    "nil", "=", "<<", "None",
  ])
  func `single values stay the text that was written`(text: String) {
    check("country: \(text)", gives: " country 1:1 = '\(text)' 1:10")
    check("\(text): a", gives: " \(text) 1:1 = 'a' 1:\(text.count + 3)")
  }

  @Test(arguments: ["~", "null", "Null", "NULL", ""])
  func `nothing is an empty text`(text: String) {
    check(
      "country: \(text)\nb: c", gives: " country 1:1 = '' 1:\(text.isEmpty ? 9 : 10)",
      " b 2:1 = 'c' 2:4")
  }

  @Test(arguments: ["'~'", "\"null\""])
  func `words in quotation marks are never nothing`(text: String) {
    check("country: \(text)", gives: " country 1:1 = '\(text.dropFirst().dropLast())' 1:10")
  }

  @Test(arguments: [#""a: \"b\" \u017e""#, "'a: \"b\" ž'"])
  func `quotation marks keep what would have a meaning`(text: String) {
    check("a: \(text)", gives: #" a 1:1 = 'a: "b" ž' 1:4"#)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n"])
  func `an empty document is nothing`(text: String) {
    check(text)
  }

  @Test func `signs of anchors and aliases within text are text`() {
    check(
      "a: R&D *D*\nb: 'at & *t'\nc: https://example.org/?a=&b=*c&d",
      gives: " a 1:1 = 'R&D *D*' 1:4",
      " b 2:1 = 'at & *t' 2:4", " c 3:1 = 'https://example.org/?a=&b=*c&d' 3:4")
  }

  // MARK: Syntax

  @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{FFFE}"], ["\n", "\r\n"])
  func `control characters are a fault at their place`(character: String, end: String) {
    check(
      "a: b\(end)žluť: 🐎\(character)c", firstLine: 2,
      gives: """
        a.yml:3:8: error: a control character, which no text can hold [yaml-syntax]
            note: delete it, even if it cannot be seen, and type the text around it anew
        """)
  }

  // MARK: Keys

  @Test(arguments: [
    ("a: b\nc: {d: e, \"d\": f}", "d", "2:11", "2:5"),
    ("a: b\nc:\n  d: e\na: f", "a", "4:1", "1:1"),
    ("l:\n  - a: b\n    c:\n      a: d\n    a: e\n  - a: f", "a", "5:5", "2:5"),
    ("no: b\n\"no\": c", "no", "2:1", "1:1"), ("1: b\n'1': c", "1", "2:1", "1:1"),
    ("c: [{a: b}, {a: b, a: c}]", "a", "1:20", "1:14"),
  ])
  func `a key that stands twice in a group is a fault at the second, and names the first`(
    text: String, key: String, second: String, first: String
  ) {
    check(
      text,
      gives: """
        a.yml:\(second): error: the key '\(key)' stands twice in one group [duplicate-key]
            note: first at a.yml:\(first)
        """)
  }

  @Test func `of several keys that stand twice, each is a fault`() {
    check(
      "a: b\nc: d\ne: f\nc: g\na: h",
      gives: """
        a.yml:4:1: error: the key 'c' stands twice in one group [duplicate-key]
            note: first at a.yml:2:1
        """,
      """
      a.yml:5:1: error: the key 'a' stands twice in one group [duplicate-key]
          note: first at a.yml:1:1
      """)
  }

  @Test func `a key may stand in several groups`() {
    check("a: {a: b}\nc: {a: d}", gives: " a 1:1 a 1:5 = 'b' 1:8", " c 2:1 a 2:5 = 'd' 2:8")
  }

  @Test(arguments: [
    ("? [a]\n: b", 3, "[a]"), ("? {a: b}\n: c\nd: e", 3, "{a: b}"), ("{[a]: b}", 2, "{[a]: b}"),
    ("a: {{b c}}  # later", 5, "{{b c}}"),
  ])
  func `a key that is no word is a fault`(text: String, column: Int, quoted: String) {
    check(
      text,
      gives: """
        a.yml:1:\(column): error: a key must be a word [key-not-text]
            note: a text that begins with '\(quoted.prefix(1))' needs quotation marks: "\(quoted)"
        """)
  }

  // MARK: Attacks

  private func alias(at place: String) -> String {
    """
    a.yml:\(place): error: aliases (*name) are not read [yaml-alias]
        note: write the value out; a text that begins with '*' needs quotation marks
    """
  }

  @Test func `an alias is a fault, and is told once`() {
    check("a: &x [b]\nžluť: *x\nc: *x", firstLine: 2, gives: alias(at: "3:7"))
  }

  @Test func `in quotation marks, in a text and in a comment there is no alias`() {
    check(
      "a: \"&B and *B*\" # &B *B\nb: it's R&B *B\nc: |\n  *B\nd: '*B'",
      gives: " a 1:1 = '&B and *B*' 1:4", " b 2:1 = 'it's R&B *B' 2:4", " c 3:1 = '*B\n' 3:4",
      " d 5:1 = '*B' 5:4")
  }

  @Test(arguments: [("&", "&B and more"), ("!", "!important notice")])
  func `a word that YAML would leave out of a text is a fault`(sign: String, text: String) {
    check(
      "a: b\nc: \(text)",
      gives: """
        a.yml:2:4: error: a text that begins with '\(sign)' needs quotation marks [yaml-syntax]
            note: without them, the word that begins with '\(sign)' is left out of the text
        """)
    check("c: '\(text)'", gives: " c 1:1 = '\(text)' 1:4")
  }

  @Test func `an anchor that nothing uses is harmless`() {
    check("a: &x [b]", gives: " a 1:1[0] = 'b' 1:8")
  }

  @Test(arguments: [
    ("[*a,*a]", 8), ("{? *a : b, ? [*a] : c}", 10), ("{\"k\":*a, l:  *a}", 12),
    ("[!!seq *a,*a]", 8),
  ])
  func `aliases of aliases do not take the memory of the machine`(twice: String, column: Int) {
    let lines = (1...60).map { "- &a\($0) " + twice.replacing("*a", with: "*a\($0 - 1)") }
    check((["- &a0 [x,x]"] + lines).joined(separator: "\n"), gives: alias(at: "2:\(column)"))
  }

  @Test(arguments: ["\u{2028}", "\u{85}"])
  func `nor do they behind what YAML takes for the end of a line`(end: String) {
    let lines = (1...60).map { "- &a\($0) [\(end)*a\($0 - 1),\(end)*a\($0 - 1)]" }
    check((["- &a0 [x,x]"] + lines).joined(separator: "\n"), gives: alias(at: "3:1"))
  }

  private func tooDeep(at place: String) -> String {
    """
    a.yml:\(place): error: more than 1000 lists or groups in each other [yaml-syntax]
        note: write them side by side
    """
  }

  @Test(arguments: [
    ("[", "1:1"), ("{", "1:1"), ("[[{", "1:1"), ("{a: ", "1:3997"), ("[a, ", "1:2973"),
    ("- ", "1:1999"), ("? ", "1:1999"), ("a: [", "1:3996"), ("- - ? ", "1:1999"),
  ])
  func `nesting without end is a fault`(opening: String, place: String) {
    check(String(repeating: opening, count: 10_000), gives: tooDeep(at: place))
  }

  @Test func `indentation without end is a fault`() {
    let lines = (0..<1500).map { String(repeating: " ", count: $0) + "a:" }
    check(lines.joined(separator: "\n"), gives: tooDeep(at: "1000:1000"))
  }

  @Test(arguments: [40, 900])
  func `deep nesting is read`(depth: Int) {
    check(
      String(repeating: "- ", count: depth) + "a",
      gives: String(repeating: "[0]", count: depth) + " = 'a' 1:\(depth * 2 + 1)")
  }
}
