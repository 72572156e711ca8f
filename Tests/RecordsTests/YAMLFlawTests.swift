import Files
import Records
import Testing

/// What authors do wrong in YAML, and what they are told: one fault, at its place, with its cure.
struct YAMLFlawTests {
  private func check(
    _ text: String, _ place: String, _ message: String, _ notes: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var log: [Diagnostic] = []
    let root = YAML.read(text, file: "a.yml", &log)
    let expected =
      ["a.yml:\(place): error: \(message) [yaml-syntax]"] + notes.map { "    note: \($0)" }
    #expect(root == nil, sourceLocation: sourceLocation)
    #expect(told(log) == [expected.joined(separator: "\n")], sourceLocation: sourceLocation)
  }

  // MARK: Quotation marks

  @Test(arguments: [
    "name: \"Bus\nmore: A bus.", "name: \"Bus\nmore: \"A bus.\"\nb: c",
    "name: \"a\n  b: c\n  e\" f",
  ])
  func `a quotation mark that is never closed is told where it opens`(text: String) {
    check(
      text, "1:7", "the quotation mark (\") that opens here is never closed",
      "put a \" at the end of the text")
  }

  @Test func `so is one within brackets`() {
    check(
      "a: {b: \"x\", c: 'y}", "1:16", "the quotation mark (') that opens here is never closed",
      "put a ' at the end of the text")
  }

  @Test func `an apostrophe ends a text that began with one`() {
    check(
      "a: b\nname: 'Sag's Wien'", "2:12",
      "the apostrophe before this ends the text, which began with one",
      "put the text in the other quotation marks: \"Sag's Wien\"")
  }

  @Test(arguments: ["\"Open\" data: a view", "\"Open\" data", "\"a\" \"b\""])
  func `text after a quotation needs others around the whole`(text: String) {
    check(
      "title: \(text)", text.contains("Open") ? "1:15" : "1:12",
      "text after the closing quotation mark",
      "quotation marks that belong to the text need others around the whole: '\(text)'")
  }

  @Test func `so does it in a list`() {
    check(
      "a: [b, \"Open\" data, c]", "1:15", "text after the closing quotation mark",
      "quotation marks that belong to the text need others around the whole: '\"Open\" data'")
  }

  @Test func `a backslash has a meaning between double quotation marks`() {
    check(
      "a: \"x\\qy\"", "1:6",
      "a backslash in quotation marks begins a special sign, and this is none",
      "write '\\\\' for the backslash, or put the text in single quotation marks: '…'")
  }

  // MARK: Indentation

  @Test(arguments: [
    ("name: A\n  more: B\nb: c", "name", "more", "2:3"), ("a:\n  b: c\n    d: e", "b", "d", "3:5"),
    ("a:\n  - b: c\n      d: e", "b", "d", "3:7"), ("name: A\n \n  more: B", "name", "more", "3:3"),
  ])
  func `a key deeper than the one above it, which has a text, may be either of two things`(
    text: String, above: String, key: String, place: String
  ) {
    check(
      text, place, "'\(key)' is indented deeper than '\(above)' above it, which has a text already",
      "keys of one group begin in the same column: move '\(key)' below '\(above)'",
      "if the line continues the text of '\(above)', put quotation marks around the whole text")
  }

  @Test func `a text that goes on in the next line may hold what looks like a key`() {
    check(
      "summary: A text\n  which says: this", "2:13",
      "the text of 'summary' goes on here and holds ': ', as a key would",
      "put quotation marks around the whole text of 'summary'",
      "if a key was meant, begin it below 'summary'")
  }

  @Test(arguments: [
    ("a:\n    b: c\n  d: e", "3:3", "'d'", "column 5, as 'b', or in column 1, as 'a'"),
    ("a:\n  - b: c\n   d: e", "3:4", "'d'", "column 5, as 'b'"),
    (" a: b\nc: d", "2:1", "'c'", "column 2, as 'a'"),
    ("a:\n  - b\n  c: d", "3:3", "'c'", "column 1, as 'a'"),
    ("a:\n    - b\n  - c\nd: e", "3:3", "this entry of a list", "column 5, as the entry above it"),
    ("a:\n  - b: c\n   - d: e", "3:4", "this entry of a list", "column 3, as the entry above it"),
  ])
  func `what lines up with nothing is told where it could begin`(
    text: String, place: String, thing: String, columns: String
  ) {
    check(
      text, place, "\(thing) does not line up with what stands above it", "begin it in \(columns)")
  }

  @Test func `a key below a list may be an entry of it`() {
    check(
      "- a\nb: c", "2:1", "'b' does not line up with what stands above it",
      "put '- ' before it, if it is an entry of the list")
  }

  @Test(arguments: [("a:\n\tb: c", "2:1"), ("a: b\n \tc: d", "2:2"), ("a: |\n\tb", "2:1")])
  func `a tab does not indent`(text: String, place: String) {
    check(text, place, "a tab at the beginning of a line", "indent with spaces, not with tabs")
  }

  @Test(arguments: [("a: |\n  b\n c\nd: e", "|", "3:2"), ("a: >\nb\nc: d", ">", "2:1")])
  func `the lines of a long text stand further in than its key`(
    text: String, sign: String, place: String
  ) {
    check(
      text, place, "a line of the text that '\(sign)' begins is not indented far enough",
      "indent every line of the text by 2 spaces")
  }

  // MARK: Keys and lists

  @Test(arguments: [
    ("name: A\nkey:value\nb: c", "2:4"), ("key:value", "1:4"), ("key:value\nb:c", "1:4"),
    ("key:value\nb: c", "1:4"), ("a:\n  key:value\n  b: c", "2:6"), ("- key:value\n  b: c", "1:6"),
  ])
  func `a colon needs a space`(text: String, place: String) {
    check(text, place, "no space after the colon of 'key'", "write 'key: value'")
  }

