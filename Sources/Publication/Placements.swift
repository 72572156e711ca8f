import Observatory

/// A finding with its answer, worked out once.
struct AnsweredFinding: Sendable {
  let finding: Finding
  let answer: Answer
}

/// Where each record stands in the findings: the cells that count it.
struct Placements: Sendable {
  struct Placement: Sendable {
    let finding: Finding
    /// Row and column of a cell, with the table it is in.
    let places: [String]
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

  /// The cells of the first table that says something of a record, for each record.
  private static func places(in answer: Answer) -> [EntityReference: [String]] {
    var places: [EntityReference: [String]] = [:]
    for table in answer.tables {
      var here: [EntityReference: [String]] = [:]
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) {
          guard case .count(let entities) = cell else { continue }
          for entity in Set(entities) {
            here[entity, default: []].append("\(row.label), \(column.lowercasedFirst)")
          }
        }
      }
      for (entity, words) in here where places[entity] == nil { places[entity] = words }
    }
    return places
  }
}

extension String {
  /// With a small letter at its beginning.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
