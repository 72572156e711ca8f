import Files
import Records
import Testing

struct DocumentTests {
  /// Takes a file apart, and tells its keys, the line of its body and the body, or the faults.
  private func check(
    _ text: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var log: [Diagnostic] = []
    let document = Document(
      FileTree.File(path: "a.md", contents: .bytes(Array(text.utf8))), &log)
    var lines: [String] = []
    if let document {
      lines += told(.mapping(document.fields))
      lines.append("\(document.bodyLine): '\(document.body)'")
    }
    #expect((lines + told(log)).joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  @Test func `keys stand between two lines of hyphens, and the body below`() {
    check(
      "---\nname: FixMyStreet\nstarted: 2007\n---\n# Title\n\nText\n",
      gives: """
         name 2:1 = 'FixMyStreet' 2:7
         started 3:1 = '2007' 3:10
        5: '# Title

        Text
        '
        """)
  }

  @Test func `lines may end as on Windows`() {
    check(
      "---\r\nname: A\r\nlist:\r\n  - b\r\n---\r\nText\r\n",
      gives: " name 2:1 = 'A' 2:7\n list 3:1[0] = 'b' 4:5\n6: 'Text\r\n'")
  }

  @Test func `a byte-order mark and spaces after the hyphens are passed over`() {
    check("\u{FEFF}--- \nname: A\n---\t \nText", gives: " name 2:1 = 'A' 2:7\n4: 'Text'")
  }

  @Test(arguments: [
    "---\n---\n", "---\n\n  \n---\n", "---\n# nothing yet\n---\n", "---\r\n---\r\n",
  ])
  func `front matter may be blank`(text: String) {
    check(text + "Text", gives: " = {} 1:1\n\(text.utf8.count { $0 == 0x0A } + 1): 'Text'")
  }

  @Test func `a body may be missing`() {
    check("---\nname: A\n---", gives: " name 2:1 = 'A' 2:7\n4: ''")
    check("---\nname: A\n---\n", gives: " name 2:1 = 'A' 2:7\n4: ''")
  }

  @Test func `only the first front matter is one`() {
    check(
      "---\nname: A\n---\nText\n---\nname: B\n---\n",
      gives: " name 2:1 = 'A' 2:7\n4: 'Text\n---\nname: B\n---\n'")
  }

  @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}"])
  func `an empty file is a fault`(text: String) {
    check(
      text,
      gives: """
        a.md: error: the file is empty [empty-file]
            note: it begins with a line '---', keys such as 'name: …', and another line '---'
        """)
  }

  @Test(arguments: [
    "# Title\n", " ---\nname: A\n---\n", "--- name\n---\n", "----\n---\n", "--\n---\n",
    "\n# Title\n---\n",
  ])
  func `a file without front matter is a fault`(text: String) {
    checkNoFrontMatter(
      text, "write a line '---', keys such as 'name: …' and another line '---' above the text")
  }

  @Test(arguments: ["\n---\nname: A\n---\n", " \r\n\n---\n---\n"])
  func `nothing stands above front matter, not even an empty line`(text: String) {
    checkNoFrontMatter(text, "take out the empty lines above the line '---'")
  }

  private func checkNoFrontMatter(_ text: String, _ cure: String) {
    check(
      text,
      gives: """
        a.md:1:1: error: no front matter: the first line must be '---' [no-front-matter]
            note: \(cure)
        """)
  }

  @Test(arguments: ["---", "---\nname: A\n", "---\nname: A\n ---\nText\n", "---\nname: A\n--- b\n"])
  func `front matter that is never closed is a fault`(text: String) {
    check(
      text,
      gives: """
        a.md:1:1: error: front matter that is never closed [unclosed-front-matter]
            note: put a line '---' below the last key
        """)
  }

  @Test(arguments: [
    ("just text", "a single value", "2:1"), ("- a\n- b", "a list", "2:1"), ("~", "nothing", "2:1"),
  ])
  func `front matter without keys is a fault`(yaml: String, noun: String, place: String) {
    check(
      "---\n\(yaml)\n---\n",
      gives: """
        a.md:\(place): error: front matter must be keys with values ('name: …'), not \(noun) \
        [not-a-group]
        """)
  }

  @Test(arguments: ["\n", "\r\n"])
  func `faults in front matter stand at their line of the file, once`(end: String) {
    check(
      ["---", "# how it began", "name: A", "place: here: there", "---", "Text"]
        .joined(separator: end),
      gives: """
        a.md:4:12: error: a text that holds ': ' needs quotation marks [yaml-syntax]
            note: write "here: there"
        """)
  }

  @Test func `text that is not UTF-8 is a fault`() {
    var log: [Diagnostic] = []
    let bytes = Array("---\nname: Žluť".utf8) + [0xFF] + Array("\n---\n".utf8)
    let document = Document(FileTree.File(path: "a.md", contents: .bytes(bytes)), &log)
    #expect(document == nil)
    #expect(
      told(log) == [
        """
        a.md:2:11: error: not UTF-8 text from here on [invalid-utf-8]
            note: save the file with the encoding UTF-8
        """
      ])
  }
}
