/// Whether two ways of dividing things are independent, in a table of two rows and two columns.
///
/// R. A. Fisher, "On the interpretation of χ² from contingency tables, and the calculation of P",
/// Journal of the Royal Statistical Society 85 (1922), 87–94.
package struct FisherExact: Sendable, Hashable {
  /// The exact two-sided p, 0 to 1: the sum of the probabilities, under fixed margins, of all tables
  /// that are no more probable than the observed one. 1 for a table with an empty row or column.
  package let p: Double

  /// - Parameters: the four counts, row by row, none negative.
  package init(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    precondition(min(a, b, c, d) >= 0, "counts are not negative")
    let row = a + b
    let column = a + c
    let total = a + b + c + d
    func logProbability(_ first: Int) -> Double {
      logBinomial(row, first) + logBinomial(total - row, column - first)
        - logBinomial(total, column)
    }
    let observed = logProbability(a)
    let possible = max(0, column - (total - row))...min(row, column)
    // Tables of equal probability differ by rounding; the slack is R's (fisher.test, relErr = 1e-7).
    p = min(
      1,
      possible.map(logProbability).filter { $0 <= observed + 1e-7 }.map(exponential).reduce(0, +))
  }
}
