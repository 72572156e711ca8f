import Files
import Reports

/// Faults as they come out of a file with this text.
enum Sample {
  static let path = "content/pages/about.md"

  static let code = Diagnostic.Code(
    "unknown-word", "A word that nobody knows.", cure: "Correct it.", example: "wrod")

  /// One fault, in a file of this text.
  static func report(
    _ text: String, _ message: String, _ line: Int, _ column: Int, warning: Bool = false,
    notes: [String] = []
  ) -> Report {
    Report(
      [
        Diagnostic(
          warning ? .warning : .error, code, message, at: Place(path, line, column), notes: notes)
      ], in: FileTree([.init(path: path, contents: .bytes(Array(text.utf8)))]))
  }
}
