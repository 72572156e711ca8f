import Files
import Publication
import Testing

struct PageTests {
  @Test func `the home page counts what there is, and names the ways in`() async throws {
    let template =
      "{{#counts}}{{label}} {{count}} {{url}};{{/counts}}|{{#indexes}}{{label}} {{count}} {{url}};{{/indexes}}"
    let site = await Built(
      [
        "content/services/a.md": Sample.service("A", sector: "health", "countries: [ee]"),
        "content/services/b.md": Sample.service("B", sector: "transport", "countries: [ee]"),
        "content/stakeholders/acme.md": Sample.file("name: Acme"),
      ], templates: await BareTemplates.with(["home": template]))
    #expect(
      try site.text("")
        == "(cases) 0 /cases/;(services) 2 /services/;(government-services) 0 /government-services/;(stakeholders) 1 /stakeholders/;(datasets) 0 /datasets/;|(index-sectors) 2 /sectors/;(index-roles) 1 /roles/;(index-operator-kinds) 1 /operator-kinds/;(index-data-origins) 1 /data-origins/;(index-countries) 1 /countries/;(index-statuses) 1 /statuses/;(index-years) 1 /years/;(index-success-factors) 1 /success-factors/;"
    )
  }

  @Test func `the latest cases come first, by their last date and then by name`() async throws {
    let dates = [
      ("a", "2014"), ("b", "2015-03-01"), ("c", "2015-03-01"), ("d", "2015-03"), ("e", "2013"),
      ("f", "2012"), ("g", "2011"),
    ]
    let files = dates.map { name, date in
      FileTree.File(
        path: "content/cases/\(name).md",
        contents: .bytes(
          Array(
            Sample.file("title: \(name)\nservice: bus\nlanguage: en\npublished: \(date)").utf8)))
    }
    let undated = Sample.file("title: h\nservice: bus\nlanguage: en")
    let updated = Sample.file(
      "title: g\nservice: bus\nlanguage: en\npublished: 2011\nupdated: 2016")
    let site = await Built(
      FileTree(files).with([
        "content/services/bus.md": Sample.service(), "content/cases/h.md": undated,
        "content/cases/g.md": updated,
      ]), templates: await BareTemplates.with(["home": "{{#latest}}{{title}} {{/latest}}"]))
    #expect(try site.text("") == "g d b c a e ")
  }

  @Test func `the home page names the paper that the observatory is grounded in`() async throws {
    let settings = Sample.settings + "groundingPaper: report\n"
    let site = await Built(["content/observatory.yml": settings])
    #expect(try site.page("").text.contains("The report"))
    #expect(try site.page("").links.contains("https://www.example.com/report"))
    #expect(try await !Built([:]).page("").text.contains("The report"))
  }

  @Test func `the home page says what the collection shows, in numbers of its own`() async throws {
    let template =
      "{{#verdict}}{{id}} {{result}} {{state}}{{/verdict}}|{{#states}}{{count}} {{state}};{{/states}}|{{#findings}}{{url}}{{/findings}}"
    let site = await Built(
      ["content/services/bus.md": Sample.service()],
      templates: await BareTemplates.with(["home": template]))
    #expect(
      try site.text("")
        == "C3 0 of 0 of the services that government does not run are complementary; too few for a share to be judged. not testable yet|0 supported here;0 contradicted here;0 mixed;10 not testable yet;|/findings/"
    )
  }

  @Test func `the navigation marks the page, and the part of the site that it stands in`()
    async throws
  {
    let navigation =
      "{{#head.site.navigation}}{{#current}}{{url}} {{current}};{{/current}}{{/head.site.navigation}}"
    let site = await Built(
      [
        "content/services/bus.md": Sample.service(),
        "content/pages/about.md": Sample.file("title: About"),
      ],
      templates: await BareTemplates.with([
        "home": navigation, "list": navigation, "service": navigation, "page": navigation,
        "index": navigation,
      ]))
    let marked = ["", "services/", "services/bus/", "about/", "sectors/"]
    #expect(
      try marked.map { try site.text($0) } == [
        "", "/services/ page;", "/services/ true;", "/about/ page;", "/browse/ true;",
      ])
  }

  @Test func `a case tells why its role was coded, and what the facts rest on`() async throws {
    let template =
      "{{#facts}}{{key}}={{#items}}{{text}} {{url}},{{/items}};{{/facts}}|{{#words}}{{text}},{{/words}}"
    let site = await Built(
      [
        "content/cases/buses.md": Sample.file("title: Buses\nservice: bus\nlanguage: en"),
        "content/services/bus.md": Sample.service(
          "Bus",
          """
          role: {value: substitutive, basis: parallel-channel, counterpart: trams, sources: [report]}
          dialogue:
            - {form: adoption, evidence: claimed, sources: [report]}
            - {form: joint-design, evidence: claimed, sources: [report]}
          awareness: {now: supporting, evidence: documented, sources: [report]}
          """),
        "content/government-services/trams.md": Sample.file("name: Trams"),
      ], templates: await BareTemplates.with(["case": template]))
    #expect(site.faults == "")
    let text = try site.text("cases/buses/")
    #expect(
      text.contains(
        "role=Substitutive /roles/substitutive/,;basis=Parallel channel ,;counterpart=Trams /government-services/trams/,;"
      ))
    #expect(text.contains("evidence=Documented (1) ,Claimed (2) ,;"))
    #expect(text.contains("Parallel channel,"))
  }

  @Test func `a page of prose is published at the root, and stands in the navigation`() async throws
  {
    let site = await Built(
      ["content/pages/method.md": Sample.file("title: Method", "## One\n\nText.\n\n## Two\n")],
      templates: await BareTemplates.with([
        "page": "{{#contents}}{{text}} {{url}};{{/contents}}{{{body}}}",
        "home": "{{#head.site.navigation}}{{text}} {{url}};{{/head.site.navigation}}",
      ]))
    let page = try site.page("method/")
    #expect(page.text == "One #one;Two #two; One Text. Two")
    #expect(page.ids == ["one", "two"])
    #expect(try site.text("").hasSuffix("Method /method/;"))
  }

  @Test func `a case tells of its service, its authors and its dates`() async throws {
    let template =
      "{{abstract}}|{{#authors}}{{text}} {{url}};{{/authors}}|{{published}}|{{updated}}|{{reviewed}}|{{licence}}|{{#facts}}{{key}}={{#items}}{{text}} {{url}} {{/items}};{{/facts}}"
    let site = await Built(
      [
        "content/cases/buses.md": Sample.file(
          """
          title: Buses
          service: bus
          language: en
          abstract: In short.
          authors: [{name: A. Author, orcid: 0000-0002-1825-0097}, {name: B. Author}]
          published: 2014-01-02
          updated: 2014-02
          reviewed: {by: C. Reader, on: 2014-03-04}
          licence: CC-BY-4.0
          """),
        "content/services/bus.md": Sample.service(
          "Bus",
          """
          engagements: [{stakeholder: acme, part: operator}, {stakeholder: other, part: funder}]
          data: [{dataset: times, origin: government}]
          """),
        "content/stakeholders/acme.md": Sample.file("name: Acme\nkind: private"),
        "content/stakeholders/other.md": Sample.file("name: Other"),
        "content/datasets/times.md": Sample.file("name: Times"),
      ], templates: await BareTemplates.with(["case": template]))
    #expect(
      try site.text("cases/buses/")
        == "In short.|A. Author https://orcid.org/0000-0002-1825-0097;B. Author ;|2 a 2014|b 2014|C. Reader, 4 c 2014|CC-BY-4.0|service=Bus /services/bus/ ;role=Unknown /roles/unknown/ ;sector=TRANSPORT /sectors/transport/ ;operators=Acme /stakeholders/acme/ ;operatorKind=Private /operator-kinds/private/ ;data=Times /datasets/times/ ;definitionStatus=Undetermined  ;"
    )
  }

  @Test func `the page for unknown addresses leads on`() async throws {
    let site = await Built(["content/pages/about.md": Sample.file("title: About")])
    let links = Set(try site.page("404.html").links)
    #expect(links.isSuperset(of: ["/", "/services/", "/sectors/", "/about/"]))
  }

  @Test func `a heading of the first level is told, since the title is one`() async {
    let site = await Built(
      ["content/pages/about.md": Sample.file("title: About", "## One\nx\n\n# Two\nx\n")])
    #expect(
      site.faults == """
        content/pages/about.md:7:1: warning: a heading of the first level, which is that of the title \
        [heading-level]
            note: begin sections with '## '
        """)
  }

  @Test func `no heading takes the id of a source`() async throws {
    let site = await Built(
      [
        "content/pages/about.md": Sample.file(
          "title: About", "## Source report\n\nText [@report].\n\n## Source_report\n")
      ],
      templates: await BareTemplates.with([
        "page": "{{{body}}}{{#references}}<p id=\"{{anchor}}\">{{/references}}"
      ]))
    let page = try site.page("about/")
    #expect(page.ids == ["source-report", "source-report-2", "source_report"])
    #expect(page.links == ["#source_report"])
  }
}
