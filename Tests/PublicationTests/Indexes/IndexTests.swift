import Files
import Observatory
import Publication
import Testing

struct IndexTests {
  private static let files: FileTree = [
    "content/services/a.md": Sample.service(
      "A", sector: "health",
      """
      secondarySectors: [education]
      countries: [ee, gb]
      status: active
      started: 2014-05
      ended: 2015
      role: {value: substitutive, basis: parallel-channel, sources: [report]}
      engagements: [{stakeholder: ministry, part: operator}, {stakeholder: firm, part: funder}]
      data: [{dataset: d, origin: citizens}, {dataset: d, origin: government}, {dataset: d, origin: citizens}]
      successFactors: [{term: open-data, evidence: claimed, sources: [report]}]
      """),
    "content/services/b.md": Sample.service(
      "B", sector: "health",
      """
      countries: [gb]
      started: 2016
      status: unknown
      engagements: [{stakeholder: ministry, part: operator}, {stakeholder: firm, part: operator}]
      """),
    "content/services/c.md": Sample.service(
      "C", "started: 2014\nengagements: [{stakeholder: person, part: operator}]"),
    "content/services/d.md": Sample.service(
      "D",
      "engagements: [{stakeholder: club, part: operator}, {stakeholder: nobody, part: operator}]"
    ),
    "content/stakeholders/ministry.md": Sample.file("name: M\nkind: government"),
    "content/stakeholders/firm.md": Sample.file("name: F\nkind: private"),
    "content/stakeholders/person.md": Sample.file("name: P\nkind: individual"),
    "content/stakeholders/club.md": Sample.file("name: C\nkind: civil-society"),
    "content/stakeholders/nobody.md": Sample.file("name: N"),
    "content/datasets/d.md": Sample.file("name: D"),
  ]

  private static let template = "{{#headings}}{{label}} {{count}} {{url}}\n{{/headings}}"
  private static let list = "{{count}}:{{#cards}} {{title}}{{/cards}}"

  /// Indexes, and the headings on their pages with their counts.
  @Test(arguments: [
    ("sectors", ["HEALTH 2 health", "TRANSPORT 2 transport", "EDUCATION 0 education"]),
    (
      "roles",
      ["Complementary 0 complementary", "Substitutive 1 substitutive", "Unknown 3 unknown"]
    ),
    (
      "operator-kinds",
      [
        "Government 1 government", "Civil society 1 civil-society", "Private 0 private",
        "Mixed 1 mixed", "Unknown 1 unknown",
      ]
    ),
    (
      "data-origins",
      [
        "Government 1 government", "Citizens 1 citizens", "Operator 0 operator",
        "Third party 0 third-party", "Unknown 3 unknown",
      ]
    ),
    ("countries", ["GB 2 gb", "EE 1 ee", "(unknown) 2 unknown"]),
    (
      "statuses",
      [
        "Planned 0 planned", "Pilot 0 pilot", "Active 1 active", "Absorbed 0 absorbed",
        "Merged 0 merged", "Closed 0 closed", "Unknown 3 unknown",
      ]
    ),
    ("years", ["2016 1 2016", "2014 2 2014", "(unknown) 1 unknown"]),
    (
      "success-factors",
      ["OPEN-DATA 1 open-data", "GOOD-TIMING 0 good-timing", "(unknown) 3 unknown"]
    ),
  ])
  func `an index counts services, and shows empty headings and the unknown`(
    index: String, headings: [String]
  ) async throws {
    let site = await Built(
      Self.files, templates: await BareTemplates.with(["index": Self.template, "list": Self.list]))
    #expect(site.faults == "")
    let lines = try site.text("\(index)/").split(separator: "\n").map { line in
      line.replacing("/\(index)/", with: "").dropLast()
    }
    #expect(lines == headings.map { $0[...] })
    for heading in headings {
      let words = heading.split(separator: " ")
      let list = try site.text("\(index)/\(words[words.count - 1])/")
      #expect(list.prefix { $0 != ":" } == words[words.count - 2], "\(heading)")
      #expect(list.count { $0 == " " } == Int(words[words.count - 2]), "\(heading)")
    }
  }

  @Test func `a heading's bar has a part for each role, in per cent of the longest bar`()
    async throws
  {
    let role = "role: {value: substitutive, basis: parallel-channel, sources: [report]}"
    let site = await Built(
      Sample.services(3).with([
        "content/services/a.md": Sample.service("A", role),
        "content/services/b.md": Sample.service("B", sector: "health", role),
      ]),
      templates: await BareTemplates.with([
        "index":
          "{{#roles}}{{label}} {{count}};{{/roles}}{{#headings}} {{label}}{{#roles}} {{key}} {{count}} {{start}}+{{length}}{{/roles}};{{/headings}}"
      ]))
    #expect(
      try site.text("sectors/")
        == "Substitutive 2;Unknown 3; HEALTH substitutive 1 0%+25%; TRANSPORT substitutive 1 0%+25% unknown 3 25%+75%; EDUCATION;"
    )
  }

  @Test func `a list names its services, each once`() async throws {
    let site = await Built(Self.files, templates: await BareTemplates.with(["list": Self.list]))
    #expect(try site.text("data-origins/citizens/") == "1: A")
    #expect(try site.text("countries/gb/") == "2: A B")
    #expect(try site.text("operator-kinds/civil-society/") == "1: C")
    #expect(try site.text("operator-kinds/unknown/") == "1: D")
    #expect(try site.text("sectors/education/") == "0:")
  }

  @Test func `the unknown has no heading in an open list when nothing stands there`() async throws {
    let site = await Built(
      ["content/services/a.md": Sample.service("A", "countries: [ee]")],
      templates: await BareTemplates.with(["index": Self.template]))
    #expect(try site.text("countries/") == "GB 0 /countries/gb/\nEE 1 /countries/ee/\n")
    #expect(!site.paths.contains("countries/unknown/index.html"))
  }

  @Test func `browsing leads to every kind, the matrix and every index`() async throws {
    let site = await Built(Self.files)
    let links = Set(try site.page("browse/").links)
    let wanted = [
      "cases", "services", "government-services", "stakeholders", "datasets", "matrix", "sectors",
      "roles", "operator-kinds", "data-origins", "countries", "statuses", "years",
      "success-factors",
    ]
    #expect(wanted.filter { !links.contains("/\($0)/") } == [])
    #expect(wanted.filter { !site.paths.contains("\($0)/index.html") } == [])
  }

  @Test func `every heading of an index is a link on its page`() async throws {
    let site = await Built(Self.files)
    for index in ["sectors", "roles", "countries", "statuses", "success-factors"] {
      let lists = site.paths.filter {
        $0.hasPrefix(index + "/") && $0.split(separator: "/").count == 3
      }
      let links = Set(try site.page(index + "/").links)
      #expect(lists.count >= 3)
      #expect(lists.filter { !links.contains("/" + $0.dropLast("index.html".count)) } == [])
    }
  }
}
