import Files
import Publication
import Testing

struct CiteTests {
  private static let settings = Sample.settings + "publisher: The editors\n"
  private static let template = "{{cite.reference}}"

  /// A site with a case of the given fields, and with what the case says of itself.
  private func site(_ fields: String, _ template: String = template) async -> Built {
    await Built(
      [
        "content/observatory.yml": Self.settings,
        "content/services/bus.md": Sample.service(),
        "content/cases/bus.md": Sample.file(
          "title: All about buses\nservice: bus\nlanguage: en\n" + fields),
      ], templates: await BareTemplates.with(["case": template]))
  }

  @Test(arguments: [
    (
      "authors: [{name: \"Example, Ada\"}, {name: B. Author}]\npublished: 2014-05-02",
      "Example, Ada; B. Author. All about buses. Sample, The editors, 2 e 2014. https://example.org/cases/bus/"
    ),
    (
      "updated: 2014-05",
      "The editors. All about buses. Sample, e 2014. https://example.org/cases/bus/"
    ),
    ("", "The editors. All about buses. Sample. https://example.org/cases/bus/"),
  ])
  func `a case is cited by what its file says, and by nothing else`(
    fields: String, reference: String
  ) async throws {
    #expect(try await site(fields).text("cases/bus/") == reference)
  }

  @Test func `it is there for reference managers`() async throws {
    let site = await site(
      "abstract: In short.\nauthors: [{name: \"Example, Ada\"}, {name: B. Author}]\npublished: 2014-05-02"
    )
    #expect(
      try site.text("cases/bus/cite.bib") == """
        @misc{bus,
          author = {Example, Ada and {B. Author}},
          title = {{All about buses}},
          howpublished = {Sample},
          publisher = {The editors},
          year = {2014},
          month = may,
          url = {https://example.org/cases/bus/},
          language = {en},
          abstract = {In short.}
        }

        """)
    #expect(
      try site.text("cases/bus/cite.ris").split(separator: "\r\n") == [
        "TY  - ELEC", "ID  - bus", "AU  - Example, Ada", "AU  - B. Author",
        "TI  - All about buses", "T2  - Sample", "PB  - The editors", "PY  - 2014",
        "DA  - 2014/05/02", "LA  - en", "UR  - https://example.org/cases/bus/", "AB  - In short.",
        "ER  - ",
      ])
    #expect(try site.text("cases/bus/cite.csl.json").contains("\"literal\": \"B. Author\""))
  }

  @Test func `the page shows what the files hold, and leads to them`() async throws {
    let site = await site(
      "",
      "{{#cite}}{{#formats}}{{file.title}} {{file.url}} {{{text}}}\n\n{{/formats}}{{/cite}}"
        .replacing("{{{text}}}", with: "{{text}}"))
    let page = try site.page("cases/bus/").text
    for (name, file) in [
      ("BibTeX", "cite.bib"), ("RIS", "cite.ris"), ("CSL-JSON", "cite.csl.json"),
    ] {
      let text = try site.text("cases/bus/" + file)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(page.contains("\(name) /cases/bus/\(file) \(text)"))
    }
  }

  @Test func `a translation is a work of its own`() async throws {
    let site = await Built([
      "content/services/bus.md": Sample.service(),
      "content/cases/bus.md": Sample.file("title: The bus\nservice: bus\nlanguage: en"),
      "content/cases/bus.fr.md": Sample.file("title: Le bus\nservice: bus\nlanguage: fr"),
    ])
    #expect(
      try site.text("fr/cases/bus/cite.bib") == """
        @misc{bus-fr,
          title = {{Le bus}},
          howpublished = {Sample},
          url = {https://example.org/fr/cases/bus/},
          language = {fr}
        }

        """)
    #expect(try site.page("fr/cases/bus/").links.contains("/fr/cases/bus/cite.ris"))
  }

  private static let dated: FileTree = [
    "content/services/bus.md": Sample.service(),
    "content/services/tram.md": Sample.service("Tram"),
    "content/government-services/rail.md": Sample.file("name: Rail\nsummary: About rail."),
    "content/cases/bus.md": Sample.file(
      "title: The bus\nservice: bus\nlanguage: en\npublished: 2014\nupdated: 2015-03"),
    "content/cases/buses.md": Sample.file(
      "title: The buses\nservice: bus\nlanguage: en\npublished: 2014-05"),
  ]

  @Test func `a service is as new as the newest write-up about it`() async throws {
    let site = await Built(
      Self.dated,
      templates: await BareTemplates.with([
        "service": Self.template, "government-service": Self.template,
      ]))
    #expect(
      try site.text("services/bus/") == "Sample. Bus. c 2015. https://example.org/services/bus/")
    #expect(try site.text("services/tram/") == "Sample. Tram. https://example.org/services/tram/")
    #expect(
      try site.text("government-services/rail/")
        == "Sample. Rail. https://example.org/government-services/rail/")
    #expect(
      try site.text("services/bus/cite.bib") == """
        @misc{service-bus,
          title = {{Bus}},
          howpublished = {Sample},
          year = {2015},
          month = mar,
          url = {https://example.org/services/bus/},
          language = {en},
          abstract = {About Bus.}
        }

        """)
    #expect(
      try site.text("government-services/rail/cite.ris").contains("ID  - government-service-rail")
    )
  }

  @Test func `a finding is as new as the newest write-up about what it rests on`() async throws {
    let site = await Built(
      Self.dated, templates: await BareTemplates.with(["finding": Self.template]))
    #expect(
      try site.text("findings/roles-by-sector/")
        == "Sample. Roles by sector. c 2015. https://example.org/findings/roles-by-sector/")
    #expect(
      try site.text("findings/roles-by-sector/cite.csl.json").contains(
        #""id": "finding-roles-by-sector""#))
    let undated = await Built(
      ["content/services/bus.md": Sample.service()],
      templates: await BareTemplates.with(["finding": Self.template]))
    #expect(
      try undated.text("findings/roles-by-sector/")
        == "Sample. Roles by sector. https://example.org/findings/roles-by-sector/")
  }

  @Test func `pages that can be cited say so in their heads`() async throws {
    let site = await Built(Self.dated)
    for address in [
      "cases/bus/", "services/bus/", "government-services/rail/", "findings/roles-by-sector/",
    ] {
      let page = try site.page(address)
      let titles = page.all("meta").filter { $0.attributes["name"] == "citation_title" }
      #expect(titles.map { $0.attributes["content"] } == [page.texts("h1")[0]])
      #expect(page.values("href").contains("/\(address)cite.ris"))
    }
  }

  @Test func `without sources there is no bibliography`() async throws {
    let site = await Built(["content/sources.yml": "[]"])
    #expect(site.paths.filter { $0.hasPrefix("sources.") } == [])
    let whole = await Built(["content/pages/a.md": Sample.file("title: A\nsources: [report]")])
    #expect(
      whole.paths.filter { $0.hasPrefix("sources.") }
        == ["sources.bib", "sources.csl.json", "sources.ris"])
    #expect(try whole.page("a/").links.contains("/sources.bib"))
  }

  @Test func `what was put right is told at the end of the case`() async throws {
    let template =
      "{{#hasCorrections}}{{#corrections}}{{date}}: {{note}};{{/corrections}}{{/hasCorrections}}"
    let fields = """
      published: 2014
      corrections: [{date: 2015-03-01, note: It was 4.}, {date: 2016, note: {en: No., fr: Non.}}]
      """
    #expect(try await site(fields, template).text("cases/bus/") == "1 c 2015: It was 4.;2016: No.;")
    #expect(try await site("", template).text("cases/bus/") == "")
  }
}
