import Files
import Observatory
import Records
import Testing

struct SourceListTests {
  /// The file with an entry added to it, as far as its third key; or what is wrong with the file.
  private func check(
    _ text: String?, gives expected: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let blank = Blank(of: .source, titled: "A report", id: "a-report", in: [:])
    var log: [Diagnostic] = []
    let file = text.map {
      FileTree.File(path: Source.path, contents: .bytes(Array($0.utf8)))
    }
    let addition = SourceList(file, &log)?.addition(of: blank)
    let start = addition?.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
      .prefix { !$0.contains("container-title") }.joined(separator: "\n")
    let told = log.isEmpty ? start.map { (text ?? "") + $0 } : log.text
    #expect(told == expected, sourceLocation: sourceLocation)
  }

  private static let entry = """
    - id: a-report  # The key by which content cites it.
      type:  # The CSL type, such as webpage, report or article-journal.
      title: A report  # Its title.
    """

  @Test func `an entry is added below the others`() {
    check("- id: a\n  type: book\n", gives: "- id: a\n  type: book\n\n" + Self.entry)
    check("- id: a\n  type: book", gives: "- id: a\n  type: book\n\n" + Self.entry)
    check("# Sources.\n", gives: "# Sources.\n\n" + Self.entry)
    check("", gives: Self.entry)
    check(nil, gives: Self.entry)
  }

  @Test func `it stands as deep as the others`() {
    let indented = Self.entry.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    check(
      "references:\n  - id: a\n    type: book\n",
      gives: "references:\n  - id: a\n    type: book\n\n" + indented)
    check(
      "references:\n- id: a\n  type: book\n",
      gives: "references:\n- id: a\n  type: book\n\n" + Self.entry)
  }

  @Test func `where nothing can be added at the end, nothing is`() {
    check("[{id: a, type: book}]\n", gives: nil)
    check("references:\n  - {id: a, type: book}\nnocite: all\n", gives: nil)
    check("note: none\n", gives: nil)
    check("null\n", gives: nil)
    check("{}\n", gives: nil)
  }

  @Test func `a file without entries gets its first`() {
    check("---\n", gives: "---\n\n" + Self.entry)
    check("references:\n", gives: "references:\n\n" + Self.entry)
  }

  @Test func `the line ends of Windows are kept`() {
    let entry = Self.entry.replacing("\n", with: "\r\n") + "\r"
    check("- id: a\r\n  type: book\r\n", gives: "- id: a\r\n  type: book\r\n\r\n" + entry)
    check("- id: a\r\n  type: book", gives: "- id: a\r\n  type: book\r\n\r\n" + entry)
  }

  @Test func `a file with faults is not added to`() {
    check(
      "- id: a\n  id: b\n",
      gives: """
        content/sources.yml:2:3: error: the key 'id' stands twice in one group [duplicate-key]
            note: first at content/sources.yml:1:3
        """)
  }

  @Test func `its ids are known`() {
    var log: [Diagnostic] = []
    let list = SourceList(Sample.tree()[Source.path], &log)
    #expect(list?.ids == ["paper", "report"])
  }
}
