import Files
import Publication
import Testing

struct FactsTests {
  private static let items =
    "{{#items}}<{{text}}{{#url}} {{url}}{{/url}}{{#about}} ({{about}}){{/about}}>{{/items}}"

  /// The lines and sections of a record's page that begin with the text.
  private func check(
    _ kind: String, _ fields: String, _ lines: String...,
    location: SourceLocation = #_sourceLocation
  ) async throws {
    let template = """
      {{#facts}}{{key}}: \(Self.items)
      {{/facts}}
      {{#sections}}[{{key}}]{{#columns}} {{text}};{{/columns}}
      {{#facts}}[{{key}}] \(Self.items)
      {{/facts}}
      {{#rows}}- {{#heading}}{{text}}: {{/heading}}{{#cells}}{{label}}=\(Self.items) {{/cells}}
      {{/rows}}
      {{/sections}}
      """
    let name = String(kind.dropLast())
    let site = await Built(
      [
        "content/\(kind)/it.md": Sample.file(fields),
        "content/stakeholders/acme.md": Sample.file("name: Acme"),
        "content/vocabularies/obstacles.yml": Sample.vocabulary(["money"]),
      ], templates: await BareTemplates.with([name: template]))
    #expect(site.faults == "", sourceLocation: location)
    let text = try site.text("\(kind)/it/", location).replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">")
    let shown = text.split(separator: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    for line in lines {
      #expect(shown.contains(line), "\(shown)", sourceLocation: location)
    }
  }

  private static let bus = "name: Bus\nsummary: A bus.\nsector: transport\n"

  @Test func `single values, and lists of them, are lines`() async throws {
    try await check(
      "services",
      Self.bus + """
        secondarySectors: [health, education]
        cofog: "04.5"
        status: active
        level: cross-border
        started: 2014-05
        """,
      "sector: <TRANSPORT /sectors/transport/>",
      "secondarySectors: <HEALTH /sectors/health/><EDUCATION /sectors/education/>",
      "cofog: <04.5 (code-cofog-04.5)>", "status: <Active (Running)>",
      "level: <Cross border (Several countries)>",
      "started: <e 2014>")
  }

  @Test(arguments: [
    ("04.5", "04.5 (code-cofog-04.5)"), ("04.5.1", "04.5.1 (code-cofog-04.5)"),
    ("04.2", "04.2 (code-cofog-04)"),
  ])
  func `a code stands with the word for it, or for the nearest group that holds it`(
    code: String, shown: String
  ) async throws {
    try await check("services", Self.bus + "cofog: \"\(code)\"", "cofog: <\(shown)>")
  }

  @Test func `what is derived stands among the facts`() async throws {
    try await check(
      "services", Self.bus,
      "operatorKind: <Unknown /operator-kinds/unknown/ (Nothing is known about it, which is not the same as no)>",
      "definitionStatus: <Undetermined (At most one criterion fails, and at least one is unknown)>")
  }

  @Test func `references and addresses are links`() async throws {
    try await check(
      "stakeholders",
      """
      name: It
      kind: government
      country: ee
      website: https://www.example.com/page
      parent: acme
      sources: [leaflet, report]
      """,
      "kind: <Government (Public administration at any level, and bodies it owns)>",
      "country: <EE /countries/ee/>", "website: <example.com https://www.example.com/page>",
      "parent: <Acme /stakeholders/acme/>",
      "sources: <[1] #source_leaflet><[2] #source_report>")
  }

  @Test func `absent keys are no lines`() async throws {
    try await check("datasets", "name: It")
    let site = await Built(
      ["content/datasets/it.md": Sample.file("name: It")],
      templates: await BareTemplates.with(["dataset": "{{#facts}}{{key}}{{/facts}}|{{summary}}"]))
    #expect(try site.text("datasets/it/") == "|")
  }

  @Test func `a list of groups is a table with the columns that are used`() async throws {
    try await check(
      "services",
      Self.bus + """
        engagements:
          - {stakeholder: acme, part: operator, from: 2010, sources: [report]}
          - {stakeholder: acme, part: funder, note: In part}
        obstacles:
          - {term: money, evidence: claimed, sources: [report]}
        """,
      "[engagements] Stakeholder; Part; From; Note; Sources;",
      "- Stakeholder=<Acme /stakeholders/acme/> Part=<Operator (Runs the service)> From=<2010> Note= Sources=<[1] #source_report>",
      "- Stakeholder=<Acme /stakeholders/acme/> Part=<Funder (Pays for it)> From= Note=<In part> Sources=",
      "[obstacles] Term; Evidence; Sources;")
  }

  @Test func `a group of groups is a table, and what is absent in it is unknown`() async throws {
    try await check(
      "services",
      Self.bus + """
        criteria:
          publicGood: {verdict: meets, evidence: inferred, sources: [report]}
        """,
      "[criteria] Criteria; Verdict; Evidence; Sources;",
      "- Creator and operator: Verdict=<(unknown)> Evidence= Sources=",
      "- Public good: Verdict=<Meets (The facts show it)> Evidence=<Our coding (Coded by the observatory from the facts)> Sources=<[1] #source_report>"
    )
  }

  @Test func `a single group is a section of lines`() async throws {
    try await check(
      "services",
      Self.bus + """
        role: {value: complementary, counterpart: none-known, note: Why, sources: [report]}
        location: {latitude: -1.5, longitude: 2}
        """,
      "[role]",
      "[value] <Complementary (A person with the same need still uses the government-run service; this one adds to it)>",
      "[counterpart] <None known (No government-run service was found)>", "[note] <Why>",
      "[location]", "[latitude] <−1.5>", "[longitude] <2>")
  }

  @Test func `a text in several languages is shown in that of the site`() async throws {
    try await check(
      "datasets", "name: {fr: Horaires, en: Times}\nlicence: ODbL\npersonalData: \"no\"",
      "licence: <ODbL>", "personalData: <No (It does not)>")
    try await check(
      "services",
      Self.bus + "engagements: [{stakeholder: acme, part: user, note: {fr: Oui, en: Yes}}]",
      "- Stakeholder=<Acme /stakeholders/acme/> Part=<User (Uses it)> Note=<Yes>")
    let site = await Built(
      [
        "content/datasets/it.md": Sample.file("name: {fr: Horaires, en: Times}"),
        "content/datasets/other.md": Sample.file("name: {fr: Horaires, de: Zeiten}"),
      ], templates: await BareTemplates.with([:]))
    #expect(try site.page("datasets/it/").texts("h1") == ["Times"])
    #expect(try site.page("datasets/other/").texts("h1") == ["Horaires"])
  }
}
