import Observatory
import Records
import Testing

struct RelationsTests {
  private static let graded = "evidence: claimed, sources: [report]"

  private func graph() async throws -> Registry {
    try await registry([
      Sample.caseFile: Sample.case("relatedCases: [tram]"),
      "content/cases/tram.md": Sample.case(),
      "content/cases/again.md": Sample.case("relatedCases: [tram, bus]"),
      Sample.serviceFile: Sample.service(
        """
        role: {value: substitutive, counterpart: timetable, sources: [report]}
        engagements:
          - {stakeholder: council, part: funder, to: 2019}
          - {stakeholder: council, part: operator}
          - {stakeholder: council, part: funder, from: 2021}
        dialogue:
          - {form: adoption, with: council, \(Self.graded)}
          - {form: joint-design, with: council, \(Self.graded)}
          - {form: none, \(Self.graded)}
        offlineAntecedent: {description: Boards, stakeholder: town, \(Self.graded)}
        data: [{dataset: stops, origin: government}]
        """),
      "content/services/a-tram.md": Sample.service(
        """
        role: {value: substitutive, counterpart: timetable, sources: [report]}
        engagements: [{stakeholder: council, part: operator}]
        """),
      "content/services/walk.md": Sample.service(
        "role: {value: complementary, counterpart: none-known, note: None, sources: [report]}"),
      Sample.governmentServiceFile: Sample.governmentService("competentAuthority: council"),
      Sample.stakeholderFile: Sample.stakeholder("parent: town"),
      "content/stakeholders/town.md": Sample.stakeholder(),
      Sample.datasetFile: Sample.dataset("publisher: council"),
    ])
  }

  @Test func `each is seen from the other end, once, in order of slug`() async throws {
    let relations = try await graph().relations
    #expect(slugs(relations.casesOfService) == ["bus": ["again", "bus", "tram"]])
    #expect(slugs(relations.casesRelatedTo) == ["bus": ["again"], "tram": ["again", "bus"]])
    #expect(slugs(relations.servicesOfCounterpart) == ["timetable": ["a-tram", "bus"]])
    #expect(slugs(relations.dialogues) == ["council": ["bus"]])
    #expect(slugs(relations.antecedents) == ["town": ["bus"]])
    #expect(slugs(relations.authorityOf) == ["council": ["timetable"]])
    #expect(slugs(relations.datasetsOfPublisher) == ["council": ["stops"]])
    #expect(slugs(relations.membersOf) == ["town": ["council"]])
    #expect(slugs(relations.servicesOfDataset) == ["stops": ["bus"]])
    let parts = relations.participations.mapValues { $0.map { "\($0.service.slug) \($0.part)" } }
    #expect(parts == ["council": ["a-tram operator", "bus funder", "bus operator"]])
  }

  @Test func `nothing is there from one end that is not from the other`() async throws {
    let graph = try await graph()
    #expect(graph.relations.ends == graph.declaredEnds)
    #expect(graph.declaredEnds.count == 10)
  }

  private func slugs<Value>(_ inverse: [String: [Ref<Value>]]) -> [String: [String]] {
    inverse.mapValues { $0.map(\.slug) }
  }
}
