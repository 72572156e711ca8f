import Observatory
import Testing

struct CitationsTests {
  @Test func `who cites a source is known, from fields, prose, tables and translations`()
    async throws
  {
    let graph = try await registry([
      Sample.sourcesFile: Sample.sources
        + ["prose", "series", "french", "page"].map { "\n- {id: \($0), type: book, title: A}" }
        .joined(),
      Sample.serviceFile: Sample.service(
        "measures: [{id: use, label: Use, kind: users, unit: people}]"),
      Sample.seriesFile: "measure,when,value,evidence,sources\nuse,2020,1,claimed,series report\n",
      Sample.caseFile: Sample.case(body: Sample.sections + "\n\nIt runs [@prose; @report, p. 3]."),
      "content/cases/bus.fr.md": Sample.case(body: Sample.sections + "\n\nOui [@french].")
        .replacing("language: en", with: "language: fr"),
      "content/pages/about.md": Sample.document("title: About", body: "See [@page]. x@example"),
    ])
    let citations = graph.citations().mapValues { $0.map { "\($0.kind)/\($0.slug)" } }
    #expect(
      citations == [
        "report": ["cases/bus", "services/bus"], "prose": ["cases/bus"], "french": ["cases/bus"],
        "series": ["services/bus"], "page": ["pages/about"],
      ])
  }
}
