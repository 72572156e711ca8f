import Observatory
import Testing

struct CrosstabTests {
  /// Rows of cells, with the things in each; then the sums.
  private func text(_ table: Crosstab<String, String, String>) -> String {
    table.rows.map { row in
      table.columns.map { table[row, $0].isEmpty ? "-" : table[row, $0].joined(separator: "+") }
        .joined(separator: " ") + " = \(table.rowTotal(row))"
    }
    .joined(separator: "\n")
      + "\n" + table.columns.map { "\(table.columnTotal($0))" }.joined(separator: " ")
      + " = \(table.total)"
  }

  /// Things as "name: row column, row column".
  private func check(
    _ items: [String: [(String, String)]], rows: [String], columns: [String],
    gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let table = Crosstab(items.keys.sorted(), rows: rows, columns: columns) { items[$0] ?? [] }
    #expect(text(table) == expected, sourceLocation: sourceLocation)
  }

  @Test func `every cell holds the very things, in their order`() {
    check(
      ["a": [("x", "1")], "b": [("x", "1")], "c": [("y", "2")]], rows: ["x", "y"],
      columns: ["1", "2"],
      gives: """
        a+b - = 2
        - c = 1
        2 1 = 3
        """)
  }

  @Test func `rows and columns in which nothing stands are shown, in the order given`() {
    check(
      ["a": [("y", "2")]], rows: ["z", "y", "x"], columns: ["3", "2"],
      gives: """
        - - = 0
        - a = 1
        - - = 0
        0 1 = 1
        """)
    check([:], rows: [], columns: [], gives: "\n = 0")
  }

  @Test func `a thing may stand in several cells or in none, and counts in each`() {
    check(
      ["a": [("x", "1"), ("x", "2"), ("y", "1")], "b": []], rows: ["x", "y"], columns: ["1", "2"],
      gives: """
        a a = 2
        a - = 1
        2 1 = 3
        """)
  }

  @Test func `what is in no row or column of the table is not counted`() {
    check(
      ["a": [("x", "9"), ("w", "1"), ("x", "1")]], rows: ["x"], columns: ["1"],
      gives: """
        a = 1
        1 = 1
        """)
  }

  @Test func `a table of transitions sets before against after`() {
    let awareness = ["a": ("low", "high"), "b": ("low", "low"), "c": ("high", "low")]
    let table = Crosstab(awareness.keys.sorted(), rows: ["low", "high"], columns: ["low", "high"]) {
      awareness[$0].map { [$0] } ?? []
    }
    #expect(
      text(table) == """
        b a = 2
        c - = 1
        2 1 = 3
        """)
  }

  @Test func `co-occurrence is symmetric, with the number that have a value on the diagonal`() {
    let factors = ["a": ["x", "y"], "b": ["y", "x", "y"], "c": ["z"], "d": [], "e": ["x", "w"]]
    let table = Crosstab(cooccurrenceOf: factors.keys.sorted(), values: ["x", "y", "z"]) {
      factors[$0] ?? []
    }
    #expect(
      text(table) == """
        a+b+e a+b - = 5
        a+b a+b - = 4
        - - c = 1
        5 4 1 = 10
        """)
  }
}
