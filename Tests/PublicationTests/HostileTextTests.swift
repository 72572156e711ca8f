import Files
import Observatory
import Publication
import Records
import Testing

/// Whoever can write a text in content cannot write a page.
struct HostileTextTests {
  /// Ends attributes and elements, and begins a script, wherever it is put unescaped.
  private static let hostile = #"KEY'"/></title></style>--><script>alert(1)</script>&lt;{{x}}"#

  private static let hostileSite = Task { await site(hostile) }

  /// A site in which every field of every record has a value, and every text is hostile.
  private static func site(_ hostile: String) async -> Built {
    let specimen = Specimen(
      text: hostile, values: fitting.merging(["measures": measures(hostile)]) { $1 },
      absent: ["low", "high", "trend", "literal"],
      slugs: ["sectors": "transport"])
    let body = """
      ## \(hostile)

      \(hostile) [\(hostile)](it.md "\(hostile.replacing("\"", with: "\\\""))") `\(hostile)` \
      ![\(hostile)](it.md) [@it, '"> <b &quot;]

      ```\(hostile.replacing("`", with: ""))
      \(hostile)
      ```
      """
    func file<Value: Record>(_ type: Value.Type) -> String {
      Sample.file(specimen.fields(of: type), body)
    }
    let terms = ["it", "transport", "health"].map { id in
      let texts = ["label", "definition"].map { "\($0): \(quoted(hostile, $0))" }
      return "  - {id: \(id), \(texts.joined(separator: ", "))}\n"
    }
    let vocabulary = "name: T\nabout: A\nterms:\n" + terms.joined()
    let names = [
      "sectors", "countries", "success-factors", "enabling-conditions", "benefits", "incentives",
      "obstacles", "risks",
    ]
    let vocabularies = FileTree(
      names.map { name in
        FileTree.File(
          path: "content/vocabularies/\(name).yml", contents: .bytes(Array(vocabulary.utf8)))
      })
    let source = specimen.fields(of: Source.self).split(separator: "\n").joined(separator: ", ")
    return await Built(
      vocabularies.with([
        "content/observatory.yml": specimen.fields(of: Settings.self),
        "content/sources.yml": "- {\(source)}\n",
        "content/cases/it.md": file(Case.self),
        "content/cases/other.md": Sample.file("title: O\nservice: it\nlanguage: en"),
        "content/services/it.md": file(Service.self),
        "content/government-services/it.md": file(GovernmentService.self),
        "content/stakeholders/it.md": file(Stakeholder.self),
        "content/stakeholders/other.md": Sample.file("name: O"),
        "content/stakeholders/office.md": Sample.file("name: O\nkind: government"),
        "content/datasets/it.md": file(Dataset.self),
        "content/pages/it.md": file(Page.self),
      ]))
  }

  /// Values for keys that no text fits.
  private static let fitting: [String: String] = [
    "id": "it", "language": "en", "cofog": "\"07\"", "orcid": "0000-0002-1825-0097",
    "format": "1", "draft": "false", "aliases": "[]", "baseURL": "https://example.org/",
    "repository": "https://example.org/content",
    "type": "book",
    "relatedCases": "[other]", "parent": "other", "competentAuthority": "office",
    "secondarySectors": "[health]", "measure": "it", "users": "it", "against": "result",
    "dataReuse.verdict": "partly", "openDialogue.verdict": "partly",
  ]

  private static func measures(_ hostile: String) -> String {
    let texts = ["label", "unit", "definition", "population"]
      .map { "\($0): \(quoted(hostile, $0))" }.joined(separator: ", ")
    return """
      [{id: it, kind: users, \(texts)}, {id: result, label: R, kind: quality, unit: "%", \
      direction: higher-is-better}]
      """
  }

  private static func quoted(_ hostile: String, _ key: String) -> String {
    Specimen.quoted(hostile.replacing("KEY", with: key))
  }

  @Test func `no text of any field becomes markup on any page`() async throws {
    let site = await Self.hostileSite.value
    let errors = site.log.filter { $0.severity == .error }
    #expect(errors.map(\.description) == [])
    let plain = await Self.site("KEY")
    let shapes = Dictionary(
      uniqueKeysWithValues: plain.pages.map { ($0.path, Self.shape($0.page)) })
    #expect(shapes.count > 50)
    for (path, page) in site.pages {
      let scripts = page.all("script").map { $0.attributes["src"] ?? "inline" }
      #expect(scripts.allSatisfy { $0.hasPrefix("/assets/") }, "\(path): \(scripts)")
      #expect(Self.shape(page) == shapes[path], "\(path)")
      #expect(Self.drawn(page).subtracting(Self.drawingElements) == [], "\(path)")
    }
    for output in try #require(site.edition).site.outputs where output.path.hasSuffix(".html") {
      let text = String(decoding: try site.bytes(output.path), as: UTF8.self)
      #expect(!text.contains("<script>alert"), "\(output.path)")
    }
  }

  /// The elements of a page outside of its drawings, with the names of their attributes.
  private static func shape(_ page: Markup) -> [String] {
    page.elements.filter { element in !page.isInside(element) { $0.name == "svg" } }
      .map { $0.name + " " + $0.attributes.keys.sorted().joined(separator: " ") }
  }

  /// The names of the elements in its drawings, of which long texts make more.
  private static func drawn(_ page: Markup) -> Set<String> {
    Set(
      page.elements.filter { element in page.isInside(element) { $0.name == "svg" } }.map(\.name))
  }

  private static let drawingElements: Set = [
    "title", "desc", "defs", "pattern", "g", "a", "text", "tspan", "rect", "line", "circle", "path",
    "polyline", "polygon", "use",
  ]

  @Test(arguments: [
    ("cases/it/", ["title", "abstract", "name", "by"]),
    (
      "services/it/",
      [
        "name", "summary", "note", "outcome", "description", "label", "unit", "definition",
        "population", "computed", "title", "family", "given", "container-title", "volume", "page",
      ]
    ),
    ("government-services/it/", ["name", "summary", "label", "unit", "title"]),
    ("stakeholders/it/", ["name", "summary", "title"]),
    ("datasets/it/", ["name", "summary", "licence", "title"]),
    ("it/", ["title", "description"]),
    ("", ["title", "tagline", "description", "publisher"]),
    ("sectors/transport/", ["label", "definition", "name", "summary"]),
  ])
  func `the texts are shown to the reader as they were written`(
    address: String, keys: [String]
  ) async throws {
    let page = try await Self.hostileSite.value.page(address)
    let shown = ([page.text] + page.values("content")).joined(separator: " ")
    for key in keys {
      let text = Self.hostile.replacing("KEY", with: key)
      #expect(shown.contains(text), "\(key)")
    }
  }
}
