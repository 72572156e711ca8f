import Records

/// What the series of one regime say about the sign that is predicted for it.
///
/// One value for each service: the median ρ of its pairs, so that a service with many pairs counts
/// once. `contradicted` and `supported` need at least three services, and 80 % of them on one side,
/// with the strict points and with the flagged ones too; the rule is the observatory's own.
package struct RegimeResult: Sendable {
  package let regime: Regime
  /// By service, in the order of the series; those without enough points are absent.
  package let strict: [ServiceCoefficient]
  package let all: [ServiceCoefficient]

  package struct ServiceCoefficient: Sendable, Hashable {
    package let entity: EntityReference
    /// The median of the pairs' ρ, −1 to 1.
    package let rho: Double
    package let series: Int
  }

  package init(_ regime: Regime, _ series: [Series]) {
    self.regime = regime
    let own = series.filter { $0.regime == regime }
    strict = Self.coefficients(own, \.strict)
    all = Self.coefficients(own, \.all)
  }

  private static func coefficients(
    _ series: [Series], _ points: (Series) -> [Series.Point]
  ) -> [ServiceCoefficient] {
    var order: [EntityReference] = []
    var values: [EntityReference: [Double]] = [:]
    for one in series {
      guard let rho = one.coefficient(of: points(one))?.rho else { continue }
      if values[one.entity] == nil { order.append(one.entity) }
      values[one.entity, default: []].append(rho)
    }
    return order.compactMap { entity in
      guard let own = values[entity], let rho = median(own) else { return nil }
      return ServiceCoefficient(entity: entity, rho: rho, series: own.count)
    }
  }

  /// Whether the predicted sign is borne out.
  ///
  /// - Parameter sign: 1 or −1.
  package func state(predicted sign: Double) -> ClaimState {
    let states = [strict, all].map { Self.state($0.map { $0.rho * sign }) }
    return states[0] == states[1] ? states[0] : .mixedUnlessUntestable(states)
  }

  private static func state(_ signed: [Double]) -> ClaimState {
    guard signed.count >= 3 else { return .notTestable }
    let share = Double(signed.count { $0 > 0 }) / Double(signed.count)
    if share >= 0.8 { return .supported }
    return share <= 0.2 ? .contradicted : .mixed
  }
}

extension ClaimState {
  /// Two results that differ are mixed; but what cannot be tested strictly cannot be tested.
  fileprivate static func mixedUnlessUntestable(_ states: [ClaimState]) -> ClaimState {
    states.contains(.notTestable) ? .notTestable : .mixed
  }
}
