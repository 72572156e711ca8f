/// How far two series rise and fall together, by ranks.
///
/// C. Spearman, "The proof and measurement of association between two things", American Journal of
/// Psychology 15 (1904), 72–101; with ties, Pearson's coefficient of the average ranks.
package struct Spearman: Sendable, Hashable {
  /// −1 to 1.
  package let rho: Double
  /// The number of pairs, at least 2.
  package let count: Int

  /// nil for fewer than two pairs, and when all values on one side are equal: then nothing varies,
  /// and there is no coefficient.
  package init?(_ pairs: [(x: Double, y: Double)]) {
    guard let rho = Self.rho(averageRanks(pairs.map(\.x)), averageRanks(pairs.map(\.y))) else {
      return nil
    }
    self.rho = rho
    count = pairs.count
  }

  /// The coefficient of the differences between neighbours in time, which a trend common to both
  /// series does not touch; nil as above.
  package static func ofFirstDifferences(_ pairs: [(x: Double, y: Double)]) -> Spearman? {
    let changes = zip(differences(pairs.map(\.x)), differences(pairs.map(\.y)))
    return Spearman(changes.map { (x: $0, y: $1) })
  }

  /// In a unit of their own: whole numbers, with twelve digits of the largest value, so that changes
  /// that are equal on paper are equal here. 75.7 − 75.6 and 75.8 − 75.7 are not, in binary.
  private static func differences(_ values: [Double]) -> [Double] {
    let largest = values.map(\.magnitude).max() ?? 0
    var unit = 1.0
    while largest > 0, largest * unit < 1e12 { unit *= 10 }
    return zip(values.dropFirst(), values).map { (($0 - $1) * unit).rounded() }
  }

  /// The share of all orders of the second series that give a coefficient at least as far from 0 as
  /// the one observed: the exact two-sided permutation p, 0 to 1. nil for fewer than two pairs, for
  /// more than nine (9! = 362,880 orders), and when there is no coefficient.
  ///
  /// E. J. G. Pitman, "Significance tests which may be applied to samples from any populations II",
  /// Supplement to the Journal of the Royal Statistical Society 4 (1937), 225–232.
  package static func exactP(_ pairs: [(x: Double, y: Double)]) -> Double? {
    guard (2...9).contains(pairs.count) else { return nil }
    let x = averageRanks(pairs.map(\.x))
    var y = averageRanks(pairs.map(\.y))
    guard rho(x, y) != nil else { return nil }
    // Sums and squares do not change with the order, so that comparing the sum of products will do.
    let centre = x.reduce(0, +) * y.reduce(0, +) / Double(x.count)
    let observed = abs(product(x, y) - centre)
    var extreme = 0
    var total = 0
    permute(&y, y.count) { order in
      total += 1
      if abs(product(x, order) - centre) >= observed - 1e-9 { extreme += 1 }
    }
    return Double(extreme) / Double(total)
  }

  private static func rho(_ x: [Double], _ y: [Double]) -> Double? {
    guard x.count >= 2 else { return nil }
    let mean = Double(x.count + 1) / 2
    var (xy, xx, yy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xy += (a - mean) * (b - mean)
      xx += (a - mean) * (a - mean)
      yy += (b - mean) * (b - mean)
    }
    guard xx > 0, yy > 0 else { return nil }
    return max(-1, min(1, xy / (xx * yy).squareRoot()))
  }

  private static func product(_ x: [Double], _ y: [Double]) -> Double {
    var sum = 0.0
    for position in x.indices { sum += x[position] * y[position] }
    return sum
  }

  /// Heap's algorithm: every order once, by one swap each (B. R. Heap, The Computer Journal 6, 1963).
  private static func permute(_ values: inout [Double], _ count: Int, _ visit: ([Double]) -> Void) {
    guard count > 1 else {
      visit(values)
      return
    }
    for position in 0..<count {
      permute(&values, count - 1, visit)
      if position < count - 1 {
        values.swapAt(count.isMultiple(of: 2) ? position : 0, count - 1)
      }
    }
  }
}
