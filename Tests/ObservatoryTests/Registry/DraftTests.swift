import Files
import Observatory
import Records
import Testing

struct DraftTests {
  private static let tram = "content/services/tram.md"

  private func registry(
    _ changes: [String: String?], including drafts: Bool = false
  ) async -> (graph: Registry?, log: String) {
    var log: [Diagnostic] = []
    let graph = await Registry(Sample.tree(changes), includingDrafts: drafts, &log)
    return (graph, log.text)
  }

  @Test func `a draft is left out, unless drafts are wanted`() async throws {
    let files = [Self.tram: Sample.service("draft: true")]
    let public_ = await registry(files)
    #expect(public_.log == "")
    #expect(public_.graph?.services.entries.map(\.slug) == ["bus"])
    let preview = await registry(files, including: true)
    #expect(preview.log == "")
    #expect(preview.graph?.services.entries.map(\.slug) == ["bus", "tram"])
    #expect(preview.graph?.services["tram"]?.isDraft == true)
    #expect(preview.graph?.services["bus"]?.isDraft == false)
  }

  @Test func `what is not a draft is published`() async {
    let read = await registry([Self.tram: Sample.service("draft: false")])
    #expect(read.graph?.services.entries.count == 2)
  }

  @Test func `what is wrong in a draft waits until it is wanted`() async {
    let files = [Self.tram: Sample.service("draft: true\nstarted: soon")]
    #expect(await registry(files).log == "")
    #expect(await registry(files, including: true).log.contains("tram.md:6:10: error: "))
  }

  @Test func `a record that is published cannot name a draft`() async {
    let files: [String: String?] = [
      Self.tram: Sample.service("draft: true"),
      Sample.caseFile: Sample.case().replacing("service: bus", with: "service: tram"),
    ]
    #expect(
      await registry(files).log == """
        content/cases/bus.md:3:10: error: 'tram' is a draft, and this is not [draft-reference]
            note: take 'draft: true' out of that file, or put it into this one
        """)
    #expect(await registry(files, including: true).log == "")
  }

  @Test func `drafts may name each other, and what they name is no orphan`() async {
    let service = Sample.service(
      """
      draft: true
      engagements: [{stakeholder: council, part: operator, sources: [extra]}]
      """)
    let read = await registry([
      Self.tram: service,
      "content/cases/tram.md": Sample.case("draft: true", body: "[@other]").replacing(
        "service: bus", with: "service: tram"),
      Sample.sourcesFile: Sample.sources + """

        - {id: extra, type: report, title: Extra}
        - {id: other, type: report, title: Other}
        """,
    ])
    #expect(read.log == "")
    var log: [Diagnostic] = []
    _ = await Registry(
      Sample.tree([Self.tram: service.replacing("extra", with: "report")]), &log)
    #expect(log == [])
  }

  @Test func `the translation of a draft is left out with it`() async {
    let read = await registry([
      Sample.caseFile: Sample.case("draft: true"),
      "content/cases/bus.fr.md": Sample.case().replacing("language: en", with: "language: fr"),
    ])
    #expect(read.log == "")
    #expect(read.graph?.allCases.map(\.path) == [])
  }

  @Test func `a translation that is a draft leaves the original and the others alone`() async {
    func translation(_ language: String, _ keys: String = "") -> String {
      Sample.case(keys).replacing("language: en", with: "language: \(language)")
    }
    let read = await registry([
      "content/cases/bus.de.md": translation("de"),
      "content/cases/bus.fr.md": translation("fr", "draft: true"),
      "content/cases/bus.it.md": translation("it"),
      "content/cases/tram.md": Sample.case("relatedCases: [bus]"),
    ])
    #expect(read.log == "")
    #expect(
      read.graph?.allCases.map(\.path) == [
        "content/cases/bus.md", "content/cases/tram.md", "content/cases/bus.de.md",
        "content/cases/bus.it.md",
      ])
  }

  @Test func `a source that only drafts cite is left out with them`() async throws {
    let sources =
      Sample.sources + "\n"
      + ["field", "prose", "both", "nobody"].map {
        "- {id: \($0), type: book, title: A book}"
      }.joined(separator: "\n")
    let draft = Sample.document(
      "name: Tram", "summary: Rolls.", "sector: transport", "draft: true",
      "links: [{url: https://example.org/}]",
      "awareness: {atLaunch: unknown, evidence: claimed, sources: [field, both]}",
      body: "It rolls [@prose; @both].")
    let files = [
      Sample.sourcesFile: sources, Self.tram: draft,
      Sample.caseFile: Sample.case(body: Sample.sections + "\n\n[@both]"),
    ]
    let uncited = """
      content/sources.yml:6:8: warning: the source 'nobody' is never cited [uncited-source]
          note: cite it as '[@nobody]' or under 'sources', or take it out
      """
    let read = await registry(files)
    #expect(read.log == uncited)
    #expect(read.graph?.sources.map(\.id) == ["paper", "report", "both", "nobody"])
    #expect(read.graph?.source("prose") == nil)
    let preview = await registry(files, including: true)
    #expect(preview.log == uncited)
    #expect(preview.graph?.sources.count == 6)
  }
}
