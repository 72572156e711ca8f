import Files
import Publication
import Testing

struct ExploreTests {
  private static let files: FileTree = [
    "content/services/a.md": Sample.service(
      "A", sector: "health",
      """
      countries: [ee, gb]
      status: active
      started: 2014-05
      role: {value: substitutive, basis: parallel-channel, sources: [report]}
      engagements: [{stakeholder: ministry, part: operator}]
      data: [{dataset: d, origin: citizens}, {dataset: d, origin: government}]
      """),
    "content/services/b.md": Sample.service("B <i>", "started: 2007"),
    "content/stakeholders/ministry.md": Sample.file("name: M\nkind: government"),
    "content/stakeholders/firm.md": Sample.file("name: F\nkind: private"),
    "content/datasets/d.md": Sample.file("name: D"),
    "content/cases/x.md": Sample.file(
      "title: X\nservice: a\nlanguage: en\npublished: 2020\nupdated: 2021-03"),
    "content/cases/x.pt-BR.md": Sample.file("title: X\nservice: a\nlanguage: pt-BR"),
    "content/cases/y.md": Sample.file("title: Y\nservice: a\nlanguage: en\npublished: 2020-12"),
  ]

  /// Columns hold the headings under which anything stands; services name them by their positions.
  private static let data = #"""
    {"columns":[
    {"key":"sectors","title":"(index-sectors)","terms":[["health","HEALTH","/sectors/health/","square"],["transport","TRANSPORT","/sectors/transport/","square"]]},
    {"key":"roles","title":"(index-roles)","terms":[["substitutive","Substitutive","/roles/substitutive/","substitutive"],["unknown","Unknown","/roles/unknown/","unknown"]]},
    {"key":"operator-kinds","title":"(index-operator-kinds)","terms":[["government","Government","/operator-kinds/government/",null],["unknown","Unknown","/operator-kinds/unknown/",null]]},
    {"key":"data-origins","title":"(index-data-origins)","terms":[["government","Government","/data-origins/government/",null],["citizens","Citizens","/data-origins/citizens/",null],["unknown","Unknown","/data-origins/unknown/",null]]},
    {"key":"countries","title":"(index-countries)","terms":[["gb","GB","/countries/gb/",null],["ee","EE","/countries/ee/",null],["unknown","(unknown)","/countries/unknown/",null]]},
    {"key":"statuses","title":"(index-statuses)","terms":[["active","Active","/statuses/active/",null],["unknown","Unknown","/statuses/unknown/",null]]},
    {"key":"years","title":"(index-years)","terms":[["2014","2014","/years/2014/",null],["2007","2007","/years/2007/",null]]},
    {"key":"success-factors","title":"(index-success-factors)","terms":[["unknown","(unknown)","/success-factors/unknown/",null]]},
    {"key":"stakeholders","title":"(index-stakeholders)","terms":[["ministry","M","/stakeholders/ministry/",null],["unknown","(unknown)",null,null]]},
    {"key":"datasets","title":"(index-datasets)","terms":[["d","D","/datasets/d/",null],["unknown","(unknown)",null,null]]},
    {"key":"levels","title":"(index-levels)","terms":[["unknown","Unknown",null,null]]},
    {"key":"modes","title":"(index-modes)","terms":[["unknown","Unknown",null,null]]},
    {"key":"regimes","title":"(index-regimes)","terms":[["unknown","Unknown",null,null]]},
    {"key":"definition-statuses","title":"(index-definition-statuses)","terms":[["undetermined","Undetermined",null,null]]},
    {"key":"dialogues","title":"(index-dialogues)","terms":[["unknown","(unknown)",null,null]]},
    {"key":"government-changes","title":"(index-government-changes)","terms":[["unknown","(unknown)",null,null]]},
    {"key":"benefits","title":"(index-benefits)","terms":[["unknown","(unknown)",null,null]]},
    {"key":"obstacles","title":"(index-obstacles)","terms":[["unknown","(unknown)",null,null]]}],
    "services":[
    {"name":"A","summary":"About A.","address":"/services/a/","opened":2014,"changed":"2021-03","cases":[
    {"key":"x","title":"X","address":"/cases/x/","translations":["/pt-br/cases/x/"]},
    {"key":"y","title":"Y","address":"/cases/y/","translations":[]}],"terms":[[0],[0],[0],[0,1],[0,1],[0],[0],[0],[0],[0],[0],[0],[0],[0],[0],[0],[0],[0]]},
    {"name":"B \u003ci>","summary":"About B \u003ci>.","address":"/services/b/","opened":2007,"changed":null,"cases":[],"terms":[[1],[1],[1],[2],[2],[1],[1],[0],[1],[1],[0],[0],[0],[0],[0],[0],[0],[0]]}]}
    """#

  @Test func `the data hold every service with its terms by position`() async throws {
    let site = await Built(Self.files, templates: await BareTemplates.with([:]))
    #expect(site.faults == "")
    #expect(try site.text("explore/data.json") == Self.data.replacing("\n", with: ""))
  }

  @Test func `the data are those of no service where there is none`() async throws {
    let data = try await Built([:]).text("explore/data.json")
    #expect(data.hasPrefix(#"{"columns":[{"key":"sectors","title":"Sectors","#))
    #expect(data.hasSuffix(#""services":[]}"#))
    #expect(!data.contains("health"))
  }

  @Test func `a facet offers what there is`() async throws {
    let site = await Built(
      Self.files,
      templates: await BareTemplates.with([
        "explore":
          "{{data}} {{compare}} {{pageLength}}{{#facets}}|{{title}}{{#terms}} {{slug}}={{key}} {{label}}{{/terms}}{{/facets}}"
      ]))
    let parts = try site.text("explore/").split(separator: "|")
    #expect(parts[0] == "/explore/data.json /compare/ 50")
    #expect(parts[1] == "(index-sectors) sectors=health HEALTH sectors=transport TRANSPORT")
    #expect(parts[7] == "(index-years) years=2014 2014 years=2007 2007")
    #expect(parts.count == 9)
  }

  @Test(arguments: [("", "/o/pagefind/pagefind.js"), ("search: off", "")])
  func `the page names the index unless there is to be none`(
    setting: String, address: String
  ) async throws {
    let site = await Built(
      ["content/observatory.yml": Sample.settings + setting],
      templates: await BareTemplates.with(["explore": "{{search}}"]), base: "https://example.org/o")
    #expect(try site.text("explore/") == address)
  }

  @Test func `pages of records, findings and prose are indexed, and no others`() async throws {
    let site = await Built(
      Self.files.with([
        "content/pages/about.md": Sample.file("title: About"),
        "content/government-services/g.md": Sample.file("name: G"),
      ]))
    let indexed = try site.pages.filter { path, _ in
      try site.text(path).contains("<main id=\"page_main\" data-pagefind-body>")
    }
    let kinds = Set(indexed.map { page in page.path.prefix { $0 != "/" } })
    #expect(
      kinds == [
        "about", "cases", "datasets", "findings", "government-services", "pt-br", "services",
        "stakeholders",
      ])
    let lists = ["cases/index.html", "services/index.html", "explore/index.html", "index.html"]
    #expect(indexed.filter { lists.contains($0.path) }.map(\.path) == [])
  }

  @Test func `without scripts the page leads to every index`() async throws {
    let page = try await Built(Self.files).page("explore/")
    let indexes = [
      "sectors", "roles", "operator-kinds", "data-origins", "countries", "statuses", "years",
      "success-factors",
    ]
    #expect(indexes.filter { !page.links.contains("/\($0)/") } == [])
  }

  @Test func `a case leads to a comparison that begins with it`() async throws {
    let site = await Built(Self.files, base: "https://example.org/o/")
    #expect(try site.page("cases/x/").links.contains("/o/compare/?case=x"))
    #expect(try site.page("compare/").links.contains("/o/cases/"))
    #expect(try site.page("cases/").links.contains("/o/explore/"))
  }
}
