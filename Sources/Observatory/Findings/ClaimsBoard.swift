import Records

/// What the collection says to each claim of the paper (F15).
package struct ClaimVerdict: Sendable {
  package let claim: PaperClaim
  /// How the claim is made testable, and when it counts as borne out: the observatory's own rule.
  package let operationalisation: String
  package let result: String
  package let state: ClaimState
  /// The findings that show the numbers.
  package let findings: [Finding]

  /// All ten, in order.
  package static func all(_ registry: Registry) -> [ClaimVerdict] {
    let series = registry.series
    return PaperClaim.allCases.map { claim in
      let (rule, result, state) = judged(claim, registry, series)
      return ClaimVerdict(
        claim: claim, operationalisation: rule, result: result, state: state,
        findings: Finding.all.filter { $0.claims.contains(claim) })
    }
  }

  private static func judged(
    _ claim: PaperClaim, _ registry: Registry, _ series: [Series]
  ) -> (rule: String, result: String, state: ClaimState) {
    switch claim {
    case .qualityGrowsWithUse:
      let result = RegimeResult(.onlineCollaborative, series)
      return (
        signRule("positive", "online collaborative"), result.sentence(above: true),
        result.state(predicted: 1)
      )
    case .offlineQualityFallsWithUse:
      let result = RegimeResult(.offlineTraditional, series)
      return (
        signRule("negative", "traditional offline"), result.sentence(above: false),
        result.state(predicted: -1)
      )
    case .mostlyComplementary:
      let share = ComplementaryShare(registry)
      return (
        shareRule("complementary services among those that government does not run"),
        share.sentence, share.state
      )
    case .threeKindsOfOperator: return operators(registry)
    case .reuseOfData:
      return criterion(registry, "reuse data of government or of citizens") { [$0.dataReuse] }
    case .publicGoods:
      return criterion(registry, "are about a public good") { [$0.publicGood] }
    case .changeByDialogue:
      return criterion(
        registry, "both engage in open dialogue and aim to change government services"
      ) {
        [$0.openDialogue, $0.aimsToChangeGovernmentService]
      }
    case .unnoticedByGovernment:
      let share = UnnoticedShare(registry)
      return (
        shareRule(
          "services that began without recognition or support, among those that government does not run and of which it is known"
        ),
        share.sentence, share.interval.state(count: share.known)
      )
    case .offlineTradition: return antecedents(registry)
    case .factorsAndBenefits: return factorsAndBenefits(registry)
    }
  }

  private static func signRule(_ sign: String, _ regime: String) -> String {
    "At least 80 % of at least three \(regime) services with three or more points have a \(sign) median ρ between use and quality, in the strict result and in the one with flagged points; contradicted at 20 % or less, mixed between or where the two differ."
  }

  private static func shareRule(_ what: String) -> String {
    "The share of \(what): supported when Wilson's 95 % interval lies above one half, contradicted when it lies below, mixed when it holds it; not testable below ten."
  }

  private static func criterion(
    _ registry: Registry, _ what: String, _ criteria: (Criteria) -> [Criterion?]
  ) -> (String, String, ClaimState) {
    let known = registry.services.entries.compactMap { entry -> [Verdict]? in
      let verdicts = entry.value.criteria.map { criteria($0).map { $0?.verdict ?? .unknown } } ?? []
      return verdicts.isEmpty || verdicts.contains(.unknown) ? nil : verdicts
    }
    let met = known.count { !$0.contains(.fails) }
    let interval = WilsonInterval(successes: met, of: known.count)
    let reach =
      interval.map { known.count >= 10 ? "; the 95 % interval is \(percentages($0))" : "" } ?? ""
    return (
      shareRule("services that \(what), wholly or in part, among those with known verdicts")
        + " Services were chosen with this criterion in mind, so that support here is no surprise.",
      "\(share(met, of: known.count)) of the services with known verdicts \(what)\(reach).",
      interval.state(count: known.count)
    )
  }

  private static func operators(_ registry: Registry) -> (String, String, ClaimState) {
    let kinds = registry.services.entries.map { registry.operatorKind(of: $0.value) }
    let counts = [OperatorKind.government, .civilSociety, .private].map { kind in
      (kind, kinds.count { $0 == kind })
    }
    let known = kinds.count { $0 != .unknown }
    let state: ClaimState =
      known < 10
      ? .notTestable : counts.allSatisfy { $0.1 >= 3 } ? .supported : .mixed
    return (
      "Each of the three kinds runs at least three services: supported; else mixed; not testable with fewer than ten services of known kind. It cannot be contradicted, since other kinds of operator count with these three.",
      counts.map { "\($0.0.label): \($0.1)" }.joined(separator: ", ")
        + ", of \(known) services whose operators are known.",
      state
    )
  }

  private static func antecedents(_ registry: Registry) -> (String, String, ClaimState) {
    let count = registry.services.entries.count { $0.value.offlineAntecedent != nil }
    let total = registry.services.entries.count
    let interval = WilsonInterval(successes: count, of: total)
    let supported = total >= 10 && (interval?.low ?? 0) > 0.5
    return (
      "The share of services with a recorded offline antecedent is a lower bound, since its absence is not recorded: supported when Wilson's 95 % interval lies above one half, else not testable. The second half of the claim is not judged: the uptake of government services stands with F12, where it is known.",
      "\(share(count, of: total)) of the services record an offline antecedent.",
      supported ? .supported : .notTestable
    )
  }

  private static func factorsAndBenefits(_ registry: Registry) -> (String, String, ClaimState) {
    let services = registry.services.entries.map(\.value)
    let groups = StakeholderGroup.allCases.map { group in
      (group, services.count { $0.benefits.contains { $0.group == group && $0.isRealised } })
    }
    let factors = services.count { !$0.successFactors.isEmpty }
    let conditions = services.count { !$0.enablingConditions.isEmpty }
    let counts = groups.map(\.1) + [factors, conditions]
    let state: ClaimState =
      services.count < 10
      ? .notTestable
      : counts.allSatisfy { $0 >= 3 }
        ? .supported : counts.allSatisfy { $0 == 0 } ? .contradicted : .mixed
    return (
      "Success factors, enabling conditions, and a realised benefit for each of the three groups are recorded in at least three services each: supported; in none at all: contradicted; else mixed; not testable with fewer than ten services.",
      groups.map { "\($0.0.label): \($0.1) services with a realised benefit" }.joined(
        separator: ", ")
        + "; \(factors) with success factors, \(conditions) with enabling conditions.",
      state
    )
  }
}

extension RegimeResult {
  /// How many services have the predicted sign.
  fileprivate func sentence(above: Bool) -> String {
    func count(_ values: [ServiceCoefficient]) -> Int {
      values.count { above ? $0.rho > 0 : $0.rho < 0 }
    }
    let word = above ? "positive" : "negative"
    return
      "ρ is \(word) in \(share(count(strict), of: strict.count)) services with strict points, and in \(share(count(all), of: all.count)) with flagged points too."
  }
}
