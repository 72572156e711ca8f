import Files
import Testing

struct FileTextTests {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What becomes of bytes: the text in quotes, or the fault.
  private func check(
    _ bytes: [UInt8], gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var log: [Diagnostic] = []
    let text = FileTree.File(path: "a.md", contents: .bytes(bytes)).text(&log)
    let outcome = text.map { ["'\($0)'"] } ?? []
    #expect(
      (outcome + log.map(\.description)).joined(separator: "\n") == expected,
      sourceLocation: sourceLocation)
  }

  private func fault(at place: String) -> String {
    """
    \(place): error: not UTF-8 text from here on [invalid-utf-8]
        note: save the file with the encoding UTF-8
    """
  }

  @Test func `text is what the bytes say`() {
    check(Array("Žluťoučký 🐎\r\n".utf8), gives: "'Žluťoučký 🐎\r\n'")
    check([], gives: "''")
  }

  @Test func `a byte-order mark is no part of the text`() {
    check(Self.mark + Array("name".utf8), gives: "'name'")
    check(Self.mark, gives: "''")
  }

  @Test func `a byte-order mark further on stays`() {
    check(Array("a".utf8) + Self.mark, gives: "'a\u{FEFF}'")
  }

  @Test(
    arguments: [
      ([0xFF], "a.md:1:1"),
      (Array("abc".utf8) + [0x80], "a.md:1:4"),
      (Array("žluťoučký ".utf8) + [0xE8], "a.md:1:11"),
      (Array("🐎".utf8) + [0xC0, 0x80], "a.md:1:2"),
      (Array("e\u{301}".utf8) + [0xFE], "a.md:1:3"),
      (Array("one\ntwo\n".utf8) + [0xFF], "a.md:3:1"),
      (Array("one\r\nžž".utf8) + [0xFF] + Array("\nmore".utf8), "a.md:2:3"),
      (mark + Array("ž".utf8) + [0xFF], "a.md:1:2"),
      (Array("a\n".utf8) + [0xED, 0xA0, 0x80], "a.md:2:1"),
      (Array("a\n\n".utf8) + [0xF0, 0x9F, 0x90], "a.md:3:1"),
    ] as [([UInt8], String)])
  func `the first byte that is not UTF-8 is shown by line and column`(
    bytes: [UInt8], place: String
  ) {
    check(bytes, gives: fault(at: place))
  }
}
