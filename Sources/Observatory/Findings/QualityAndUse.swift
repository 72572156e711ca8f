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
    let drawn = series.filter { $0.points.count >= 2 }
    let values = Regime.allCases.flatMap { RegimeResult($0, series).strict }
    let signs = SignTest(values.map(\.rho))
    let p = signs.p.map { ", two-sided sign test p = \(decimal($0, 3))" } ?? ""
    return Answer(
      unit: "series", count: series.count { $0.strict.count >= 3 },
      excluded: exclusions(series)
        + [
          Omission("fewer than two points in the pair", unjoined(series)),
          Omission(
            "shown only: the pair or all its points are context",
            series.filter { $0.points.count >= 2 && $0.all.isEmpty }.map(\.entity)),
        ],
      unknown: [
        Omission(
          "no pair of measures declared",
          registry.services.entries.filter { $0.value.pairs.isEmpty }.map(EntityReference.init))
      ],
      statements: [
        "Of \(values.count) services with a strict series of three points or more, quality rose with use in \(signs.positive) and fell in \(signs.negative)\(p)."
      ],
      caveats: [
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
          rows: series.map { row($0, registry) })
      ]
        + drawn.map { points($0, registry) })
  }

  private static func row(_ series: Series, _ registry: Registry) -> ResultTable.Row {
    ResultTable.Row(
      key: key(of: series), label: registry.title(of: series.entity), entity: series.entity,
      cells: [
        .text(series.regime.label),
        .text(series.users.label.text(in: registry.language)),
        .text(series.result.label.text(in: registry.language)),
        .number(Double(series.strict.count), decimals: 0),
        .number(series.coefficient(of: series.strict)?.rho, decimals: 2),
        .number(Double(series.all.count), decimals: 0),
        .number(series.coefficient(of: series.all)?.rho, decimals: 2),
        .number(series.coefficientOfDifferences(of: series.strict)?.rho, decimals: 2),
        .number(series.exactP(of: series.strict), decimals: 3),
        .text(SeriesLabel(count: series.strict.count).rawValue),
      ])
  }

  private static func points(_ series: Series, _ registry: Registry) -> ResultTable {
    ResultTable(
      key(of: series),
      "\(registry.title(of: series.entity)): \(series.result.label.text(in: registry.language)) against \(series.users.label.text(in: registry.language))",
      rowTitle: "When",
      columns: [
        "\(series.users.label.text(in: registry.language)) (\(series.users.unit))",
        "\(series.result.label.text(in: registry.language)) (\(series.result.unit))", "Enters as",
      ], chart: .series,
      rows: series.points.map { point in
        .init(
          key: point.when.text, label: point.when.text, entity: series.entity,
          cells: [
            .number(point.users, decimals: nil), .number(point.result, decimals: nil),
            .text(point.use.label),
          ])
      })
  }

  /// A name that is unique among the pairs of a collection.
  static func key(of series: Series) -> String {
    "\(series.entity.slug)-\(series.users.id)-\(series.result.id)"
  }

  private static func unjoined(_ series: [Series]) -> [EntityReference] {
    series.filter { $0.points.count < 2 }.map(\.entity)
  }

  private static func exclusions(_ series: [Series]) -> [Omission] {
    Series.Exclusion.allCases.map { exclusion in
      let affected = series.filter { $0.exclusions[exclusion] != nil }
      let figures = affected.reduce(0) { $0 + ($1.exclusions[exclusion] ?? 0) }
      var entities: [EntityReference] = []
      for entity in affected.map(\.entity) where !entities.contains(entity) {
        entities.append(entity)
      }
      return Omission("\(figures) figures: \(exclusion.rawValue)", entities)
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
