package import Records

/// The points of a declared pair of measures: use, and a result at the same date.
///
/// Only figures that stand in the content are joined, and only where both have the same `when`;
/// nothing is interpolated.
package struct Series: Sendable, Hashable {
  /// The record that holds the figures.
  package let entity: EntityReference
  /// Of the service that the measures describe.
  package let regime: Regime
  package let users: Measure
  package let result: Measure
  /// How the pair as a whole may be used.
  package let use: PairUse
  package let note: LocalizedText?
  /// In order of time.
  package let points: [Point]
  /// Figures that could not be joined, by reason; reasons that do not occur are absent.
  package let exclusions: [Exclusion: Int]

  package struct Point: Sendable, Hashable {
    package let when: Period
    package let users: Double
    package let result: Double
    /// The weakest of what the pair and its two figures allow.
    package let use: PairUse
  }

  package enum Exclusion: String, Sendable, CaseIterable {
    case noPartner = "no figure of the other measure at the same date"
    case notAFigure = "a range or a direction instead of a figure"
    case lessThan = "only an upper bound ('less than', 'at most')"
    case sameDate = "more than one figure of one measure at the same date"
    case before = "from before the service began"
  }

  /// The points that enter the strict result.
  package var strict: [Point] { points.filter { $0.use == .test } }
  /// The points of the strict result and the flagged ones.
  package var all: [Point] { points.filter { $0.use != .context } }

  /// ρ between use and result, the result turned so that more is better; nil for fewer than three
  /// points, of which no direction can be told, and when one side does not vary.
  package func coefficient(of points: [Point]) -> Spearman? {
    points.count < 3 ? nil : Spearman(pairs(points))
  }

  /// ρ of the changes from one point to the next; nil as above.
  package func coefficientOfDifferences(of points: [Point]) -> Spearman? {
    points.count < 4 ? nil : Spearman.ofFirstDifferences(pairs(points))
  }

  /// The exact permutation p; nil for fewer than five points, where even a perfect order is no rare
  /// one, and for more than nine, where a common trend makes it meaningless.
  package func exactP(of points: [Point]) -> Double? {
    (5...9).contains(points.count) ? Spearman.exactP(pairs(points)) : nil
  }

  private func pairs(_ points: [Point]) -> [(x: Double, y: Double)] {
    let sign: Double = result.direction == .lowerIsBetter ? -1 : 1
    return points.map { ($0.users, sign * $0.result) }
  }
}

/// What can be said of so many points (smallest two-sided exact p: 0.333 for three, 0.083 for four,
/// 0.017 for five).
package enum SeriesLabel: String, Sendable {
  case listOnly = "list only"
  case directionOnly = "direction only"
  case tested = "tested"

  package init(count: Int) {
    switch count {
    case ..<3: self = .listOnly
    case 3...4: self = .directionOnly
    default: self = .tested
    }
  }
}
