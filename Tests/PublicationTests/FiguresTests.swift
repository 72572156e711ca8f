import Files
import Publication
import Testing

struct FiguresTests {
  /// The figures of a service with these measures and observations: a line for each point.
  private func check(
    _ fields: String, _ text: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let template = """
      {{#figures}}{{id}} | {{label}} | {{#kind}}{{text}}{{/kind}} | {{unit}} | {{direction}} | {{subject}}
      {{#points}}
      {{when}} ({{window}}) {{#qualifier}}{{text}} {{/qualifier}}{{value}} {{#use}}{{text}}{{/use}} {{#evidence}}{{text}}{{/evidence}} {{#sources}}{{text}}{{/sources}} {{note}} {{computed}}
      {{/points}}
      {{/figures}}
      """
    let site = await Built(
      ["content/services/bus.md": Sample.service("Bus", fields)],
      templates: await BareTemplates.with(["service": template]))
    #expect(site.faults == "", sourceLocation: location)
    let lines = try site.text("services/bus/", location).split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(lines.joined(separator: "\n") == text, sourceLocation: location)
  }

  @Test func `points stand in order of time, each with its evidence and sources`() async throws {
    try await check(
      """
      measures:
        - {id: riders, label: Riders, kind: users, unit: persons}
      observations:
        - {measure: riders, when: 2016, value: 1234567, evidence: measured-operator, sources: [report, leaflet]}
        - {measure: riders, when: 2014-05/2014-07, value: 12.5, evidence: claimed, sources: [leaflet], note: By hand}
        - {measure: riders, when: 2014, window: 2013/2014, value: 999, evidence: documented, sources: [report], computed: "1000 - 1"}
      """,
      """
      riders | Riders | Users | persons | |
      e 2014 – g 2014 () 12.5 Claimed [1] By hand
      2014 (2013 – 2014) 999 Documented [2] 1000 - 1
      2016 () 1,234,567 Measured by the operator [2][1]
      """)
  }

  @Test func `a figure has its bounds, its qualifier, its sign and its use`() async throws {
    try await check(
      """
      measures:
        - {id: share, label: Share, kind: quality, unit: "%", direction: lower-is-better, subject: counterpart}
        - {id: none, label: Nothing yet, kind: cost, unit: euro, subject: service}
      observations:
        - {measure: share, when: 2011, low: 20, high: 30.5, evidence: claimed, sources: [report]}
        - {measure: share, when: 2012, value: 0, qualifier: at-least, evidence: claimed, sources: [report]}
        - {measure: share, when: 2013, value: -7, qualifier: exact, use: test, evidence: claimed, sources: [report]}
        - {measure: share, when: 2014, trend: down, use: flag, evidence: claimed, sources: [report]}
        - {measure: share, when: 2015, value: 5, use: context, evidence: claimed, sources: [report]}
      """,
      """
      share | Share | Quality | % | Lower is better | The government-run service it relates to
      2011 () 20–30.5 % Claimed [1]
      2012 () At least 0 % Claimed [1]
      2013 () −7 % Claimed [1]
      2014 () Down Flag Claimed [1]
      2015 () 5 % Context Claimed [1]
      none | Nothing yet | Cost | euro | |
      """)
  }

  /// Numbers as content has them, and as a reader sees them.
  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("999", "999"), ("1000", "1,000"), ("123456", "123,456"),
    ("1234567", "1,234,567"), ("0.5", "0.5"), ("-1234.25", "−1,234.25"), ("1000.10", "1,000.1"),
    ("0.00001", "0.00001"), ("12345678901234567890", "12,345,678,901,234,567,000"),
  ])
  func `numbers have commas between thousands`(number: String, text: String) async throws {
    try await check(
      """
      measures: [{id: riders, label: Riders, kind: users, unit: persons}]
      observations:
        - {measure: riders, when: 2016, value: \(number), evidence: claimed, sources: [report]}
      """,
      "riders | Riders | Users | persons | |\n2016 () \(text) Claimed [1]")
  }

  @Test func `figures of a table beside the record stand among those in it`() async throws {
    let template = "{{#figures}}{{#points}}{{when}}={{value}} {{/points}}{{/figures}}"
    let site = await Built(
      [
        "content/government-services/line.md": Sample.file(
          """
          name: Line
          measures: [{id: riders, label: Riders, kind: users, unit: persons}]
          observations:
            - {measure: riders, when: 2012, value: 2, evidence: claimed, sources: [report]}
          """),
        "content/government-services/line.observations.csv":
          "measure,when,value,evidence,sources\nriders,2013,3,claimed,report\nriders,2011,1,claimed,report\n",
      ], templates: await BareTemplates.with(["government-service": template]))
    #expect(try site.text("government-services/line/") == "2011=1 2012=2 2013=3 ")
  }
}
