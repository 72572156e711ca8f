import Observatory
import Testing

struct ServiceCompletenessTests {
  private static let graded = "evidence: claimed, sources: [report]"
  private static let criterion = "{verdict: partly, \(graded)}"
  private static let keys = [
    "role: {value: substitutive, sources: [report]}",
    "engagements: [{stakeholder: council, part: operator}]",
    "criteria: {creatorAndOperator: \(criterion), dataReuse: \(criterion), "
      + "publicGood: \(criterion), openDialogue: \(criterion), "
      + "aimsToChangeGovernmentService: \(criterion)}",
    "data: [{dataset: stops, origin: government}]",
    "awareness: {now: aware, \(graded)}",
    "dialogue: [{form: adoption, \(graded)}]",
    "governmentChange: [{kind: none-known, \(graded)}]",
    "successFactors: [{term: simplicity, \(graded)}]",
    "benefits: [{term: trust, group: users, \(graded)}]",
    "measures: [{id: use, label: Use, kind: users, unit: people}]\n"
      + "observations: [{measure: use, when: 2020, value: 1, \(graded)}]",
  ]
  /// Said of something, but that it is unknown.
  private static let unknown = [
    "role: {value: unknown, sources: [report]}",
    "engagements: [{stakeholder: council, part: user}]",
    "criteria: {publicGood: \(criterion)}",
    "awareness: {now: unknown, \(graded)}",
  ]

  private func completeness(_ keys: [String]) async throws -> Completeness? {
    let text = Sample.service(keys.joined(separator: "\n"))
    return try await registry([Sample.serviceFile: text]).services["bus"]?.value.completeness
  }

  @Test func `a service with all ten is complete, and without any one of them is not`() async throws
  {
    #expect(try await completeness(Self.keys) == .complete)
    for position in Self.keys.indices {
      var keys = Self.keys
      keys.remove(at: position)
      #expect(try await completeness(keys) == .partial)
    }
  }

  @Test func `with five it is partial, with four a stub`() async throws {
    #expect(try await completeness(Array(Self.keys.prefix(5))) == .partial)
    #expect(try await completeness(Array(Self.keys.prefix(4))) == .stub)
    #expect(try await completeness([]) == .stub)
  }

  @Test func `what is said to be unknown does not count`() async throws {
    let known = Self.keys.filter { key in
      !Self.unknown.contains { $0.prefix { $0 != ":" } == key.prefix { $0 != ":" } }
    }
    #expect(known.count == 6)
    #expect(try await completeness(known + Self.unknown) == .partial)
    #expect(try await completeness(Array(known.prefix(4)) + Self.unknown) == .stub)
  }
}
