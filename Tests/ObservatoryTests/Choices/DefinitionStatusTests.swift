import Observatory
import Testing

struct DefinitionStatusTests {
  /// Every way in which five criteria can be judged.
  private static let all = (0..<5).reduce([[]]) { lists, _ in
    lists.flatMap { list in Verdict.allCases.map { list + [$0] } }
  }

  /// The rule once more, by how often each verdict was given.
  private func restated(_ verdicts: [Verdict]) -> DefinitionStatus {
    let count = Dictionary(grouping: verdicts, by: \.self).mapValues(\.count)
    return switch (count[.fails] ?? 0, count[.unknown] ?? 0, count[.meets] ?? 0) {
    case (2...5, _, _): .outside
    case (_, 1...5, _): .undetermined
    case (1, 0, _): .boundary
    case (0, 0, 5): .exemplar
    default: .member
    }
  }

  @Test func `it follows the rule for all combinations of verdicts`() {
    #expect(Self.all.count == 1024)
    for verdicts in Self.all {
      #expect(DefinitionStatus(verdicts) == restated(verdicts), "\(verdicts)")
    }
  }

  @Test func `each status stands for as many combinations as counting by hand gives`() {
    let counts = Dictionary(grouping: Self.all, by: DefinitionStatus.init).mapValues(\.count)
    #expect(
      counts == [
        // All ways, without none or one of five that fail: 4⁵ − 3⁵ − 5·3⁴.
        .outside: 1024 - 243 - 405,
        // None or one fails, and not all the others are known: 3⁵ − 2⁵ + 5·(3⁴ − 2⁴).
        .undetermined: 211 + 325,
        // One of five fails, the others meet or partly meet: 5·2⁴.
        .boundary: 80,
        .exemplar: 1,
        // Meets or partly meets, without the exemplar: 2⁵ − 1.
        .member: 31,
      ])
  }

  @Test func `a service without criteria is undetermined`() async throws {
    let service = try #require(await registry().services["bus"])
    #expect(service.value.definitionStatus == .undetermined)
  }

  @Test func `an absent criterion counts as unknown`() async throws {
    let criterion = "{verdict: meets, evidence: claimed, sources: [report]}"
    let graph = try await registry([
      Sample.serviceFile: Sample.service("criteria: {publicGood: \(criterion)}")
    ])
    let criteria = try #require(graph.services["bus"]?.value.criteria)
    #expect(criteria.verdicts == [.unknown, .unknown, .meets, .unknown, .unknown])
    #expect(criteria.status == .undetermined)
  }
}
