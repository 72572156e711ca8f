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
    {"key":"sectors","title":"Sectors","terms":[["health","HEALTH","/sectors/health/"],["transport","TRANSPORT","/sectors/transport/"]]},
    {"key":"roles","title":"Roles","terms":[["substitutive","Substitutive","/roles/substitutive/"],["unknown","Unknown","/roles/unknown/"]]},
    {"key":"operator-kinds","title":"Kinds of operator","terms":[["government","Government","/operator-kinds/government/"],["unknown","Unknown","/operator-kinds/unknown/"]]},
    {"key":"data-origins","title":"Origins of data","terms":[["government","Government","/data-origins/government/"],["citizens","Citizens","/data-origins/citizens/"],["unknown","Unknown","/data-origins/unknown/"]]},
    {"key":"countries","title":"Countries","terms":[["gb","GB","/countries/gb/"],["ee","EE","/countries/ee/"],["unknown","(unknown)","/countries/unknown/"]]},
    {"key":"statuses","title":"Status","terms":[["active","Active","/statuses/active/"],["unknown","Unknown","/statuses/unknown/"]]},
    {"key":"years","title":"Year opened","terms":[["2014","2014","/years/2014/"],["2007","2007","/years/2007/"]]},
    {"key":"success-factors","title":"Success factors","terms":[["unknown","(unknown)","/success-factors/unknown/"]]},
    {"key":"stakeholders","title":"Operated by","terms":[["ministry","M","/stakeholders/ministry/"],["unknown","(unknown)",null]]},
    {"key":"datasets","title":"Data reused","terms":[["d","D","/datasets/d/"],["unknown","(unknown)",null]]},
    {"key":"levels","title":"Level","terms":[["unknown","Unknown",null]]},
    {"key":"modes","title":"Mode","terms":[["unknown","Unknown",null]]},
    {"key":"regimes","title":"Regime","terms":[["unknown","Unknown",null]]},
    {"key":"definition-statuses","title":"Place in the definition","terms":[["undetermined","Undetermined",null]]},
    {"key":"dialogues","title":"Dialogue","terms":[["unknown","(unknown)",null]]},
    {"key":"government-changes","title":"What changed in government","terms":[["unknown","(unknown)",null]]},
    {"key":"benefits","title":"Benefits","terms":[["unknown","(unknown)",null]]},
    {"key":"obstacles","title":"Obstacles","terms":[["unknown","(unknown)",null]]}],
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
    #expect(parts[1] == "Sectors sectors=health HEALTH sectors=transport TRANSPORT")
    #expect(parts[7] == "Year opened years=2014 2014 years=2007 2007")
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
