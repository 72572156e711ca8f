import Foundation
import Observatory
import Testing

struct RegimeResultTests {
  /// Services by what their points do; those after a bar are flagged.
  private static let courses = [
    "rises": "1 2 3", "falls": "3 2 1", "level": "2 4 1 3",
    // Only the flagged points make them fall, rise, or long enough.
    "turns": "1 2 3 | -4 -5", "recovers": "3 2 1 | 4 5", "late": "1 2 | 3",
    // Too short, and without a coefficient.
    "short": "1 2", "steady": "5 5 5 5 5",
  ]

  private func result(_ services: String) async throws -> RegimeResult {
    var files: [String: String?] = [:]
    for (number, name) in services.split(separator: " ").enumerated() {
      let rows = Figures.rows(try #require(Self.courses[String(name)]))
      files["content/services/s\(number).md"] = Sample.service(
        Figures.keys("\(Figures.visits(5))\n\(rows)", keys: "regime: online-collaborative"))
    }
    return RegimeResult(.onlineCollaborative, try await registry(files).series)
  }

  private func check(
    _ services: String, predicted sign: Double = 1, gives state: ClaimState,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await result(services).state(predicted: sign)
    #expect(found.rawValue == state.rawValue, sourceLocation: sourceLocation)
  }

  @Test func `below three services nothing can be tested`() async throws {
    try await check("", gives: .notTestable)
    try await check("rises", gives: .notTestable)
    try await check("rises rises", gives: .notTestable)
    try await check("falls falls", gives: .notTestable)
  }

  @Test func `services without a coefficient do not count as services`() async throws {
    try await check("rises rises short", gives: .notTestable)
    try await check("rises rises steady short steady", gives: .notTestable)
    try await check("rises rises steady rises short", gives: .supported)
  }

  @Test func `three services`() async throws {
    try await check("rises rises rises", gives: .supported)
    try await check("rises falls rises", gives: .mixed)
    try await check("falls rises falls", gives: .mixed)
    try await check("falls falls falls", gives: .contradicted)
  }

  @Test func `four services: three quarters are not enough`() async throws {
    try await check("rises rises rises rises", gives: .supported)
    try await check("rises rises rises falls", gives: .mixed)
    try await check("falls rises falls falls", gives: .mixed)
    try await check("falls falls falls falls", gives: .contradicted)
  }

  @Test func `five services: four are 80 %, and one is 20 %`() async throws {
    try await check("rises rises rises rises falls", gives: .supported)
    try await check("rises rises rises falls falls", gives: .mixed)
    try await check("rises rises falls falls falls", gives: .mixed)
    try await check("rises falls falls falls falls", gives: .contradicted)
  }

  @Test func `ten services: eight are 80 %, and two are 20 %`() async throws {
    func services(_ rising: Int) -> String {
      (Array(repeating: "rises", count: rising) + Array(repeating: "falls", count: 10 - rising))
        .joined(separator: " ")
    }
    try await check(services(8), gives: .supported)
    try await check(services(7), gives: .mixed)
    try await check(services(3), gives: .mixed)
    try await check(services(2), gives: .contradicted)
  }

  @Test func `a fall can be what is predicted`() async throws {
    try await check("falls falls falls falls rises", predicted: -1, gives: .supported)
    try await check("falls falls rises", predicted: -1, gives: .mixed)
    try await check("rises rises rises", predicted: -1, gives: .contradicted)
  }

  @Test func `neither rise nor fall is the sign predicted`() async throws {
    try await check("level level level", gives: .contradicted)
    try await check("level level level", predicted: -1, gives: .contradicted)
    try await check("rises rises rises rises level", gives: .supported)
    try await check("rises rises rises level", gives: .mixed)
  }

  @Test func `it is mixed when flagged points change the result`() async throws {
    try await check("rises rises turns", gives: .mixed)
    try await check("turns turns turns", gives: .mixed)
    try await check("falls falls recovers", gives: .mixed)
    try await check("rises rises falls late late", gives: .mixed)
    try await check("rises falls falls recovers recovers recovers", gives: .mixed)
    // Here they change some signs, and not the result.
    try await check("rises rises rises rises turns", gives: .supported)
  }

  @Test func `flagged points do not make testable what is not`() async throws {
    try await check("rises rises late", gives: .notTestable)
    try await check("late late late", gives: .notTestable)
  }

  @Test func `a service counts once, by the median of its pairs`() async throws {
    func check(
      _ satisfaction: String, _ delay: String, pairs: [String], gives expected: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
      let rows = [
        Figures.visits(4), Figures.rows(satisfaction), Figures.rows(delay, of: "delay"),
        "searches 2001 4\nsearches 2002 3\nsearches 2003 2\nsearches 2004 1",
      ]
      let keys = Figures.keys(
        rows.joined(separator: "\n"), pairs: pairs, keys: "regime: online-collaborative"
      ).replacing(
        "measures:",
        with: "measures:\n  - {id: searches, label: Searches, kind: volume, unit: searches}")
      let graph = try await registry([Sample.serviceFile: Sample.service(keys)])
      let result = RegimeResult(.onlineCollaborative, graph.series)
      let text = [result.strict, result.all].map { values in
        values.map { "\($0.entity.slug) \(String(format: "%.2f", $0.rho)) of \($0.series)" }
          .joined(separator: ", ")
      }
      #expect(text.joined(separator: "; ") == expected, sourceLocation: sourceLocation)
    }
    let other = "{users: visits, against: delay}"
    let third = "{users: searches, against: satisfaction}"
    try await check(
      "1 2 3 4", "4 3 2 1", pairs: [Figures.pair], gives: "bus 1.00 of 1; bus 1.00 of 1")
    try await check(
      "1 2 3 4", "2 1 3 4", pairs: [Figures.pair, other], gives: "bus 0.10 of 2; bus 0.10 of 2")
    try await check(
      "1 2 3 4", "2 4 1 3", pairs: [Figures.pair, other, third],
      gives: "bus 0.00 of 3; bus 0.00 of 3")
    // A pair without a coefficient is no pair of the median.
    try await check(
      "1 2 3 4", "7 7 7 7", pairs: [other, Figures.pair], gives: "bus 1.00 of 1; bus 1.00 of 1")
    // A flagged pair enters the second median only, one for context neither.
    try await check(
      "1 2 3 4", "1 2 3 4",
      pairs: [Figures.pair, "{users: visits, against: delay, use: flag}"],
      gives: "bus 1.00 of 1; bus 0.00 of 2")
    try await check(
      "1 2 3 4", "1 2 3 4",
      pairs: [Figures.pair, "{users: visits, against: delay, use: context}"],
      gives: "bus 1.00 of 1; bus 1.00 of 1")
    try await check(
      "1 2 3 4", "", pairs: ["{users: visits, against: satisfaction, use: context}"], gives: "; ")
  }

  @Test func `only services of the regime count, of both kinds, in order of name`() async throws {
    func service(_ regime: String) -> String {
      Figures.keys("\(Figures.visits(3))\n\(Figures.rows("1 2 3"))", keys: regime)
    }
    let graph = try await registry([
      "content/services/b.md": Sample.service(service("regime: online-collaborative")),
      "content/services/a.md": Sample.service(service("regime: online-collaborative")),
      "content/services/c.md": Sample.service(service("regime: online-transactional")),
      "content/services/d.md": Sample.service(service("regime: unknown")),
      "content/services/e.md": Sample.service(service("")),
      Sample.governmentServiceFile: Sample.governmentService(
        service("regime: online-collaborative")),
    ])
    func slugs(_ regime: Regime) -> [String] {
      let result = RegimeResult(regime, graph.series)
      #expect(result.regime == regime)
      #expect(result.strict == result.all)
      return result.strict.map(\.entity.slug)
    }
    #expect(slugs(.onlineCollaborative) == ["a", "b", "timetable"])
    #expect(slugs(.onlineTransactional) == ["c"])
    #expect(slugs(.offlineTraditional) == [])
    #expect(slugs(.unknown) == ["d", "e"])
  }
}
