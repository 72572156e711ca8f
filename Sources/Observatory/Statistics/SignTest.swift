/// Whether signs lean to one side.
///
/// J. Arbuthnott (1710); as in W. J. Conover, Practical Nonparametric Statistics, 3rd edition, §3.4.
package struct SignTest: Sendable, Hashable {
  package let positive: Int
  package let negative: Int
  /// Left out of the test, as is usual.
  package let zero: Int

  package init(_ values: [Double]) {
    positive = values.count { $0 > 0 }
    negative = values.count { $0 < 0 }
    zero = values.count { $0 == 0 }
  }

  /// The exact two-sided p, 0 to 1: twice the smaller tail of the binomial distribution with one
  /// half, at most 1. nil when no value has a sign.
  package var p: Double? {
    let count = positive + negative
    guard count > 0 else { return nil }
    let binomial = probabilities(of: 0...count) { Double(count - $0) / Double($0 + 1) }
    return min(1, 2 * binomial[...min(positive, negative)].reduce(0, +))
  }
}
