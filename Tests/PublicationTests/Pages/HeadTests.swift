import Files
import Publication
import Testing

struct HeadTests {
  private static let files: FileTree = [
    "content/cases/buses.md": Sample.file(
      "title: All about buses\nservice: bus\nlanguage: en\nabstract: A write-up."),
    "content/services/bus.md": Sample.service("Bus"),
    "content/government-services/line.md": Sample.file("name: Line\nsummary: A line."),
    "content/stakeholders/acme.md": Sample.file("name: Acme"),
    "content/datasets/times.md": Sample.file("name: Times\nsummary: When it comes."),
    "content/pages/about.md": Sample.file("title: About us\ndescription: Who we are."),
  ]

  /// Addresses, titles, descriptions, and the addresses of the pages above.
  @Test(arguments: [
    ("", "Sample", "What is on it.", []),
    ("about/", "About us", "Who we are.", ["/"]),
    ("browse/", "(browse)", "(browse-about)", ["/"]),
    ("matrix/", "(matrix)", "(matrix-about)", ["/", "/browse/"]),
    ("cases/", "(cases)", "(cases-about)", ["/"]),
    ("cases/buses/", "All about buses", "A write-up.", ["/", "/cases/"]),
    ("services/bus/", "Bus", "About Bus.", ["/", "/services/"]),
    ("government-services/line/", "Line", "A line.", ["/", "/government-services/"]),
    ("stakeholders/acme/", "Acme", "", ["/", "/stakeholders/"]),
    ("datasets/times/", "Times", "When it comes.", ["/", "/datasets/"]),
    (
      "sectors/", "(index-sectors)", "(index-sectors-about)", ["/", "/browse/"]
    ),
    (
      "sectors/transport/", "TRANSPORT", "(index-sectors-about)",
      ["/", "/browse/", "/sectors/"]
    ),
    (
      "sectors/transport/unknown/", "TRANSPORT, Unknown",
      "Nothing is known about it, which is not the same as no",
      ["/", "/browse/", "/sectors/", "/sectors/transport/"]
    ),
    ("explore/", "(explore)", "(explore-about)", ["/"]),
    ("compare/", "(compare)", "(compare-about)", ["/", "/explore/"]),
    ("404.html", "(not-found)", "", ["/"]),
  ])
  func `a page has its title, its description and the way to it`(
    address: String, title: String, description: String, crumbs: [String]
  ) async throws {
    let template =
      "{{head.title}}|{{head.description}}|{{#head.crumbs}}{{url}} {{/head.crumbs}}|{{head.canonical}}|{{head.language}}"
    let names = [
      "home", "case", "service", "government-service", "stakeholder", "dataset", "index", "browse",
      "list", "matrix", "page", "explore", "compare", "404",
    ]
    let templates = Dictionary(uniqueKeysWithValues: names.map { ($0, template) })
    let site = await Built(Self.files, templates: await BareTemplates.with(templates))
    let parts = try site.text(address).split(separator: "|", omittingEmptySubsequences: false)
    #expect(parts[0] == title)
    #expect(parts[1] == description)
    #expect(parts[2].split(separator: " ").map(String.init) == crumbs)
    #expect(parts[3] == (address == "404.html" ? "" : "https://example.org/" + address))
    #expect(parts[4] == "en")
  }

  @Test func `every page has what its head must have`() async {
    let site = await Built(Self.files)
    #expect(site.pages.count > 40)
    for (path, page) in site.pages {
      #expect(page.faultsOfHead(path: path, site: "Sample", language: "en") == [], "\(path)")
    }
  }

  @Test func `titles tell pages apart`() async {
    let site = await Built(Self.files)
    let titles = Dictionary(grouping: site.pages, by: { $0.page.texts("title").joined() })
    #expect(titles.filter { $0.value.count > 1 }.mapValues { $0.map(\.path) } == [:])
  }

  @Test func `the site's name, navigation and imprint are on every page`() async {
    let site = await Built(
      Self.files.with([
        "content/observatory.yml": Sample.settings + """
          publisher: The editors
          licence: {name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/"}
          """
      ]))
    for (path, page) in site.pages {
      #expect(page.text.contains("The editors"), "\(path)")
      let wanted = [
        "/", "/cases/", "/services/", "/explore/", "/browse/", "/about/",
        "https://creativecommons.org/licenses/by/4.0/",
      ]
      #expect(wanted.filter { !page.links.contains($0) } == [], "\(path)")
    }
  }

  @Test func `pages are as of the latest date in the content`() async throws {
    let templates = await BareTemplates.with(["home": "{{head.site.asOf}}"])
    let files: FileTree = [
      "content/services/bus.md": Sample.service(),
      "content/cases/a.md": Sample.file(
        "title: A\nservice: bus\nlanguage: en\npublished: 2014-05-02\nupdated: 2015-01"),
      "content/cases/c.md": Sample.file(
        "title: C\nservice: bus\nlanguage: en\ncorrections: [{date: 2015-03-02, note: No}]"),
      "content/cases/b.md": Sample.file("title: B\nservice: bus\nlanguage: en\npublished: 2014-12"),
    ]
    #expect(try await Built(files, templates: templates).text("") == "2 c 2015")
    #expect(try await Built([:], templates: templates).text("") == "")
  }
}

extension Markup {
  /// What is wrong with the head of a page and the way to it; the words are those of the
  /// repository's templates.
  func faultsOfHead(path: String, site: String, language: String) -> [String] {
    var faults: [String] = []
    func expect(_ holds: Bool, _ fault: String) { if !holds { faults.append(fault) } }
    let isHome = path == "index.html"
    let titles = all("title").filter { isInside($0) { $0.name == "head" } }.map(text)
    expect(titles.count == 1 && titles[0].hasSuffix(site), "title: \(titles)")
    expect(isHome || (titles.first?.count ?? 0) > site.count + 3, "title of its own: \(titles)")
    expect(all("html").first?.attributes["lang"] == language, "language")
    let canonical = elements.filter { $0.attributes["rel"] == "canonical" }
    expect(canonical.count == (path == "404.html" ? 0 : 1), "canonical: \(canonical.count)")
    let descriptions = elements.filter { $0.attributes["name"] == "description" }
    expect(descriptions.count < 2, "descriptions: \(descriptions.count)")
    expect(descriptions.allSatisfy { $0.attributes["content"]?.isEmpty == false }, "description")
    let skip = links.first ?? ""
    expect(skip.hasPrefix("#") && ids.contains(String(skip.dropFirst())), "skip link: \(skip)")
    expect(all("main").count == 1, "main")
    expect(texts("h1").count == 1 && texts("h1") != [""], "h1: \(texts("h1"))")
    let crumbs = elements.filter { element in
      (element.name == "a" || element.attributes["aria-current"] == "page")
        && isInside(element) { $0.attributes["aria-label"] == "You are here" }
    }
    expect(isHome || crumbs.count > 1, "breadcrumb")
    expect(isHome || crumbs.last?.attributes["href"] == nil, "breadcrumb's end")
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    expect(twice.isEmpty, "ids that stand twice: \(twice)")
    return faults
  }
}
