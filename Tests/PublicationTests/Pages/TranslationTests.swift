import Files
import Publication
import Testing

struct TranslationTests {
  private static let files: FileTree = [
    "content/cases/bus.md": Sample.file(
      "title: The bus\nservice: bus\nlanguage: en", "[French](bus.fr.md)"),
    "content/cases/bus.fr.md": Sample.file(
      "title: Le bus\nservice: bus\nlanguage: fr",
      "[English](bus.md), [tram](tram.pt-BR.md), [service](../services/bus.md)"),
    "content/cases/tram.md": Sample.file("title: The tram\nservice: bus\nlanguage: en"),
    "content/cases/tram.pt-BR.md": Sample.file("title: O bonde\nservice: bus\nlanguage: pt-BR"),
    "content/services/bus.md": Sample.service(),
  ]

  @Test func `a translation stands under its language, and both lead to each other`() async throws {
    let site = await Built(Self.files, base: "https://example.org/x/")
    #expect(site.faults == "")
    let original = try site.page("cases/bus/")
    let translation = try site.page("fr/cases/bus/")
    #expect(translation.texts("h1") == ["Le bus"])
    #expect(original.links.contains("/x/fr/cases/bus/"))
    #expect(translation.links.contains("/x/cases/bus/"))
    let alternates = [
      "en": "https://example.org/x/cases/bus/", "fr": "https://example.org/x/fr/cases/bus/",
    ]
    for page in [original, translation] {
      let links = page.all("link").filter { $0.attributes["hreflang"] != nil }
      #expect(
        Dictionary(
          uniqueKeysWithValues: links.map { ($0.attributes["hreflang"], $0.attributes["href"]) })
          == alternates)
    }
    #expect(translation.all("article").first?.attributes["lang"] == "fr")
    #expect(translation.values("href").contains("https://example.org/x/fr/cases/bus/"))
  }

  @Test func `links from one file to the other lead to the right page`() async throws {
    let templates = await BareTemplates.with(["case": "{{{body}}}"])
    let site = await Built(Self.files, templates: templates)
    #expect(site.faults == "")
    #expect(try site.page("cases/bus/").links == ["/fr/cases/bus/"])
    #expect(
      try site.page("fr/cases/bus/").links
        == ["/cases/bus/", "/pt-br/cases/tram/", "/services/bus/"])
  }

  @Test func `a case without a translation names no versions`() async throws {
    let templates = await BareTemplates.with([
      "case": "{{#versions}}{{language}} {{title}};{{/versions}}"
    ])
    let site = await Built(
      Self.files.without("content/cases/bus.fr.md").with([
        "content/cases/bus.md": Sample.file("title: The bus\nservice: bus\nlanguage: en")
      ]), templates: templates)
    #expect(try site.text("cases/bus/") == "")
    #expect(try site.text("cases/tram/") == "en The tram;pt-BR O bonde;")
  }

  @Test func `a translation is no case of its own in counts and lists`() async throws {
    let templates = await BareTemplates.with(["list": "{{count}}:{{#links}} {{title}}{{/links}}"])
    let site = await Built(Self.files, templates: templates)
    #expect(try site.text("cases/") == "2: The bus The tram")
  }
}
