extension Observation {
  private static let ending = ".observations.csv"

  /// Where tables of observations stand: each beside the file of its record.
  package static let tables = "content/*/*" + ending

  /// Path of the table that belongs to a record's file.
  static func table(of path: String) -> String { path.dropLast(".md".count) + ending }

  /// Path of the record's file that a table belongs to; nil for a file that is no such table.
  package static func record(ofTable path: String) -> String? {
    path.hasSuffix(ending) ? path.dropLast(ending.count) + ".md" : nil
  }
}
