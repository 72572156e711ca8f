import Observatory
import Records

/// A finding with its answer, worked out once.
struct AnsweredFinding: Sendable {
  let finding: Finding
  let answer: Answer
  /// When the records that the answer rests on were last written about; nil when nothing says.
  let changed: PartialDate?

  init(_ finding: Finding, _ registry: Registry) {
    self.finding = finding
    answer = finding.answer(registry)
    changed = registry.changed(answer.entities)
  }
}

/// Where each record stands in the findings: the cells that count it, and the rows about it.
struct Placements: Sendable {
  struct Placement: Sendable {
    let finding: Finding
    let places: [Place]
  }

  struct Place: Sendable {
    /// The row and the column of a cell, or what a row says.
    let text: String
    /// On the page of the finding.
    let fragment: String
  }

  private let placements: [EntityReference: [Placement]]

  init(_ findings: [AnsweredFinding]) {
    var placements: [EntityReference: [Placement]] = [:]
    for answered in findings {
      for (entity, places) in Self.places(in: answered.answer) {
        placements[entity, default: []].append(
          Placement(finding: answered.finding, places: places))
      }
    }
    self.placements = placements
  }

  /// In order of the findings.
  subscript(entity: EntityReference) -> [Placement] { placements[entity] ?? [] }

  /// The places in the first table that says something of a record, for each record.
  private static func places(in answer: Answer) -> [EntityReference: [Place]] {
    var places: [EntityReference: [Place]] = [:]
    for table in answer.tables {
      var here: [EntityReference: [Place]] = [:]
      for (position, row) in table.rows.enumerated() {
        if let entity = row.entity, let summary = row.summary {
          here[entity, default: []].append(
            Place(text: summary, fragment: FindingCharts.fragment(table, row: position)))
        }
        for (column, cell) in row.cells.enumerated() {
          guard case .count(let entities) = cell else { continue }
          let name = "\(table.rowTitle): \(row.label)"
          let text = row.counts == 1 ? name : "\(name), \(table.columns[column].lowercasedFirst)"
          for entity in Set(entities) {
            here[entity, default: []].append(
              Place(text: text, fragment: FindingCharts.fragment(table, position, column)))
          }
        }
      }
      for (entity, found) in here where places[entity] == nil { places[entity] = found }
    }
    return places
  }
}

extension ResultTable.Row {
  /// How many of its cells count records.
  fileprivate var counts: Int {
    cells.count { cell in
      if case .count = cell { true } else { false }
    }
  }
}

extension String {
  /// With a small letter at its beginning.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
