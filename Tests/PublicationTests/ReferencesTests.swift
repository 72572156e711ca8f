import Files
import Publication
import Testing

struct ReferencesTests {
  private static let template = """
    {{#references}}
    {{number}} {{anchor}}: {{authors}} | {{date}} | {{title}}{{^isTitled}} (ours){{/isTitled}} | {{container}} | {{url}} | {{host}} | {{accessed}} | {{#reliability}}{{text}}{{/reliability}}
    {{/references}}
    """

  private func check(
    sources: String, fields: String = "sources: [it]", body: String = "", _ lines: String...,
    location: SourceLocation = #_sourceLocation
  ) async throws {
    let site = await Built(
      [
        "content/sources.yml": sources,
        "content/pages/about.md": Sample.file("title: About\n" + fields, body),
      ], templates: await BareTemplates.with(["page": Self.template]))
    #expect(site.faults == "", sourceLocation: location)
    let shown = try site.text("about/", location).split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(shown == lines, sourceLocation: location)
  }

  @Test func `a source says who, when, what and where`() async throws {
    try await check(
      sources: Bibliography.article,
      "1 source_it: Szkuta, Katarzyna; Osimo; The Commission | 2 e 2014 | A title | A journal 31(4), 558-570 | https://doi.org/10.1000/a_b | doi.org | (accessed) f 2015 | Independent"
    )
    try await check(
      sources: Bibliography.report,
      "1 source_it: Roe, Jo; The Bank ((editors)) | e 2014 | A report | Reports 7, (number) 12, The Bank | | | |"
    )
    try await check(
      sources: Bibliography.dataset,
      "1 source_it: An office | 2014 | Figures | | https://example.com/%7Ba%7D | example.com | |")
  }

  @Test func `what a source lacks is left out, and a note stands for a title`() async throws {
    try await check(
      sources: "- {id: it, type: webpage, note: A page, publisher: A house}",
      "1 source_it: A house | | A page (ours) | | | | |")
    try await check(
      sources: "- {id: it, type: webpage, title: T, volume: 2, page: 3}",
      "1 source_it: | | T | 2, 3 | | | |")
  }

  @Test func `sources are numbered as the text comes to them, then as the record lists them`()
    async throws
  {
    try await check(
      sources: ["a", "b", "c", "d"].map { "- {id: \($0), type: book, title: T}\n" }.joined(),
      fields: "sources: [d, b, a]", body: "One [@c]. Two [@b; @c].",
      "1 source_c: | | T | | | | |", "2 source_b: | | T | | | | |", "3 source_d: | | T | | | | |",
      "4 source_a: | | T | | | | |")
  }

  @Test func `a page without sources has no list of them`() async throws {
    let template =
      "{{#hasReferences}}list{{/hasReferences}}{{^hasReferences}}none{{/hasReferences}}"
    let site = await Built(
      [
        "content/pages/one.md": Sample.file("title: One"),
        "content/pages/two.md": Sample.file("title: Two\nsources: [report]"),
      ], templates: await BareTemplates.with(["page": template]))
    #expect(try site.text("one/") == "none")
    #expect(try site.text("two/") == "list")
  }
}
