import Records

extension Registry {
  var language: String { settings.language }

  /// All services as references, in order of name.
  var allServices: [EntityReference] { services.entries.map(EntityReference.init) }

  /// The label of a term.
  func label(_ id: String, of vocabulary: String) -> String {
    term(id, of: vocabulary)?.label.text(in: language) ?? id
  }

  /// The ids of the terms of a vocabulary, in their order.
  func ids(of vocabulary: String) -> [String] { vocabularies[vocabulary]?.terms.map(\.id) ?? [] }

  /// The name of a record that a finding can name.
  package func title(of reference: EntityReference) -> String {
    let title: LocalizedText? =
      switch reference.kind {
      case Service.kind: services[reference.slug]?.value.title
      case GovernmentService.kind: governmentServices[reference.slug]?.value.title
      case Case.kind: cases[reference.slug]?.value.title
      case Stakeholder.kind: stakeholders[reference.slug]?.value.title
      case Dataset.kind: datasets[reference.slug]?.value.title
      case Page.kind: pages[reference.slug]?.value.title
      default: nil
      }
    if reference.kind == Source.kind, let source = source(reference.slug) {
      return source.title ?? source.note ?? source.id
    }
    return title?.text(in: language) ?? reference.slug
  }
}

extension ResultTable {
  /// Services counted by two keys, with totals left to the reader's eye: every cell lists them.
  static func crossing(
    _ slug: String, _ title: String, rowTitle: String, rows: [(key: String, label: String)],
    columns: [(key: String, label: String)], services: [Entry<Service>], hasShares: Bool = false,
    _ places: (Entry<Service>) -> [(String, String)]
  ) -> ResultTable {
    let table = Crosstab(
      services, rows: rows.map(\.key), columns: columns.map(\.key), places)
    return ResultTable(
      slug, title, rowTitle: rowTitle, columns: columns.map(\.label), chart: .matrix,
      rows: rows.map { row in
        Row(
          key: row.key, label: row.label,
          cells: columns.map { .count(table[row.key, $0.key].map(EntityReference.init)) })
      }, hasShares: hasShares)
  }

  /// How many services have each of some values, with columns that divide them.
  static func counts(
    _ slug: String, _ title: String, rowTitle: String, rows: [(key: String, label: String)],
    columns: [String], chart: Chart = .bars, _ cells: (String) -> [[Entry<Service>]]
  ) -> ResultTable {
    ResultTable(
      slug, title, rowTitle: rowTitle, columns: columns, chart: chart,
      rows: rows.map { row in
        Row(
          key: row.key, label: row.label,
          cells: cells(row.key).map { .count($0.map(EntityReference.init)) })
      })
  }
}

/// The values of a closed list, as rows or columns.
func choices<Value: Choice>(_: Value.Type) -> [(key: String, label: String)] {
  Value.allCases.map { ($0.rawValue, $0.label) }
}

/// `7 of 12 (58 %)`.
func share(_ part: Int, of whole: Int) -> String {
  guard whole > 0 else { return "\(part) of 0" }
  let percent = (Double(part) / Double(whole) * 100).rounded()
  return "\(part) of \(whole) (\(Int(percent)) %)"
}

/// `42 % to 71 %`.
func percentages(_ interval: WilsonInterval) -> String {
  let low = Int((interval.low * 100).rounded())
  let high = Int((interval.high * 100).rounded())
  return "\(low) % to \(high) %"
}
