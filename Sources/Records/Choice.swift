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
    guard let text = reading.scalar(node, key: key, shape.expected) else { return nil }
    guard let value = Self(rawValue: text) else {
      let meant = meant(by: text)
      reading.log.error(
        .unknownValue, "'\(key)' cannot be '\(text)'", at: node.place,
        notes: meant.map { [Suggestion.note($0), shape.allowedNames] } ?? shape.allowedWords)
      return nil
    }
    return value
  }

  /// The value whose name or label was written in other letters, or nearly.
  private static func meant(by text: String) -> String? {
    let slug = Slug.made(from: text)
    let same = allCases.first { $0.rawValue == slug || Slug.made(from: $0.label) == slug }
    return (same?.rawValue) ?? Suggestion.nearest(to: slug, among: allCases.map(\.rawValue))
  }
  package var json: JSON { .string(rawValue) }
}
