package import Files
package import Records

/// Finds where a value of a record stands, by reading its file once more: faults between records
/// are rare, and keeping the places of everything would cost memory at every build.
package struct PlaceFinder {
  private let tree: FileTree
  /// The keys of the files that were asked for, by path, with the rows of their tables.
  private var files: [String: Mapping] = [:]

  package init(_ tree: FileTree) { self.tree = tree }

  /// Where the value stands that the steps lead to; the file when it cannot be read.
  package mutating func place(of steps: [Step], in path: String) -> Place {
    if let fields = files[path] { return fields.place(of: steps) }
    // Its faults were logged when it was read first.
    var log: [Diagnostic] = []
    guard let file = tree[path], var fields = Document(file, &log)?.fields else {
      return Place(path)
    }
    if let series = tree[Observation.table(of: path)], let text = series.text(&log) {
      let rows = CSV.read(text, file: series.path, &log)
      fields = fields.appending(rows, to: "observations", at: Place(series.path, 1, 1))
    }
    files[path] = fields
    return fields.place(of: steps)
  }
}
