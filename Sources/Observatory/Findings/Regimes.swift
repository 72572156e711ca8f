import Records

extension Finding {
  static let regimes = Finding(
    id: "F5", slug: "regimes", title: "Online and offline",
    question:
      "Does the relation between quality and use differ between collaborative, transactional and offline services?",
    claims: [.qualityGrowsWithUse, .offlineQualityFallsWithUse],
    rule:
      "For each service the median ρ of its pairs, by regime. Predicted: negative offline, none for transactions, positive for collaborative services (Osimo, 2011). A claim is supported here when at least 80 % of at least three services have the predicted sign, contradicted at 20 % or less, mixed between, or when the strict result and the one with flagged points differ; not testable below three. Fisher's exact test sets collaborative against offline services, ρ above 0 or not.",
    answer: answer)

  private static func answer(_ registry: Registry) -> Answer {
    let series = registry.series
    let results = regimesOfInterest.map { RegimeResult($0, series) }
    let collaborative = results[0].strict
    let offline = results[2].strict
    return Answer(
      unit: "services", count: results.reduce(0) { $0 + $1.strict.count },
      excluded: Fate.allCases.map { fate in
        Omission(
          fate.rawValue,
          series.map(\.entity).uniqued.filter { entity in
            !results.contains { $0.strict.contains { $0.entity == entity } }
              && self.fate(of: series.filter { $0.entity == entity }) == fate
          })
      },
      unknown: [
        Omission(
          "no pair of measures declared; what is missing stands with F4",
          registry.services.entries.filter { $0.value.pairs.isEmpty }.map(EntityReference.init))
      ],
      statements: [fisher(collaborative, offline)]
        + results.map { result in
          let positive = result.strict.count { $0.rho > 0 }
          let negative = result.strict.count { $0.rho < 0 }
          return
            "\(result.regime.label): ρ is positive in \(positive) and negative in \(negative) of \(result.strict.count) services with strict points; with flagged points, positive in \(result.all.count { $0.rho > 0 }) and negative in \(result.all.count { $0.rho < 0 }) of \(result.all.count)."
        },
      caveats: noProof + [
        "The predictions compare regimes; they do not say that one service of a regime must follow them.",
        "Fisher's test takes the services for independent ones that chance could have dealt otherwise; p describes this table, and no wider world.",
        "Neither staff nor money is held constant, as the prediction would need.",
        "Several series come from one operator or one dataset: they are not independent.",
      ],
      tables: [
        ResultTable(
          "signs", "Services by regime and sign of ρ (strict)", rowTitle: "Regime",
          columns: ["ρ below 0", "ρ = 0", "ρ above 0"], chart: .stackedBars,
          rows: results.map { signRow($0.regime, $0.strict) }),
        ResultTable(
          "signs-with-flagged", "Services by regime and sign of ρ (with flagged points)",
          rowTitle: "Regime", columns: ["ρ below 0", "ρ = 0", "ρ above 0"], chart: .stackedBars,
          rows: results.map { signRow($0.regime, $0.all) }),
        ResultTable(
          "services", "Median ρ by service", rowTitle: "Service",
          columns: ["Regime", "ρ strict", "ρ with flagged", "Pairs"], chart: .none,
          rows: results.flatMap { result in result.all.map { row($0, result, registry) } }),
      ])
  }

  /// Why a service with a pair has no value in the strict result.
  private enum Fate: String, CaseIterable {
    case regimeUnknown = "regime unknown"
    case context = "shown only: the pairs or all their points are context"
    case level = "use or result is the same at all strict points: no ρ"
    case short = "fewer than three strict points in every pair"
  }

  private static func fate(of series: [Series]) -> Fate {
    if series.allSatisfy({ $0.regime == .unknown }) { return .regimeUnknown }
    if series.allSatisfy({ !$0.points.isEmpty && $0.all.isEmpty }) { return .context }
    return series.contains { $0.strict.count >= 3 } ? .level : .short
  }

  static let regimesOfInterest: [Regime] = [
    .onlineCollaborative, .onlineTransactional, .offlineTraditional,
  ]

  private static func fisher(
    _ collaborative: [RegimeResult.ServiceCoefficient],
    _ offline: [RegimeResult.ServiceCoefficient]
  ) -> String {
    guard collaborative.count >= 3, offline.count >= 3 else {
      return
        "Not testable: a comparison needs three services on either side, and there are \(collaborative.count) collaborative and \(offline.count) offline."
    }
    let (a, c) = (collaborative.count { $0.rho > 0 }, offline.count { $0.rho > 0 })
    let test = FisherExact(a, collaborative.count - a, c, offline.count - c)
    return
      "Quality rose with use in \(share(a, of: collaborative.count)) of the collaborative and \(share(c, of: offline.count)) of the offline services; Fisher's exact test, two-sided: p = \(decimal(test.p, 3))."
  }

  private static func signRow(
    _ regime: Regime, _ values: [RegimeResult.ServiceCoefficient]
  ) -> ResultTable.Row {
    .init(
      key: regime.rawValue, label: regime.label,
      cells: [
        .count(values.filter { $0.rho < 0 }.map(\.entity)),
        .count(values.filter { $0.rho == 0 }.map(\.entity)),
        .count(values.filter { $0.rho > 0 }.map(\.entity)),
      ])
  }

  private static func row(
    _ value: RegimeResult.ServiceCoefficient, _ result: RegimeResult, _ registry: Registry
  ) -> ResultTable.Row {
    .init(
      key: value.entity.slug, label: registry.title(of: value.entity), entity: value.entity,
      cells: [
        .text(result.regime.label),
        .number(result.strict.first { $0.entity == value.entity }?.rho, decimals: 2),
        .number(value.rho, decimals: 2), .number(Double(value.series), decimals: 0),
      ])
  }
}

/// Each once, in order of first appearance.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}
