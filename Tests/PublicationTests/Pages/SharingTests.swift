import Files
import Publication
import Testing

/// What the head of a page tells machines.
struct SharingTests {
  private static let files: FileTree = [
    "content/services/bus.md": Sample.service(),
    "content/cases/full.md": Sample.file(
      """
      title: Full & more
      service: bus
      language: pt-BR
      abstract: In short.
      authors: [{name: "Example, Ada", orcid: 0000-0002-1825-0097}, {name: B. Author}]
      published: 2014-05-02
      updated: 2015
      licence: CC-BY-4.0
      """),
    "content/cases/bare.md": Sample.file("title: Bare\nservice: bus\nlanguage: en"),
    "content/pages/about.md": Sample.file("title: About us\ndescription: Who we are."),
  ]

  private static let site = Task { await Built(files) }

  /// The tags of a page whose names begin in one of these ways, as `name=content`.
  private func tags(_ address: String, _ prefixes: String...) async throws -> [String] {
    try await Self.site.value.page(address).all("meta").compactMap { tag in
      guard let name = tag.attributes["name"] ?? tag.attributes["property"],
        prefixes.contains(where: name.hasPrefix)
      else { return nil }
      return "\(name)=\(tag.attributes["content"] ?? "")"
    }
  }

  @Test func `a case tells reference managers who, what and when`() async throws {
    #expect(
      try await tags("cases/full/", "citation_", "dcterms.") == [
        "citation_title=Full & more", "citation_author=Example, Ada", "citation_author=B. Author",
        "citation_publication_date=2014/05/02", "citation_language=pt-BR",
        "citation_public_url=https://example.org/cases/full/", "dcterms.title=Full & more",
        "dcterms.creator=Example, Ada", "dcterms.creator=B. Author", "dcterms.issued=2014-05-02",
        "dcterms.isPartOf=Sample", "dcterms.language=pt-BR", "dcterms.abstract=In short.",
        "dcterms.rights=CC-BY-4.0", "dcterms.identifier=https://example.org/cases/full/",
      ])
  }

  @Test func `what is not known has no tag`() async throws {
    #expect(
      try await tags("cases/bare/", "citation_", "dcterms.") == [
        "citation_title=Bare", "citation_language=en",
        "citation_public_url=https://example.org/cases/bare/", "dcterms.title=Bare",
        "dcterms.isPartOf=Sample", "dcterms.language=en",
        "dcterms.identifier=https://example.org/cases/bare/",
      ])
    for (path, page) in await Self.site.value.pages {
      #expect(!page.values("content").contains(""), "\(path)")
    }
  }

  @Test func `only what is cited has such tags`() async throws {
    #expect(try await tags("services/", "citation_", "dcterms.") == [])
    #expect(try await tags("", "citation_", "dcterms.") == [])
  }

  @Test(arguments: [
    (
      "cases/full/",
      [
        "og:title=Full & more", "og:type=article", "og:url=https://example.org/cases/full/",
        "og:site_name=Sample", "og:description=In short.", "og:locale=pt_BR",
        "article:published_time=2014-05-02", "article:modified_time=2015",
      ]
    ),
    (
      "about/",
      [
        "og:title=About us", "og:type=website", "og:url=https://example.org/about/",
        "og:site_name=Sample", "og:description=Who we are.",
      ]
    ),
    ("404.html", []),
  ])
  func `a page that is shared says what it is`(address: String, expected: [String]) async throws {
    #expect(try await tags(address, "og:", "article:") == expected)
  }

  @Test(arguments: [
    (
      "cases/full/",
      [
        "/feed.xml", "/feed.json", "/sectors/transport/feed.xml", "/sectors/transport/feed.json",
        "/cases/full/cite.bib", "/cases/full/cite.ris", "/cases/full/cite.csl.json",
      ]
    ),
    (
      "sectors/transport/",
      ["/feed.xml", "/feed.json", "/sectors/transport/feed.xml", "/sectors/transport/feed.json"]
    ),
    ("sectors/health/", ["/feed.xml", "/feed.json"]),
    ("", ["/feed.xml", "/feed.json"]),
  ])
  func `a page names the files that machines read beside it`(address: String, expected: [String])
    async throws
  {
    let site = await Self.site.value
    let links = try site.page(address).all("link").filter { $0.attributes["rel"] == "alternate" }
    #expect(links.compactMap { $0.attributes["href"] } == expected)
    #expect(links.allSatisfy { $0.attributes["type"]?.contains("/") == true })
    #expect(links.allSatisfy { $0.attributes["title"]?.isEmpty == false })
    for address in expected { #expect(site.paths.contains(String(address.dropFirst()))) }
  }

  @Test(arguments: [
    "https://code.example.com/edit/content", "https://code.example.com/edit/content/",
  ])
  func `a page leads to the file that it was made of`(repository: String) async throws {
    let site = await Built(
      Self.files.with(["content/observatory.yml": Sample.settings + "repository: \(repository)\n"]))
    #expect(site.faults == "")
    let files = [
      "cases/full/": "cases/full.md", "services/bus/": "services/bus.md",
      "about/": "pages/about.md",
    ]
    for (address, file) in files {
      #expect(
        try site.page(address).links.contains("https://code.example.com/edit/content/" + file))
    }
    for address in ["", "cases/", "404.html"] {
      #expect(try !site.page(address).links.contains { $0.contains("code.example.com") })
    }
    #expect(try await !Self.site.value.text("about/").contains("Improve this page"))
  }
}
