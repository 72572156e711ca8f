import Observatory
import Testing

struct OperatorKindTests {
  /// The kind of a service that stakeholders of these kinds run; nil stands for no kind at all.
  private func kind(of operators: [String?], otherParts: String = "") async throws -> OperatorKind {
    var changes: [String: String?] = [:]
    var engagements: [String] = []
    for (number, kind) in operators.enumerated() {
      changes["content/stakeholders/body-\(number).md"] = Sample.stakeholder(
        kind.map { "kind: \($0)" } ?? "")
      engagements.append("{stakeholder: body-\(number), part: operator}")
    }
    changes[Sample.serviceFile] = Sample.service(
      "engagements: [\((engagements + [otherParts]).joined(separator: ", "))]")
    let graph = try await registry(changes)
    return graph.operatorKind(of: try #require(graph.services["bus"]).value)
  }

  @Test(arguments: [
    ("government", OperatorKind.government), ("civil-society", .civilSociety),
    ("private", .private), ("academia", .civilSociety), ("individual", .civilSociety),
    ("user-community", .civilSociety), ("unknown", .unknown),
  ])
  func `one operator gives the service its kind`(stakeholder: String, expected: OperatorKind)
    async throws
  {
    #expect(try await kind(of: [stakeholder]) == expected)
  }

  @Test(arguments: [
    (["government", "private"], OperatorKind.mixed),
    (["government", "academia"], .mixed),
    (["private", "individual", "civil-society"], .mixed),
    (["academia", "civil-society"], .civilSociety),
    (["individual", "academia", "user-community"], .civilSociety),
    (["private", "private"], .private),
  ])
  func `several are mixed when their kinds differ`(stakeholders: [String], expected: OperatorKind)
    async throws
  {
    #expect(try await kind(of: stakeholders) == expected)
  }

  @Test func `an operator of no known kind leaves it unknown, unless the others differ`()
    async throws
  {
    #expect(try await kind(of: [nil]) == .unknown)
    #expect(try await kind(of: [nil, "unknown"]) == .unknown)
    #expect(try await kind(of: [nil, "private"]) == .unknown)
    #expect(try await kind(of: ["unknown", "private", "government"]) == .mixed)
  }

  @Test func `only operators count`() async throws {
    #expect(try await kind(of: []) == .unknown)
    let funder = "{stakeholder: council, part: funder}"
    #expect(try await kind(of: ["private"], otherParts: funder) == .private)
    #expect(try await kind(of: [], otherParts: funder) == .unknown)
  }
}
