/// A fault found in content, with its place and, where it is known, its cure.
package struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  /// A kind of fault; each room adds its own.
  package struct Code: Sendable {
    /// Stable, such as `unknown-key`.
    package let name: String
    /// What is wrong, and why it matters, in a sentence or two.
    package let about: String
    /// What to do about it, in a sentence.
    package let cure: String
    /// A few lines of a file that have the fault.
    package let example: String

    package init(_ name: String, _ about: String, cure: String, example: String) {
      self.name = name
      self.about = about
      self.cure = cure
      self.example = example
    }
  }

  package let severity: Severity
  package let code: Code
  /// Lower case, without a final stop, the thing in quotes, what was expected.
  package let message: String
  package let place: Place
  /// Cures and other places that belong to the fault.
  package let notes: [String]

  package init(
    _ severity: Severity, _ code: Code, _ message: String, at place: Place, notes: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.notes = notes
  }

  /// `file:line:column: error: message [code]`, and a line for each note.
  package var description: String {
    ([
      "\(place): \(severity.rawValue): \(message) [\(code.name)]"
    ] + notes.map { "    note: \($0)" }).joined(separator: "\n")
  }
}

extension Diagnostic.Code: Hashable {
  /// By name alone: no two kinds share one.
  package static func == (a: Self, b: Self) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension [Diagnostic] {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  package mutating func error(
    _ code: Diagnostic.Code, _ message: String, at place: Place, notes: [String] = []
  ) {
    append(Diagnostic(.error, code, message, at: place, notes: notes))
  }

  package mutating func warning(
    _ code: Diagnostic.Code, _ message: String, at place: Place, notes: [String] = []
  ) {
    append(Diagnostic(.warning, code, message, at: place, notes: notes))
  }

  /// In the order in which a person mends them: by file, line and column.
  package var inOrder: [Diagnostic] {
    sorted {
      ($0.place, $0.severity.rawValue, $0.code.name, $0.message)
        < ($1.place, $1.severity.rawValue, $1.code.name, $1.message)
    }
  }
}
