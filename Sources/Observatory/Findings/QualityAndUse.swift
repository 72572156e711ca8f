import Records

extension Finding {
  static let qualityAndUse = Finding(
    id: "F4", slug: "quality-and-use", title: "Quality and use",
    question: "Does the quality of a service rise or fall with its use?",
    claims: [.qualityGrowsWithUse, .offlineQualityFallsWithUse],
    rule:
      "Each declared pair of measures is joined on equal dates. Spearman's ρ, with average ranks for ties, is given for the strict points and for these with the flagged ones; the result is turned so that more is better. Fewer than three points: list only. Three or four: direction only. Five to nine: ρ with the exact permutation p. More than nine: no p, which would say nothing where both grow with time. ρ of the changes from one point to the next is shown beside it. Services are pooled by a sign test, one value for each: the median ρ of its strict pairs.",
    answer: answer)

  private static func answer(_ registry: Registry) -> Answer {
    let series = registry.series
    let keys = keys(of: series)
    let values = Regime.allCases.flatMap { RegimeResult($0, series).strict }
    let signs = SignTest(values.map(\.rho))
    let p = signs.p.map { "; two-sided sign test: p = \(decimal($0, 3))" } ?? ""
    let level = signs.zero > 0 ? ", and did neither in \(signs.zero)" : ""
    return Answer(
      unit: "series", count: series.count { fate(of: $0) == .counted },
      excluded: exclusions(series)
        + Fate.allCases.filter { $0 != .counted }.map { fate in
          Omission(fate.rawValue, series.filter { self.fate(of: $0) == fate }.map(\.entity))
        },
      unknown: lacking(registry),
      statements: [
        values.isEmpty
          ? "Not testable: no service has three strict points or more."
          : "Of \(values.count) services with a strict series of three points or more, quality rose with use in \(signs.positive) and fell in \(signs.negative)\(level)\(p)."
      ],
      caveats: noProof + [
        "The series are short, and use changes for reasons that lie outside the service.",
        "Where both measures grow with time, ρ shows the common trend and not a cause; see ρ of the changes.",
        "Most figures are the operators' own; a report that is called closed is not always solved.",
      ],
      tables: [
        ResultTable(
          "series", "All declared pairs", rowTitle: "Service",
          columns: [
            "Regime", "Use", "Result", "n strict", "ρ strict", "n with flagged", "ρ with flagged",
            "ρ of changes", "exact p", "What it allows",
          ], chart: .none,
          rows: zip(series, keys).map { row($0, $1, registry) })
      ]
        + zip(series, keys).filter { $0.0.points.count >= 2 }
        .map { points($0, $1, registry) })
  }

  /// Why a relation, however plain, does not show that use makes quality.
  static let noProof = [
    "This is no proof. Nobody raised the use of a service and held all else fixed: an election, a budget or a rebuilt site can move use and quality together, and better quality can bring use as well as the other way round."
  ]

  /// What becomes of a declared pair.
  private enum Fate: String, CaseIterable {
    case tooShort = "fewer than two points in the pair: not drawn"
    case context = "shown only: the pair or all its points are context"
    case listed = "fewer than three strict points in the pair: listed only"
    case level = "use or result is the same at all strict points: no ρ"
    case counted
  }

  private static func fate(of series: Series) -> Fate {
    if series.points.count < 2 { return .tooShort }
    if series.all.isEmpty { return .context }
    if series.strict.count < 3 { return .listed }
    return series.coefficient(of: series.strict) == nil ? .level : .counted
  }

  private static func row(
    _ series: Series, _ key: String, _ registry: Registry
  ) -> ResultTable.Row {
    let rho = series.coefficient(of: series.strict)?.rho
    let label = SeriesLabel(count: series.strict.count)
    let users = series.users.label.text(in: registry.language)
    let result = series.result.label.text(in: registry.language)
    return ResultTable.Row(
      key: key, label: registry.title(of: series.entity), entity: series.entity,
      cells: [
        .text(series.regime.label), .text(users), .text(result),
        .number(Double(series.strict.count), decimals: 0),
        .number(rho, decimals: 2),
        .number(Double(series.all.count), decimals: 0),
        .number(series.coefficient(of: series.all)?.rho, decimals: 2),
        .number(series.coefficientOfDifferences(of: series.strict)?.rho, decimals: 2),
        .number(series.exactP(of: series.strict), decimals: 3),
        .text(label.rawValue),
      ],
      summary:
        "\(result) against \(users): \(written(rho)), n = \(series.strict.count) (\(label.rawValue))"
    )
  }

