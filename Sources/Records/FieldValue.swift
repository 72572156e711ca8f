package import Files

/// A value that a field of a record can hold.
package protocol FieldValue: Sendable {
  static var shape: Shape { get }
  /// Stands in for a value that could not be read, so that the other fields are still read. It
  /// never leaves `decode`.
  static var placeholder: Self { get }
  /// What an absent key means; nil when the key is required.
  static var absent: Self? { get }
  /// Reads the value; nil, and a fault logged, when it cannot be read.
  static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Self?
  var json: JSON { get }
}

extension FieldValue {
  package static var absent: Self? { nil }
}

/// What is gathered while records are read: faults, and the references between them.
package struct RecordReading: Sendable {
  package var log: [Diagnostic] = []
  package var references: [Reference] = []
  /// The record whose fields are being read; nil outside of one.
  var owner: (any Record.Type)?

  package init() {}

  /// A reference as it was written.
  package struct Reference: Sendable, Hashable {
    package let kind: String
    package let slug: String
    package let place: Place
  }

  /// Drops faults that stand there already: what is wrong with the first row of a table is found
  /// again in every row.
  mutating func dropRepeats(since start: Int) {
    guard log.count > start + 1 else { return }
    var seen: Set<Diagnostic> = []
    log.replaceSubrange(start..., with: log[start...].filter { seen.insert($0).inserted })
  }

  /// Reports what stands twice in a list of single values.
  mutating func reportRepeats(in items: [Node], key: String) {
    guard items.count > 1 else { return }
    var places: [String: Place] = [:]
    for case .scalar(let text, let place) in items {
      if let first = places[text] {
        log.warning(
          .repeatedEntry, "'\(text)' stands twice in '\(key)'", at: place,
          notes: place == first ? [] : ["first at \(first)"])
      } else {
        places[text] = place
      }
    }
  }

  /// The text of a single value; nil, and a fault logged, for lists, groups and nothing.
  mutating func scalar(_ node: Node, key: String, _ expected: @autoclosure () -> String) -> String?
  {
    guard case .scalar(let text, let place) = node else {
      log.error(
        .wrongType, "'\(key)' must be \(expected()), not \(node.noun)", at: node.place,
        notes: [node.cureForSingleValue(of: key)].compactMap(\.self))
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      log.error(
        .noValue, "'\(key)' has no value", at: place,
        notes: ["give \(expected()), or take the entry out"])
      return nil
    }
    return text
  }

  /// Reads a single value by a function that returns nil for what it cannot read.
  ///
  /// - Parameter cure: what to write instead, where that is known.
  mutating func scalar<Value>(
    _ node: Node, key: String, _ expected: @autoclosure () -> String,
    cure: (String) -> String? = { _ in nil }, _ make: (String) -> Value?
  ) -> Value? {
    guard let text = scalar(node, key: key, expected()) else { return nil }
    guard let value = make(text) else {
      log.error(
        .wrongType, "'\(key)' must be \(expected()), not '\(text)'", at: node.place,
        notes: [cure(text)].compactMap(\.self))
      return nil
    }
    return value
  }
}
