import Foundation
import Observatory
import Testing

/// What is worked out of the points of a series, and what is not; the numbers are scipy's (1.17,
/// `spearmanr`), and counts of all orders by `itertools`.
struct SeriesCoefficientsTests {
  /// ρ, ρ of changes and exact p, first of the strict points, then with the flagged ones.
  private func check(
    _ results: String, of measure: String = "satisfaction", pair use: String = "test",
    gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let rows = Figures.rows(results, of: measure)
    let count = max(1, rows.split(separator: "\n").count)
    let graph = try await registry([
      Sample.serviceFile: Sample.service(
        Figures.keys(
          "\(Figures.visits(count))\n\(rows)",
          pairs: ["{users: visits, against: \(measure), use: \(use)}"]))
    ])
    let series = try #require(graph.series.first)
    let lines = [series.strict, series.all].map { points in
      let numbers = [
        series.coefficient(of: points)?.rho, series.coefficientOfDifferences(of: points)?.rho,
        series.exactP(of: points),
      ]
      return "\(points.count): "
        + numbers.map { $0.map { String(format: "%.3f", $0) } ?? "-" }.joined(separator: " ")
        + " \(SeriesLabel(count: points.count).rawValue)"
    }
    #expect(lines.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  private func check(
    same results: String, of measure: String = "satisfaction", gives line: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await check(
      results, of: measure, gives: "\(line)\n\(line)", sourceLocation: sourceLocation)
  }

  @Test func `below three points nothing is said`() async throws {
    try await check(same: "", gives: "0: - - - list only")
    try await check(same: "7", gives: "1: - - - list only")
    try await check(same: "7 8", gives: "2: - - - list only")
  }

  @Test func `three or four points tell a direction, and have no p`() async throws {
    try await check(same: "7 8 9", gives: "3: 1.000 - - direction only")
    try await check(same: "7 9 8", gives: "3: 0.500 - - direction only")
    try await check(same: "7 8 9 1", gives: "4: -0.200 - - direction only")
  }

  @Test func `five to nine are tested`() async throws {
    try await check(same: "1 2 3 4 5", gives: "5: 1.000 - 0.017 tested")
    try await check(same: "3 1 2 5 4 7 6", gives: "7: 0.821 - 0.034 tested")
    try await check(same: "1 4 2 3 5 9 6 8 7", gives: "9: 0.833 - 0.008 tested")
  }

  @Test func `beyond nine there is no p`() async throws {
    try await check(same: "1 4 2 3 5 9 6 8 7 10", gives: "10: 0.879 - - tested")
  }

  @Test func `where nothing varies there is no coefficient`() async throws {
    try await check(same: "8 8 8 8 8", gives: "5: - - - tested")
  }

  @Test func `flagged points enter the second result only`() async throws {
    try await check(
      "1 2 3 | -4 -5",
      gives: """
        3: 1.000 - - direction only
        5: -0.600 - 0.350 tested
        """)
    try await check(
      "1 2 3 4 5", pair: "flag",
      gives: """
        0: - - - list only
        5: 1.000 - 0.017 tested
        """)
    try await check(
      "1 2 3 4 5", pair: "context",
      gives: """
        0: - - - list only
        0: - - - list only
        """)
  }

  @Test func `where less is better the result is turned round`() async throws {
    try await check(same: "1 2 3 5 2.5", of: "satisfaction", gives: "5: 0.700 - 0.233 tested")
    try await check(same: "1 2 3 5 2.5", of: "delay", gives: "5: -0.700 - 0.233 tested")
    try await check(same: "5 3 4 2 1", of: "delay", gives: "5: 0.900 - 0.083 tested")
  }

  @Test func `changes need four points, and use and result that change unevenly`() async throws {
    func check(
      _ rows: String, rho: Double?, of measure: String = "satisfaction",
      sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
      let graph = try await registry([
        Sample.serviceFile: Sample.service(
          Figures.keys(rows, pairs: ["{users: visits, against: \(measure)}"]))
      ])
      let series = try #require(graph.series.first)
      expect(
        series.coefficientOfDifferences(of: series.strict)?.rho, isClose: rho,
        sourceLocation: sourceLocation)
    }
    let three = """
      visits 2001 10
      visits 2002 20
      visits 2003 40
      satisfaction 2001 1
      satisfaction 2002 3
      satisfaction 2003 4
      """
    try await check(three, rho: nil)
    // +10 +20 +30 against +2 +1 +4.
    let four = three + "\nvisits 2004 70\nsatisfaction 2004 8"
    try await check(four, rho: 0.5)
    try await check(four.replacing("satisfaction", with: "delay"), rho: -0.5, of: "delay")
    // The order is that of time, not that of the file.
    let reversed = four.split(separator: "\n").reversed().joined(separator: "\n")
    try await check(reversed, rho: 0.5)
  }

  @Test(
    arguments: zip(
      0...11,
      Array(repeating: "list only", count: 3) + Array(repeating: "direction only", count: 2)
        + Array(repeating: "tested", count: 7)))
  func `the label follows the number of points`(count: Int, label: String) {
    #expect(SeriesLabel(count: count).rawValue == label)
  }
}