  @Test(arguments: ["name A\nb: c", "name A\nb: c\nd: e"])
  func `a line needs a key`(text: String) {
    for (text, line) in [(text, 1), ("a: b\n" + text, 2), ("a: b\nname A", 2)] {
      check(
        text, "\(line):1", "a line without a key",
        "write a key, a colon and a space, such as 'name: A'",
        "if it continues the text above, indent it further than the key of that text")
    }
  }

  @Test(arguments: [("a: b\n- c\n- d", "2:1"), ("a: b\n  - c: d", "2:3")])
  func `a key has a text or a list`(text: String, place: String) {
    check(
      text, place, "a list begins here, but 'a' above it has a text already",
      "take the text after 'a:' away, or make it an entry of the list")
  }

  @Test func `a list begins on a line of its own`() {
    check(
      "a: - b", "1:4", "a list with '- ' cannot begin in the line of 'a'",
      "begin each entry on a line of its own, or write 'a: [first, second]'",
      "if it is a text, put quotation marks around it")
  }

  @Test func `an entry that is a text has no keys`() {
    check(
      "- creator\n  from: 2007", "2:3",
      "'from' stands below an entry of a list that is a text already",
      "begin the entry with a key too ('- key: text'), or give 'from' a line further out")
  }

  @Test(arguments: [
    ("a: b\n}\nc: d", "}", "2:1"), ("a: [b]]", "]", "1:7"), ("a: ]b", "]", "1:4"),
    ("a: , b", ",", "1:4"),
  ])
  func `what nothing opened cannot be closed`(text: String, sign: String, place: String) {
    check(
      text, place, "'\(sign)' that nothing opened",
      "take it away, or put quotation marks around the text that it belongs to")
  }

  @Test(arguments: [("[b, c\nd: e", "[", "]"), ("{b: c\nd: e", "{", "}"), ("[b\n", "[", "]")])
  func `a bracket that is never closed is told where it opens`(
    text: String, open: String, close: String
  ) {
    check(
      "žluť: \(text)", "1:7", "the '\(open)' that opens here is never closed",
      "close it with '\(close)'; if it belongs to a text, put quotation marks around the text")
  }

  @Test func `a comment may have taken the bracket`() {
    check(
      "a: [b #3, c]\nd: e", "1:4", "the '[' that opens here is never closed", "close it with ']'",
      "a '#' after a space begins a comment, up to the end of the line")
  }

  @Test func `brackets close in pairs`() {
    check("a: [b}", "1:6", "'}' where ']' would close the '[' before it")
  }

  // MARK: Signs

  @Test(arguments: ["%", "@", "`", "*", "|", ">"])
  func `a text that begins with a sign of YAML needs quotation marks`(sign: String) {
    for text in ["\(sign)b c", "\(sign)\(sign)"] {
      check(
        "a: \(text)\nd: e", "1:4", "a text that begins with '\(sign)' needs quotation marks",
        "write \"\(text)\"")
    }
  }

  @Test(arguments: ["!b!c", "? b"])
  func `so do the others`(text: String) {
    check(
      "a: \(text)", "1:4", "a text cannot begin with this sign",
      "put quotation marks around the text")
  }

  @Test(arguments: [("[Open] data", "]"), ("{Open} data", "}")])
  func `a bracket at the beginning of a text is no list`(text: String, sign: String) {
    check(
      "a: \(text)\nb: c", "1:11", "text after the closing '\(sign)'",
      "a text that begins with a bracket needs quotation marks: \"\(text)\"")
  }

  @Test(arguments: ["b: c", "b: c: d", "http://b: c"])
  func `a colon and a space in a text need quotation marks`(text: String) {
    check(
      "a: \(text)", text.hasPrefix("http") ? "1:12" : "1:5",
      "a text that holds ': ' needs quotation marks", "write \"\(text)\"")
  }

  @Test func `a file holds one document`() {
    check(
      "a: b\n---\nc: d", "2:1", "a second document begins here, and a file holds only one",
      "take this line '---' out")
  }

  @Test func `what cannot be explained is told in plain words where reading stopped`() {
    check(
      "a: [x, y: z: w]", "1:12", "a ',' or a ']' is missing before this",
      "put quotation marks around the text", "what cannot be read begins at a.yml:1:4")
  }

  // MARK: Whatever is typed

  @Test func `any slips of the keys give faults in plain words, and never a crash`() {
    let text = """
      name: "Bus"
      list:
        - a: 'b c'
          d: [e, "f", {g: h}]
        - i
      text: |
        one
        two # x
      k: *l &m !n
      # c
      w: a:b # d e
      \tq: r
      """
    let signs = Array("\"'[]{}:,#-|>&*!%@` \n\t\\ab\r?".unicodeScalars)
    var state: UInt64 = 42
    func number(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<3000 {
      var slipped = Array(text.unicodeScalars)
      for _ in 0...number(below: 5) {
        let position = number(below: slipped.count)
        switch number(below: 3) {
        case 0: slipped.insert(signs[number(below: signs.count)], at: position)
        case 1: slipped.remove(at: position)
        default: slipped[position] = signs[number(below: signs.count)]
        }
      }
      var log: [Diagnostic] = []
      let root = YAML.read(String(String.UnicodeScalarView(slipped)), file: "a.yml", &log)
      #expect(log.hasErrors == (root == nil))
      #expect(!told(log).joined().contains("cannot be read as YAML"))
    }
  }
}
