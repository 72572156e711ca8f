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
    let possible = max(0, row + column - total)...min(row, column)
    let tables = probabilities(of: possible) { first in
      Double(row - first) * Double(column - first)
        / (Double(first + 1) * Double(total - row - column + first + 1))
    }
    // Tables of equal probability differ by rounding; the slack is R's (fisher.test, relErr = 1e-7).
    let bound = tables[a - possible.lowerBound] * (1 + 1e-7)
    p = min(1, tables.filter { $0 <= bound }.reduce(0, +))
  }
}
