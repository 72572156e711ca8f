import Files

/// A closed list of values that code branches on; open lists are vocabulary files.
package protocol Choice: FieldValue, CaseIterable, RawRepresentable, Hashable
where RawValue == String, AllCases == [Self] {
  /// What the value means, in a sentence without a full stop.
  var about: String { get }
  /// For people; by default made of the value.
  var label: String { get }
}

extension Choice {
  package var label: String { defaultLabel }

  /// The value with spaces for hyphens, and a capital letter.
  package var defaultLabel: String {
    let words = rawValue.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  package static var placeholder: Self { allCases[0] }
  package static var shape: Shape {
    .choice(allCases.map { .init(value: $0.rawValue, label: $0.label, about: $0.about) })
  }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Self? {
    var values: [String] { allCases.map { $0.rawValue } }
    let allowed = { values.joined(separator: ", ") }
    guard let text = reading.scalar(node, key: key, "one of " + allowed()) else { return nil }
    guard let value = Self(rawValue: text) else {
      reading.log.error(
        .unknownValue, "'\(key)' cannot be '\(text)'", at: node.place,
        notes: [
          Suggestion.note(for: text, among: values), "allowed: " + allowed(),
        ].compactMap(\.self))
      return nil
    }
    return value
  }
  package var json: JSON { .string(rawValue) }
}
