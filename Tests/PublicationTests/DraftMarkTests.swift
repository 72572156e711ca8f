import Files
import Publication
import Testing

struct DraftMarkTests {
  private static let files: FileTree = [
    "content/services/bus.md": Sample.service("Bus", "countries: [ee]"),
    "content/services/tram.md": Sample.service(
      "Tram",
      "draft: true\nengagements: [{stakeholder: acme, part: operator}]"),
    "content/stakeholders/acme.md": Sample.file("name: Acme\ndraft: true"),
    "content/cases/bus.md": Sample.file("title: Buses\nservice: bus\nlanguage: en"),
    "content/cases/tram.md": Sample.file(
      "title: Trams\nservice: tram\nlanguage: en\nrelatedCases: [bus]\ndraft: true"),
  ]

  /// The texts of the marks on a page, each with what it follows.
  @Test(arguments: [
    ("services/", 1), ("cases/", 1), ("stakeholders/", 1), ("sectors/transport/", 1), ("", 1),
    ("cases/bus/", 1), ("services/tram/", 3), ("stakeholders/acme/", 1), ("services/bus/", 0),
  ])
  func `a draft is marked wherever it is listed or linked`(address: String, count: Int)
    async throws
  {
    let marks = try await Built(Self.files, includingDrafts: true).page(address).elements.filter {
      $0.attributes["class"] == "unpublished"
    }
    #expect(marks.count == count)
  }

  @Test func `the data to explore tell of drafts, and of nothing else`() async throws {
    let data = try await Built(Self.files, includingDrafts: true).text("explore/data.json")
    #expect(data.contains(#""translations":[],"draft":true}"#))
    #expect(data.contains(#""draft":true},{"#) || data.hasSuffix(#""draft":true}]}"#))
    #expect(data.split(separator: #""draft""#).count == 3)
  }

  @Test func `nothing is marked where there are no drafts`() async throws {
    let marked = await Built(Self.files).pages.filter { made in
      made.page.elements.contains { $0.attributes["class"] == "unpublished" }
    }
    // These two hold the mark ready for their scripts.
    #expect(marked.map(\.path) == ["compare/index.html", "explore/index.html"])
  }
}
