/// A spot in an author's file.
package struct Place: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Path relative to the root of the sources, with `/` between its parts.
  package let file: String
  /// Line, from 1; 0 when the fault concerns the file as a whole.
  package let line: Int
  /// Column in Unicode code points, from 1; 0 when it is not known.
  package let column: Int

  package init(_ file: String, _ line: Int = 0, _ column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, without the parts that are not known.
  package var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
