import Observatory
import Records
import Testing

struct ServiceTests {
  @Test func `three keys make a service`() async throws {
    let service = try #require(await registry().services["bus"]).value
    #expect(service.name.text(in: "en") == "Bus")
    #expect(service.sector.slug == "transport")
    #expect(service.started == nil && service.status == nil && service.engagements.isEmpty)
  }

  @Test func `a key that is required is missing at the first key of the file`() async {
    await check(
      [Sample.serviceFile: "---\ncofog: 04.5\n---\n"],
      gives: """
        content/services/bus.md:2:1: error: 'name' is missing [missing-key]
            note: 'name': The service's name.
        content/services/bus.md:2:1: error: 'sector' is missing [missing-key]
            note: 'sector': The public good it serves most.
        content/services/bus.md:2:1: error: 'summary' is missing [missing-key]
            note: 'summary': What it does for whom, in a sentence or two.
        """)
  }

  @Test func `an unknown key names the nearest`() async {
    await check(
      service: "stated: 2019",
      gives: """
        content/services/bus.md:5:1: error: unknown key 'stated' [unknown-key]
            note: did you mean 'started'?
        """)
  }

  @Test func `ended must not lie before started`() async {
    await check(
      service: "started: 2015-06\nended: 2015-05",
      gives: """
        content/services/bus.md:6:8: error: 'ended' ('2015-05') lies before 'started' ('2015-06') \
        [end-before-start]
            note: 'started' stands at content/services/bus.md:5:10
        """)
    await check(service: "started: 2015-06\nended: 2015", gives: "")
    await check(service: "started: 2015-06-30\nended: 2015-06", gives: "")
  }

  @Test func `a summary longer than 280 characters is too long`() async {
    func service(_ length: Int) -> String {
      let summary = String(repeating: "é", count: length)
      return "---\nname: Bus\nsummary: \(summary)\nsector: transport\n---\n"
    }
    await check([Sample.serviceFile: service(280)], gives: "")
    await check(
      [Sample.serviceFile: service(281)],
      gives: """
        content/services/bus.md:3:10: error: 'summary' has 281 characters; at most 280 are \
        allowed [out-of-bounds]
        """)
  }

  @Test func `a sector that is the main one already is pointed at`() async {
    await check(
      service: "secondarySectors: [health, transport]",
      gives: """
        content/services/bus.md:5:28: warning: 'transport' is the sector already [sector-twice]
            note: take it out here, or write the other sector that was meant
        """)
  }

  private static let criterion = "evidence: claimed, sources: [report]"

  @Test(arguments: ["operator", "third-party", "unknown"])
  func `reuse is not met by data of another origin`(origin: String) async {
    await check(
      service: """
        criteria:
          dataReuse: {verdict: meets, \(Self.criterion)}
        data: [{dataset: stops, origin: \(origin)}]
        """,
      gives: """
        content/services/bus.md:6:24: error: 'dataReuse' has the verdict 'meets', but no 'data' \
        of origin government or citizens is named [criterion-contradiction]
            note: add what is reused to 'data', or write another verdict
        """)
  }

  @Test(arguments: ["government", "citizens"])
  func `reuse is met by data of government or citizens`(origin: String) async {
    await check(
      service: """
        criteria:
          dataReuse: {verdict: meets, \(Self.criterion)}
        data: [{dataset: stops, origin: operator}, {dataset: stops, origin: \(origin)}]
        """,
      gives: "")
  }

  @Test(arguments: ["none", "one-way-publication"])
  func `dialogue is not met by a form in which one side is silent`(form: String) async {
    await check(
      service: """
        criteria:
          openDialogue: {verdict: meets, \(Self.criterion)}
        dialogue: [{form: \(form), \(Self.criterion)}]
        """,
      gives: """
        content/services/bus.md:6:27: error: 'openDialogue' has the verdict 'meets', but no \
        'dialogue' stronger than one-way-publication is named [criterion-contradiction]
            note: add the dialogue to 'dialogue', or write another verdict
        """)
  }

  @Test(arguments: DialogueForm.allCases.filter(\.isDialogue))
  func `dialogue is met by any form in which both speak`(form: DialogueForm) async {
    await check(
      service: """
        criteria:
          openDialogue: {verdict: meets, \(Self.criterion)}
        dialogue: [{form: none, \(Self.criterion)}, {form: \(form.rawValue), \(Self.criterion)}]
        """,
      gives: "")
  }

