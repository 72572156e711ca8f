import Observatory
import Testing

struct WilsonTests {
  private func check(
    _ successes: Int, of total: Int, _ low: Double, _ high: Double,
    within tolerance: Double = 1e-9, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let interval = try #require(
      WilsonInterval(successes: successes, of: total), sourceLocation: sourceLocation)
    #expect((interval.low - low).magnitude < tolerance, sourceLocation: sourceLocation)
    #expect((interval.high - high).magnitude < tolerance, sourceLocation: sourceLocation)
  }

  @Test func `it agrees with the table of Newcombe (1998)`() throws {
    // R. G. Newcombe, Statistics in Medicine 17, 857–872, table I, method 3; four decimals.
    try check(81, of: 263, 0.2553, 0.3662, within: 5e-5)
    try check(15, of: 148, 0.0624, 0.1605, within: 5e-5)
    try check(0, of: 20, 0, 0.1611, within: 5e-5)
    try check(1, of: 29, 0.0061, 0.1718, within: 5e-5)
  }

  @Test func `it agrees with scipy`() throws {
    // scipy 1.17, binomtest(successes, total).proportion_ci(method="wilson").
    try check(0, of: 1, 0, 0.7934506856)
    try check(1, of: 1, 0.2065493144, 1)
    try check(0, of: 10, 0, 0.2775327999)
    try check(5, of: 10, 0.2365930905, 0.7634069095)
    try check(10, of: 10, 0.7224672001, 1)
    try check(0, of: 27, 0, 0.1245550297)
    try check(1, of: 27, 0.0065681460, 0.1828346593)
    try check(20, of: 27, 0.5532142869, 0.8682962544)
    try check(27, of: 27, 0.8754449703, 1)
    try check(500_000, of: 1_000_000, 0.4990200199, 0.5009799801)
  }

  @Test(arguments: [1, 2, 3, 7, 10, 27, 1000])
  func `none and all reach the very end`(total: Int) throws {
    let none = try #require(WilsonInterval(successes: 0, of: total))
    let all = try #require(WilsonInterval(successes: total, of: total))
    #expect(none.low == 0)
    #expect(all.high == 1)
    expect(none.high, isClose: 1 - all.low)
  }

  @Test(arguments: 1...30)
  func `it lies between 0 and 1 and holds the share`(total: Int) throws {
    for successes in 0...total {
      let interval = try #require(WilsonInterval(successes: successes, of: total))
      let share = Double(successes) / Double(total)
      #expect(0 <= interval.low && interval.low <= share, "\(successes)")
      #expect(share <= interval.high && interval.high <= 1, "\(successes)")
    }
  }

  @Test func `of nothing there is no share`() {
    #expect(WilsonInterval(successes: 0, of: 0) == nil)
  }
}
