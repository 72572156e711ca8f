import Observatory
import Records
import Testing

struct SourcesTests {
  private func check(
    _ sources: String?, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      [Sample.sourcesFile: sources], gives: expected, sourceLocation: sourceLocation)
  }

  @Test func `the list stands bare, or under references`() async throws {
    let bare = try await registry()
    let inner = Sample.sources.split(separator: "\n").map { "  \($0)\n" }.joined()
    let wrapped = try await registry([Sample.sourcesFile: "references:\n" + inner])
    #expect(bare.sources == wrapped.sources)
    #expect(bare.sources.map(\.id) == ["paper", "report"])
    #expect(bare.source("report")?.title == "A report")
    #expect(bare.source("reports") == nil)
  }

  @Test func `faults in it are located in both forms`() async {
    await check(
      Sample.sources + "\n- {id: book, type: book}",
      gives: """
        content/sources.yml:3:3: error: the source 'book' needs a 'title', or a 'note' that says \
        what it is [source-without-name]
        """)
    await check(
      "references:\n- {id: paper, type: book, title: P}\n- {id: report, typ: book, title: R}",
      gives: """
        content/sources.yml:3:16: error: unknown key 'typ' [unknown-key]
            note: did you mean 'type'?
        """)
  }

  @Test func `a source stands once`() async {
    await check(
      Sample.sources
        + "\n- {id: paper, type: book, title: A book}\n- {id: paper, type: book, title: B}",
      gives: """
        content/sources.yml:3:8: error: the source 'paper' stands twice [duplicate-source]
            note: first at content/sources.yml:1:8
        content/sources.yml:4:8: error: the source 'paper' stands twice [duplicate-source]
            note: first at content/sources.yml:1:8
        """)
  }

  @Test func `a file that cannot be read is one fault, whatever cites its sources`() async {
    await check(
      "- {id: paper, type: book, title: P",
      gives: """
        content/sources.yml:1:3: error: the '{' that opens here is never closed [yaml-syntax]
            note: close it with '}'; if it belongs to a text, put quotation marks around the text
        """)
    await check(
      "paper: {type: book}",
      gives: """
        content/sources.yml:1:1: error: 'references' must be a list, not a group of keys \
        [wrong-type]
            note: begin each entry with '- ' and a key; its keys are \
        \(Source.columns.map(\.key).joined(separator: ", "))
        """)
    await check(
      "paper",
      gives: """
        content/sources.yml:1:1: error: 'references' must be a list, not a single value \
        [wrong-type]
            note: begin each entry with '- ' and a key; its keys are \
        \(Source.columns.map(\.key).joined(separator: ", "))
        """)
  }

  @Test func `a file that is missing is one fault, with the first that needs it`() async {
    await check(
      nil,
      gives: """
        content/sources.yml: error: the file of the sources is missing [missing-file]
            note: references to it: 2, the first at content/cases/bus.md:5:11
            note: it holds a list with '- id: report', a 'type' and a 'title' for each source
        """)
  }

  @Test func `an empty file is a warning, and its sources dangle`() async {
    await check(
      "# Nothing yet.\n",
      gives: """
        content/cases/bus.md:5:11: error: 'report' is none of the sources [unknown-reference]
            note: sources stand in content/sources.yml
        content/observatory.yml:6:17: error: 'paper' is none of the sources [unknown-reference]
            note: sources stand in content/sources.yml
        content/sources.yml: warning: the file is empty [empty-file]
            note: it holds a list of sources, each beginning with '- id: …'
        """)
  }

  @Test func `a fault elsewhere does not hide what dangles`() async {
    await ObservatoryTests.check(
      [Sample.sourcesFile: "", "content/observatory.yml": nil],
      gives: """
        content/cases/bus.md:5:11: error: 'report' is none of the sources [unknown-reference]
            note: sources stand in content/sources.yml
        content/observatory.yml: error: the settings of the site are missing [no-settings]
            note: they hold at least format, title, description, baseURL and language
        content/sources.yml: warning: the file is empty [empty-file]
            note: it holds a list of sources, each beginning with '- id: …'
        """)
  }

  @Test func `an empty list is no fault`() async {
    await ObservatoryTests.check(
      [
        Sample.sourcesFile: "[]",
        Sample.caseFile: "---\ntitle: The bus\nservice: bus\nlanguage: en\n---\n",
        "content/observatory.yml": Sample.settings.replacing("groundingPaper: paper", with: ""),
      ], gives: "")
  }

  private static let book = "\n- {id: book, type: book, title: A book}"

  @Test func `a source that nothing cites is a warning`() async {
    await check(
      Sample.sources + Self.book,
      gives: """
        content/sources.yml:3:8: warning: the source 'book' is never cited [uncited-source]
            note: cite it as '[@book]' or under 'sources', or take it out
        """)
  }

  @Test(arguments: ["[@book]", "[@book, p. 12]", "[@report; @book]", "x [@book].", "@book"])
  func `a citation in prose is enough`(text: String) async {
    await ObservatoryTests.check(
      [
        Sample.sourcesFile: Sample.sources + Self.book,
        Sample.caseFile: Sample.case(body: Sample.sections + "\n\n" + text),
      ], gives: "")
  }

  @Test(arguments: ["[@books]", "[@book-2]", "book", "[@ book]"])
  func `a citation of another is not`(text: String) async {
    await ObservatoryTests.check(
      [
        Sample.sourcesFile: Sample.sources + Self.book,
        Sample.caseFile: Sample.case(body: Sample.sections + "\n\n" + text),
      ],
      gives: """
        content/sources.yml:3:8: warning: the source 'book' is never cited [uncited-source]
            note: cite it as '[@book]' or under 'sources', or take it out
        """)
  }

  @Test func `nothing is said to be uncited while records cannot be read`() async {
    await ObservatoryTests.check(
      [Sample.caseFile: ""],
      gives: """
        content/cases/bus.md: error: the file is empty [empty-file]
            note: it begins with a line '---', keys such as 'name: …', and another line '---'
        """)
  }

  @Test func `a key with a fault is told once, wherever the source is cited`() async {
    await ObservatoryTests.check(
      [
        Sample.sourcesFile: """
        - {id: paper, type: book, title: A paper}
        - {id: The Report, type: report, title: A report}
        - {ID: herald, type: article-newspaper, title: The herald}
        """,
        Sample.serviceFile: Sample.service(
          """
          successFactors:
            - {term: simplicity, evidence: claimed, sources: [The Report, the-report, herald]}
          """),
        Sample.caseFile: Sample.case().replacing("[report]", with: "[the-report]"),
      ],
      gives: """
        content/sources.yml:2:8: error: 'id' must be small letters, digits and single hyphens, \
        not 'The Report' [out-of-bounds]
            note: write 'the-report'
        content/sources.yml:3:4: error: unknown key 'ID' [unknown-key]
            note: did you mean 'id'?
        """)
  }
}