  @Test(arguments: ["partly", "fails", "unknown"])
  func `criteria that are not met ask for nothing`(verdict: String) async {
    await check(
      service: """
        criteria:
          dataReuse: {verdict: \(verdict), \(Self.criterion)}
          openDialogue: {verdict: \(verdict), \(Self.criterion)}
        """,
      gives: "")
  }

  @Test(arguments: [
    ("successFactors", "{term: simplicity, evidence: claimed"),
    ("enablingConditions", "{term: open-data, present: yes, evidence: claimed"),
    ("benefits", "{term: trust, group: users, evidence: claimed"),
    ("incentives", "{term: civic-duty, group: users, evidence: claimed"),
    ("obstacles", "{term: cost, evidence: claimed"),
    ("risks", "{term: error, evidence: claimed"),
    ("dialogue", "{form: adoption, evidence: claimed"),
    ("governmentChange", "{kind: reversed, evidence: claimed"),
  ])
  func `a claim without a source is an error`(key: String, claim: String) async {
    let column = key.count + 4
    await check(
      service: "\(key): [\(claim)}]",
      gives: """
        content/services/bus.md:5:\(column): error: 'sources' is missing [missing-key]
            note: 'sources': The sources.
        """)
    await check(
      service: "\(key): [\(claim), sources: []}]",
      gives: """
        content/services/bus.md:5:\(column + claim.count + 11): error: 'sources' must not be empty \
        [out-of-bounds]
        """)
    await check(service: "\(key): [\(claim), sources: [report]}]", gives: "")
  }

  @Test(arguments: [
    "criteria: {publicGood: {verdict: meets, evidence: claimed}}",
    "awareness: {now: aware, evidence: claimed}",
    "offlineAntecedent: {description: Boards, evidence: claimed}",
    "role: {value: substitutive}",
  ])
  func `so is any other coding without one`(keys: String) async {
    let open = keys.distance(from: keys.startIndex, to: keys.lastIndex(of: "{")!)
    await check(
      service: keys,
      gives: """
        content/services/bus.md:5:\(open + 1): error: 'sources' is missing [missing-key]
            note: 'sources': The sources.
        """)
  }

  @Test(arguments: [
    "successFactors: [{term: simplicity, sources: [report]}]",
    "criteria: {publicGood: {verdict: meets, sources: [report]}}",
    "awareness: {now: aware, sources: [report]}",
    "benefits: [{term: trust, group: users, sources: [report]}]",
  ])
  func `so is an assertion without its evidence`(keys: String) async {
    let open = keys.distance(from: keys.startIndex, to: keys.lastIndex(of: "{")!)
    let about =
      keys.hasPrefix("awareness") ? "coding" : keys.hasPrefix("c") ? "verdict" : "assertion"
    await check(
      service: keys,
      gives: """
        content/services/bus.md:5:\(open + 1): error: 'evidence' is missing [missing-key]
            note: 'evidence': What the \(about) rests on. One of:
            note: 'measured-independent': Measured by a body independent of the operator
            note: 'measured-operator': Measured by the operator or an authority in charge
            note: 'documented': Described as fact by a source
            note: 'claimed': Asserted by the operator or an interested party
            note: 'inferred': Coded by the observatory from the facts
        """)
  }

  @Test func `a value that is none of a list says which there are`() async {
    await check(
      service: "status: closd",
      gives: """
        content/services/bus.md:5:9: error: 'status' cannot be 'closd' [unknown-value]
            note: did you mean 'closed'?
            note: allowed: planned, pilot, active, absorbed, merged, closed, unknown
        """)
  }

  @Test func `the kind of operator cannot be typed`() async {
    await check(
      service: "operatorKind: mixed\ndefinitionStatus: member",
      gives: """
        content/services/bus.md:5:1: error: unknown key 'operatorKind' [unknown-key]
            note: known keys: \(Service.columns.map(\.key).joined(separator: ", "))
        content/services/bus.md:6:1: error: unknown key 'definitionStatus' [unknown-key]
            note: known keys: \(Service.columns.map(\.key).joined(separator: ", "))
        """)
  }

  @Test func `Norway stays Norway`() async throws {
    let graph = try await registry([Sample.serviceFile: Sample.service("countries: [no, ke]")])
    #expect(graph.services["bus"]?.value.countries.map(\.slug) == ["no", "ke"])
  }

  @Test func `operators are the engagements with that part`() async throws {
    let graph = try await registry([
      Sample.serviceFile: Sample.service(
        """
        engagements:
          - {stakeholder: council, part: creator}
          - {stakeholder: council, part: operator, from: 2015}
        """)
    ])
    let operators = try #require(graph.services["bus"]?.value.operators)
    #expect(operators.map { $0.from?.text } == ["2015"])
  }
}
