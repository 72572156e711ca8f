import Files
import Publication
import Testing

struct BibliographyTests {
  private static let template = """
    {{#contents}}({{text}} {{url}}){{/contents}}
    {{#sections}}
    {{letter}} {{anchor}}:{{#entries}} {{#reference}}{{anchor}}{{/reference}}{{#isCited}}{{#citing}}<{{text}} {{url}}>{{/citing}}{{/isCited}}{{/entries}}
    {{/sections}}
    """

  private func check(
    _ sources: String, _ expected: String, citedBy files: FileTree = [:],
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let site = await Built(
      FileTree([FileTree.File(path: "content/sources.yml", contents: .bytes(Array(sources.utf8)))])
        .with(files), templates: await BareTemplates.with(["references": Self.template]))
    #expect(site.faults == "", sourceLocation: location)
    let shown = try site.text("references/", location).split(separator: "\n")
      .map { $0.trimmingPrefix(" ") }.filter { !$0.isEmpty }
    #expect(shown.joined(separator: "\n") == expected, sourceLocation: location)
  }

  @Test func `sources are in order of author, year and title, without dates last`() async throws {
    try await check(
      """
      - {id: z, type: book, title: B, author: [{family: Doe}], issued: 2015}
      - {id: y, type: book, title: A, author: [{family: Doe}], issued: 2015-03}
      - {id: x, type: book, title: A, author: [{family: Doe}]}
      - {id: w, type: book, title: C, author: [{family: Doe}], issued: 2001}
      - {id: v, type: book, title: "«Élan»"}
      - {id: u, type: webpage, note: A page, container-title: elephants.org}
      - {id: t, type: book, title: 24 buses}
      - {id: s, type: book, title: "…"}
      - {id: r, type: book, title: A, author: [{family: Berg, non-dropping-particle: van den}]}
      """,
      """
      # letter_#: source_s
      0–9 letter_0–9: source_t
      D letter_D: source_w source_y source_z source_x
      E letter_E: source_v source_u
      V letter_V: source_r
      """)
  }

  @Test func `each leads to what cites it`() async throws {
    try await check(
      "- {id: a, type: book, title: A}\n- {id: b, type: book, title: B}",
      """
      A letter_A: source_a<Bus /services/bus/><About /about/>
      B letter_B: source_b
      """,
      citedBy: [
        "content/pages/about.md": Sample.file("title: About\nsources: [a]"),
        "content/services/bus.md": Sample.service(body: "It runs [@a]."),
      ])
  }

  @Test func `a long list has its letters above it`() async throws {
    func list(_ count: Int) -> String {
      (1...count).map { "- {id: s\($0), type: book, title: \($0 == 1 ? "Z" : "A")}\n" }.joined()
    }
    let templates = await BareTemplates.with([
      "references": "{{#contents}}({{text}} {{url}}){{/contents}}"
    ])
    let short = await Built(["content/sources.yml": list(50)], templates: templates)
    #expect(try short.text("references/") == "")
    let long = await Built(["content/sources.yml": list(51)], templates: templates)
    #expect(try long.text("references/") == "(A #letter_A)(Z #letter_Z)")
  }

  @Test func `every page leads to it, when there is a source`() async throws {
    let site = await Built([:])
    #expect(try site.page("").links.contains("/references/"))
    let page = try site.page("references/")
    #expect(page.ids.contains("source_report"))
    for suffix in ["bib", "ris", "csl.json"] { #expect(page.links.contains("/sources.\(suffix)")) }
    let none = await Built(["content/sources.yml": "[]"])
    #expect(!none.paths.contains("references/index.html"))
    #expect(try !none.page("").links.contains("/references/"))
  }

  @Test func `what only a draft cites is not there`() async throws {
    let files: FileTree = [
      "content/services/bus.md": Sample.service("Bus", "draft: true", body: "[@report]")
    ]
    let site = await Built(files)
    for path in ["references/", "sources.bib", "sources.ris", "sources.csl.json"] {
      #expect(try !site.text(path).contains("The report"), "\(path)")
    }
    #expect(
      try await Built(files, includingDrafts: true).text("references/").contains("The report"))
  }
}