  private static func points(
    _ series: Series, _ key: String, _ registry: Registry
  ) -> ResultTable {
    let users = series.users.label.text(in: registry.language)
    let result = series.result.label.text(in: registry.language)
    return ResultTable(
      key, "\(registry.title(of: series.entity)): \(result) against \(users)",
      rowTitle: "When",
      columns: [
        "\(users) (\(series.users.unit))", "\(result) (\(series.result.unit))", "Enters as",
      ], chart: .series,
      rows: series.points.map { point in
        .init(
          key: point.when.text, label: point.when.text, entity: series.entity,
          cells: [
            .number(point.users, decimals: nil), .number(point.result, decimals: nil),
            .text(point.use.label),
          ])
      }, notes: notes(on: series, registry))
  }

  /// What stands beside the drawing of a series: both results, and what limits them.
  private static func notes(on series: Series, _ registry: Registry) -> [String] {
    let strict = series.strict
    let changes = series.coefficientOfDifferences(of: strict)?.rho
    let p = series.exactP(of: strict).map { ", exact p = \(decimal($0, 3))" } ?? ""
    let left = Series.Exclusion.allCases.compactMap { exclusion in
      series.exclusions[exclusion].map { "Figures left out, \(exclusion.rawValue): \($0)." }
    }
    return [
      "\(series.regime.label). Strict: \(written(series.coefficient(of: strict)?.rho)), n = \(strict.count)\(p) (\(SeriesLabel(count: strict.count).rawValue)). With flagged points: \(written(series.coefficient(of: series.all)?.rho)), n = \(series.all.count). Of the changes: \(written(changes)).",
      series.result.direction == .lowerIsBetter
        ? "Less is better: ρ is turned, so that above 0 means better with use." : nil,
      series.points.contains { $0.use != .test }
        ? "Drawn open against time: points that stay out of the strict result." : nil,
      series.note?.text(in: registry.language),
    ].compactMap(\.self) + left
  }

  private static func written(_ rho: Double?) -> String {
    rho.map { "ρ = \(decimal($0, 2))" } ?? "no ρ"
  }

  /// A name for each pair, unique in the collection.
  private static func keys(of series: [Series]) -> [String] {
    var taken: [String: Int] = [:]
    return series.map { series in
      let key = "\(series.entity.slug)-\(series.users.id)-\(series.result.id)"
      let count = (taken[key] ?? 0) + 1
      taken[key] = count
      // A double hyphen is in no slug.
      return count == 1 ? key : "\(key)--\(count)"
    }
  }

  private static func exclusions(_ series: [Series]) -> [Omission] {
    Series.Exclusion.allCases.map { exclusion in
      let affected = series.filter { $0.exclusions[exclusion] != nil }
      return Omission(
        "figures of pairs, \(exclusion.rawValue)", affected.map(\.entity).uniqued,
        count: affected.reduce(0) { $0 + ($1.exclusions[exclusion] ?? 0) })
    }
  }

  /// The services without a pair, by what is missing for one. Government services are named when
  /// they have figures that could stand in one.
  private static func lacking(_ registry: Registry) -> [Omission] {
    let services = registry.services.entries.filter { $0.value.pairs.isEmpty }
      .map { (EntityReference($0), $0.value.measures) }
    let comparators = registry.governmentServices.entries.filter { $0.value.pairs.isEmpty }
      .map { (EntityReference($0), $0.value.measures) }
      .filter { $0.1.contains { $0.kind.isUse || $0.kind.isResult } }
    let reasons: [(reason: String, hasUse: Bool, hasResult: Bool)] = [
      ("no pair: neither use nor quality is measured", false, false),
      ("no pair: use is measured, and neither quality nor outcome", true, false),
      ("no pair: quality or outcome is measured, and no use", false, true),
      ("no pair: use and quality are measured, but not set against each other", true, true),
    ]
    return reasons.map { reason in
      Omission(
        reason.reason,
        (services + comparators).filter { _, measures in
          measures.contains(where: \.kind.isUse) == reason.hasUse
            && measures.contains(where: \.kind.isResult) == reason.hasResult
        }.map(\.0))
    }
  }
}

/// With a fixed number of decimals, and a minus sign.
func decimal(_ number: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((number.magnitude * scale).rounded())
  let digits = String(whole)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let sign = number < 0 && whole != 0 ? "−" : ""
  return decimals == 0
    ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
