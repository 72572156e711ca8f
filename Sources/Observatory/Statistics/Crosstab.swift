/// How often things of one kind go with things of another, with the very things in each cell.
package struct Crosstab<Row: Hashable & Sendable, Column: Hashable & Sendable, Item: Sendable>:
  Sendable
{
  package let rows: [Row]
  package let columns: [Column]
  private let cells: [Row: [Column: [Item]]]

  /// - Parameters:
  ///   - rows: in the order in which they are shown, also those in which nothing stands.
  ///   - places: the cells of an item; none for items that are not in the table.
  package init(
    _ items: [Item], rows: [Row], columns: [Column], _ places: (Item) -> [(Row, Column)]
  ) {
    self.rows = rows
    self.columns = columns
    var cells: [Row: [Column: [Item]]] = [:]
    for item in items {
      for (row, column) in places(item) {
        cells[row, default: [:]][column, default: []].append(item)
      }
    }
    self.cells = cells
  }

  package subscript(row: Row, column: Column) -> [Item] { cells[row]?[column] ?? [] }

  package func rowTotal(_ row: Row) -> Int { columns.reduce(0) { $0 + self[row, $1].count } }
  package func columnTotal(_ column: Column) -> Int {
    rows.reduce(0) { $0 + self[$1, column].count }
  }
  package var total: Int { rows.reduce(0) { $0 + rowTotal($1) } }
}

extension Crosstab where Row == Column {
  /// Every two different values that an item has together: the table of co-occurrence, symmetric,
  /// with the number of items that have a value at all on its diagonal.
  package init(cooccurrenceOf items: [Item], values: [Row], _ of: (Item) -> [Row]) {
    self.init(items, rows: values, columns: values) { item in
      let present = of(item)
      return Set(present).flatMap { row in Set(present).map { (row, $0) } }
    }
  }
}
