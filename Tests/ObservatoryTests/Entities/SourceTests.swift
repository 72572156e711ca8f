import Observatory
import Records
import Testing

struct SourceTests {
  private func check(
    _ yaml: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(read(Source.self, yaml).faults == expected, sourceLocation: sourceLocation)
  }

  @Test func `it goes by the names of CSL`() throws {
    let source = try #require(
      read(
        Source.self,
        """
        id: szkuta
        type: article-journal
        title: Collaborative approaches
        container-title: Telecommunications Policy
        author: [{family: Szkuta, given: Katarzyna}, {literal: European Commission}]
        URL: https://example.org/
        DOI: 10.1016/j.telpol.2014.04.002
        """
      ).value)
    #expect(source.containerTitle == "Telecommunications Policy")
    #expect(source.author.map { $0.family ?? $0.literal } == ["Szkuta", "European Commission"])
    #expect(source.url?.address == "https://example.org/")
    #expect(source.doi == "10.1016/j.telpol.2014.04.002")
  }

  @Test func `other spellings of its keys are not read`() {
    check(
      "{id: a, type: report, title: A, containerTitle: B, url: https://example.org}",
      gives: """
        given:1:33: error: unknown key 'containerTitle' [unknown-key]
            note: did you mean 'container-title'?
        given:1:52: error: unknown key 'url' [unknown-key]
            note: did you mean 'URL'?
        """)
  }

  @Test func `it needs a title, or a note that says what it is`() {
    check("{id: a, type: report, note: An interview}", gives: "")
    check(
      "{id: a, type: report}",
      gives: """
        given:1:1: error: the source 'a' needs a 'title', or a 'note' that says what it is \
        [source-without-name]
        """)
  }

  @Test(arguments: ["{given: Ada}", "{family: Lovelace, literal: The Society}"])
  func `a name is that of a person or of a body`(name: String) {
    check(
      "{id: a, type: report, title: A, author: [\(name)]}",
      gives: """
        given:1:42: error: a name needs either 'family' or 'literal' [source-without-name]
        """)
  }

  @Test func `its key is a slug`() {
    check(
      "{id: Szkuta_2014, type: article, title: A}",
      gives: """
        given:1:6: error: 'id' must be small letters, digits and single hyphens, not \
        'Szkuta_2014' [out-of-bounds]
            note: write 'szkuta-2014'
        """)
  }

  @Test(arguments: [
    ("Article", "article"), ("newspaper article", "article-newspaper"), ("web page", "webpage"),
    ("article newspaper", "article-newspaper"), ("legal-case", "legal_case"),
  ])
  func `a type that CSL does not have is a warning`(type: String, nearest: String) {
    checkType(type, "did you mean '\(nearest)'?")
  }

  @Test(arguments: [
    ("press article", "near it: article, article-journal, article-magazine, article-newspaper"),
    ("web", "such as webpage, article-newspaper, article-journal, report, book or chapter"),
  ])
  func `a type near no other is told those that share a word, or that are used much`(
    type: String, note: String
  ) {
    checkType(type, note)
  }

  private func checkType(_ type: String, _ note: String) {
    check(
      "{id: a, type: \(type), title: A}",
      gives: """
        given:1:15: warning: '\(type)' is no type of CSL [unknown-source-type]
            note: \(note)
        """)
  }

  @Test(arguments: ["legal_case", "webpage", "post-weblog"])
  func `a type that it has is right`(type: String) {
    check("{id: a, type: \(type), title: A}", gives: "")
  }

  @Test func `that its address is dead is written by hand`() throws {
    let source = read(Source.self, "{id: a, type: report, title: A, dead: 2025-03-01}").value
    #expect(source?.dead?.text == "2025-03-01")
  }
}
