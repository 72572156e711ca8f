import Observatory
import Records
import Testing

struct GovernmentServiceTests {
  @Test func `it may stand alone, with its figures`() async throws {
    let graph = try await registry([
      Sample.governmentServiceFile: Sample.governmentService(
        """
        regime: offline-traditional
        measures:
          - {id: visits, label: Visits, kind: volume, unit: visits}
          - {id: waiting, label: Waiting, kind: quality, unit: min, direction: lower-is-better}
        observations:
          - {measure: visits, when: 1950, value: 12, evidence: documented, sources: [report]}
        pairs: [{users: visits, against: waiting, use: flag}]
        """)
    ])
    let service = try #require(graph.governmentServices["timetable"]).value
    #expect(service.measure("waiting")?.kind == .quality)
    #expect(service.measure("queue") == nil)
    #expect(service.pairs.map(\.use) == [.flag])
    #expect(graph.relations.servicesOfCounterpart.isEmpty)
  }

  @Test func `it has no role of its own`() async {
    await check(
      [Sample.governmentServiceFile: Sample.governmentService("role: {value: substitutive}")],
      gives: """
        content/government-services/timetable.md:3:1: error: unknown key 'role' [unknown-key]
            note: known keys: \(GovernmentService.columns.map(\.key).joined(separator: ", "))
        """)
  }
}
