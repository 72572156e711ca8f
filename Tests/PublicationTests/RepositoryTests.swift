import Files
import Markdown
import Observatory
import Publication
import Records
import Testing

/// What must hold of the repository's own content and templates, page by page.
struct RepositoryTests {
  @Test func `all content is read and every page made without a fault`() async throws {
    let site = await Repository.built.value
    let faults = site.log + (await Repository.pages.value.flatMap(\.log))
    #expect(faults.map(\.description) == [])
    #expect(try #require(site.edition).site.outputs.count > 400)
  }

  @Test func `there are at least thirty cases, each with a text`() async throws {
    let registry = try #require(await Repository.built.value.edition).registry
    #expect(registry.cases.entries.count >= 30)
    #expect(registry.cases.entries.filter { $0.body.isBlank }.map(\.slug) == [])
    #expect(Set(registry.cases.entries.map(\.value.service)).count >= 30)
    #expect(Set(registry.services.entries.map(\.value.sector)).count >= 5)
    #expect(Set(registry.services.entries.compactMap(\.value.role?.value)).count >= 2)
  }

  @Test func `every page has what its head must have, one first heading and ids of its own`()
    async throws
  {
    let settings = try #require(await Repository.built.value.edition).registry.settings
    for made in await Repository.pages.value {
      let faults = made.page.faultsOfHead(
        path: made.path, site: settings.title.text(in: settings.language),
        language: settings.language)
      #expect(faults == [], "\(made.path)")
    }
  }

  @Test func `ids of templates are none that a heading could have`() async {
    // Anchors of headings are letters and digits with hyphens (see Anchors in Markdown).
    let ids = await Repository.pages.value.flatMap { made in
      made.page.elements.filter { !["h1", "h2", "h3", "h4", "h5", "h6"].contains($0.name) }
        .compactMap { $0.attributes["id"] }
    }
    #expect(Set(ids.filter { !$0.contains("_") }) == [])
  }

  @Test func `every page says what is on it`() async {
    let silent = await Repository.pages.value.filter { made in
      !made.page.elements.contains { $0.attributes["name"] == "description" }
    }
    #expect(silent.map(\.path) == ["404.html"])
  }

  @Test func `titles tell pages apart`() async {
    let pages = await Repository.pages.value
    let titles = Dictionary(grouping: pages, by: { $0.page.texts("title").joined() })
    #expect(titles.filter { $0.value.count > 1 }.mapValues { $0.map(\.path) } == [:])
  }

  @Test func `every link leads to a page or a file of the site, and every fragment to its place`()
    async throws
  {
    let built = await Repository.built.value
    let site = try #require(built.edition).site
    let pages = await Repository.pages.value
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.page.ids)) })
    let drawings = site.outputs.filter { $0.path.hasSuffix(".svg") }
    let shapes = Dictionary(
      uniqueKeysWithValues: try drawings.map {
        ($0.path, Set(Markup(try built.bytes($0.path)).ids))
      })
    var dead: Set<String> = []
    var inside = 0
    for (path, page) in pages.map({ ($0.path, $0.page) }) {
      for address in page.addresses where !Self.isOutside(address) {
        inside += 1
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var target = parts[0].prefix { $0 != "?" }.dropFirst()
        if parts[0].isEmpty {
          target = path[...]
        } else if target.isEmpty || target.hasSuffix("/") {
          target += "index.html"
        }
        let isThere = (parts[0].isEmpty || parts[0].hasPrefix("/")) && site[String(target)] != nil
        let places = ids[String(target)] ?? shapes[String(target)]
        let fragment = parts.count > 1 ? String(parts[1]) : ""
        let hasPlace = fragment.isEmpty || places?.contains(fragment) == true
        if !isThere || !hasPlace { dead.insert("\(path): \(address)") }
      }
    }
    #expect(dead.sorted() == [])
    #expect(inside > 10_000)
  }

  private static func isOutside(_ address: String) -> Bool {
    ["https://", "http://", "mailto:", "tel:"].contains { address.hasPrefix($0) }
  }

  @Test func `every page can be reached from the home page`() async {
    let pages = Dictionary(
      uniqueKeysWithValues: await Repository.pages.value.map { ($0.path, $0.page.links) })
    var reached: Set = ["index.html"]
    var next = ["index.html"]
    while let path = next.popLast() {
      for link in pages[path] ?? [] where link.hasPrefix("/") {
        let target = link.dropFirst().prefix { $0 != "#" && $0 != "?" } + "index.html"
        if pages[String(target)] != nil, reached.insert(String(target)).inserted {
          next.append(String(target))
        }
      }
    }
    #expect(Set(pages.keys).subtracting(reached) == ["404.html"])
  }

  @Test func `every reference between entities is a link at both ends`() async throws {
    let registry = try #require(await Repository.built.value.edition).registry
    let links = Dictionary(
      uniqueKeysWithValues: await Repository.pages.value.map {
        ("/" + $0.path.replacing("index.html", with: ""), Set($0.page.links))
      })
    let references =
      Self.references(registry.cases) + Self.references(registry.services)
      + Self.references(registry.governmentServices) + Self.references(registry.stakeholders)
      + Self.references(registry.datasets)
    #expect(references.count > 500)
    #expect(Set(references.map(\.kinds)).count >= 8)
    let missing = references.flatMap { reference in
      [(reference.from, reference.to), (reference.to, reference.from)]
        .filter { links[$0.0]?.contains($0.1) != true }.map { "\($0.0) -> \($0.1)" }
    }
    #expect(Set(missing).sorted() == [])
  }

  private struct Reference {
    let from: String
    let to: String
    let kinds: String
  }

  /// The references from a table's entries to other entities, found by the declarations of fields.
  private static func references<Value: Entity>(_ table: Table<Value>) -> [Reference] {
    let kinds = [
      Case.kind, Service.kind, GovernmentService.kind, Stakeholder.kind, Dataset.kind,
    ]
    return table.entries.flatMap { entry in
      Value.columns.flatMap { $0.shape.references(in: $0.json(entry.value)) }
        .filter { kinds.contains($0.kind) }
        .map { kind, slug in
          Reference(
            from: "/\(Value.kind)/\(entry.slug)/", to: "/\(kind)/\(slug)/",
            kinds: "\(Value.kind) \(kind)")
        }
    }
  }
}

extension Shape {
  /// The references that a value of this form holds, with the kinds they lead to.
  func references(in json: JSON) -> [(kind: String, slug: String)] {
    switch (self, json) {
    case (.reference(let kind), .string(let slug)): [(kind, slug)]
    case (.optional(let inner), _): inner.references(in: json)
    case (.list(let inner), .array(let values)): values.flatMap(inner.references)
    case (.either(.reference(let kind), .choice(let choices)), .string(let text)):
      choices.contains { $0.value == text } ? [] : [(kind, text)]
    case (.record(let fields), .object(let members)):
      zip(fields, members).flatMap { $0.shape.references(in: $1.value) }
    default: []
    }
  }
}
