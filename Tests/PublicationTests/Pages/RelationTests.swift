import Files
import Observatory
import Publication
import Records
import Testing

struct RelationTests {
  private static let files: FileTree = [
    "content/cases/buses.md": Sample.file(
      "title: Buses\nservice: bus\nlanguage: en\nrelatedCases: [trams]"),
    "content/cases/trams.md": Sample.file("title: Trams\nservice: tram\nlanguage: en"),
    "content/cases/again.md": Sample.file("title: Again\nservice: bus\nlanguage: en"),
    "content/services/tram.md": Sample.service(
      "Tram", "role: {value: unknown, counterpart: line, sources: [report]}"),
    "content/services/bus.md": Sample.service(
      "Bus",
      """
      role: {value: complementary, counterpart: line, sources: [report]}
      data: [{dataset: times, origin: government}]
      dialogue: [{form: joint-design, with: council, evidence: claimed, sources: [report]}]
      offlineAntecedent: {description: A board, stakeholder: club, evidence: claimed, sources: [report]}
      """),
    "content/government-services/line.md": Sample.file("name: Line\ncompetentAuthority: office"),
    "content/stakeholders/council.md": Sample.file("name: Council"),
    "content/stakeholders/club.md": Sample.file("name: Club"),
    "content/stakeholders/office.md": Sample.file("name: Office\nparent: ministry"),
    "content/stakeholders/ministry.md": Sample.file("name: Ministry"),
    "content/stakeholders/keeper.md": Sample.file("name: Keeper"),
    "content/datasets/times.md": Sample.file("name: Times\npublisher: keeper"),
  ]

  /// Pages between which content declares a relation, on one side or on both.
  @Test(arguments: [
    ("cases/buses", "services/bus"), ("cases/again", "services/bus"),
    ("cases/trams", "services/tram"), ("cases/buses", "cases/trams"),
    ("cases/buses", "cases/again"), ("services/bus", "government-services/line"),
    ("services/tram", "government-services/line"), ("services/bus", "services/tram"),
    ("services/bus", "datasets/times"), ("services/bus", "stakeholders/council"),
    ("services/bus", "stakeholders/club"), ("government-services/line", "stakeholders/office"),
    ("datasets/times", "stakeholders/keeper"), ("stakeholders/office", "stakeholders/ministry"),
  ])
  func `a relation is a link at both ends`(one: String, other: String) async throws {
    let site = await Built(Self.files)
    #expect(site.faults == "")
    #expect(try site.page(one + "/").links.contains("/\(other)/"))
    #expect(try site.page(other + "/").links.contains("/\(one)/"))
  }

  @Test(arguments: [
    ("cases/trams", "services/bus"), ("cases/trams", "cases/again"),
    ("services/tram", "datasets/times"), ("services/tram", "stakeholders/club"),
    ("services/bus", "stakeholders/ministry"), ("datasets/times", "government-services/line"),
  ])
  func `what has no relation has no link`(one: String, other: String) async throws {
    let site = await Built(Self.files)
    #expect(try !site.page(one + "/").links.contains("/\(other)/"))
    #expect(try !site.page(other + "/").links.contains("/\(one)/"))
  }

  @Test(arguments: EngagementPart.allCases)
  func `a stakeholder lists its services by the part it plays`(part: EngagementPart) async throws {
    let other = EngagementPart.allCases.first { $0 != part } ?? part
    let template =
      "{{#relations}}{{label}}:{{#links}} {{url}} {{note}}{{/links}};{{/relations}}"
    let files: FileTree = [
      "content/stakeholders/acme.md": Sample.file("name: Acme"),
      "content/services/bus.md": Sample.service(
        "Bus",
        """
        engagements:
          - {stakeholder: acme, part: \(part.rawValue), from: 2010}
          - {stakeholder: acme, part: \(part.rawValue), from: 2012}
        """),
      "content/services/tram.md": Sample.service(
        "Tram", "engagements: [{stakeholder: acme, part: \(other.rawValue)}]"),
    ]
    let site = await Built(files, templates: await BareTemplates.with(["stakeholder": template]))
    let relations = try site.text("stakeholders/acme/").split(separator: ";")
    #expect(
      Set(relations) == [
        "\(part.label): /services/bus/ Unknown", "\(other.label): /services/tram/ Unknown",
      ])
    let real = await Built(files)
    #expect(try real.page("stakeholders/acme/").links.contains("/services/bus/"))
    #expect(try real.page("services/bus/").links.contains("/stakeholders/acme/"))
  }

  @Test func `relations stand under the words for them`() async throws {
    let relations = "{{#relations}}{{label}}:{{#links}} {{title}}{{/links}};{{/relations}}"
    let names = ["case", "service", "government-service", "stakeholder", "dataset"]
    let site = await Built(
      Self.files,
      templates: await BareTemplates.with(
        Dictionary(uniqueKeysWithValues: names.map { ($0, relations) })))
    let expected = [
      "cases/buses/": "(other-cases): Again;(related-cases): Trams;",
      "cases/trams/": "(related-cases): Buses;",
      "services/bus/": "(write-ups): Again Buses;(related-services): Tram;",
      "government-services/line/": "(related-services): Bus Tram;",
      "datasets/times/": "(reused-by): Bus;",
      "stakeholders/council/": "(in-dialogue-with): Bus;",
      "stakeholders/club/": "(antecedent-of): Bus;",
      "stakeholders/office/": "(authority-of): Line;",
      "stakeholders/ministry/": "(members): Office;",
      "stakeholders/keeper/": "(publisher-of): Times;",
    ]
    for (address, text) in expected { #expect(try site.text(address) == text, "\(address)") }
  }

  @Test func `cases that name each other are listed once`() async throws {
    let template = "{{#relations}}{{#links}}{{title}} {{/links}}{{/relations}}"
    let site = await Built(
      Self.files.with([
        "content/cases/trams.md": Sample.file(
          "title: Trams\nservice: tram\nlanguage: en\nrelatedCases: [buses]")
      ]), templates: await BareTemplates.with(["case": template]))
    #expect(try site.text("cases/trams/") == "Buses ")
    #expect(try site.text("cases/buses/") == "Again Trams ")
  }

  @Test func `a term on a page leads to its list, and the list back`() async throws {
    let site = await Built([
      "content/services/bus.md": Sample.service(
        "Bus",
        """
        countries: [ee]
        status: active
        role: {value: substitutive, basis: parallel-channel, sources: [report]}
        successFactors: [{term: good-timing, evidence: claimed, sources: [report]}]
        data: [{dataset: times, origin: citizens}]
        """),
      "content/datasets/times.md": Sample.file("name: Times"),
    ])
    let links = try site.page("services/bus/").links
    for list in [
      "sectors/transport/", "countries/ee/", "operator-kinds/unknown/",
      "success-factors/good-timing/",
    ] {
      #expect(links.contains("/" + list), "\(list)")
      #expect(try site.page(list).links.contains("/services/bus/"), "\(list)")
    }
    for list in ["roles/substitutive/", "statuses/active/", "data-origins/citizens/"] {
      #expect(try site.page(list).links.contains("/services/bus/"), "\(list)")
    }
  }
}
