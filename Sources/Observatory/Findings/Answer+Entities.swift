extension Answer {
  /// The records that its numbers and its omissions are about.
  package var entities: Set<EntityReference> {
    var entities = Set((excluded + unknown).flatMap(\.entities))
    for row in tables.flatMap(\.rows) {
      if let entity = row.entity { entities.insert(entity) }
      for cell in row.cells { entities.formUnion(cell.entities) }
    }
    return entities
  }
}

extension ResultTable.Cell {
  /// The records that it names.
  fileprivate var entities: [EntityReference] {
    switch self {
    case .count(let entities), .number(_, _, let entities): entities
    case .year, .text: []
    }
  }
}
