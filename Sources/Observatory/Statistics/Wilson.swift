/// An interval for a share, after Wilson.
package struct WilsonInterval: Sendable, Hashable {
  /// Share, 0 to 1.
  package let low: Double
  /// Share, 0 to 1.
  package let high: Double

  /// The score interval at 95 % (z = 1.959964) for `successes` among `total`; nil for a total of 0.
  ///
  /// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal
  /// of the American Statistical Association 22 (1927), 209–212.
  package init?(successes: Int, of total: Int) {
    precondition(successes >= 0 && successes <= total, "successes lie between 0 and the total")
    guard total > 0 else { return nil }
    let z = 1.959_963_984_540_054
    let n = Double(total)
    let share = Double(successes) / n
    let scale = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / scale
    let reach = z / scale * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    low = successes == 0 ? 0 : centre - reach
    high = successes == total ? 1 : centre + reach
  }
}
