import Files
import Records

/// Writes records in which every field has a value, made from the declarations of their fields.
struct Specimen {
  /// Goes into every text, with the key in the place of `KEY`.
  let text: String
  /// Values for keys that no text fits, by key, or by the key above, a full stop and the key.
  let values: [String: String]
  /// Keys that are left out.
  let absent: Set<String>
  /// The slug for references, by kind.
  let slugs: [String: String]

  /// The fields of a record, as lines of YAML.
  func fields<Value: Record>(of type: Value.Type) -> String {
    Value.columns.compactMap { column in
      member(column.key, column.shape, under: "").map { $0 + "\n" }
    }.joined()
  }

  private func member(_ key: String, _ shape: Shape, under owner: String) -> String? {
    if absent.contains(key) { return nil }
    if let value = values["\(owner).\(key)"] ?? values[key] { return "\(key): \(value)" }
    return "\(key): \(value(key, shape))"
  }

  /// In the form of JSON, which YAML contains.
  private func value(_ key: String, _ shape: Shape) -> String {
    switch shape {
    case .optional(let inner): value(key, inner)
    case .list(let inner): "[\(value(key, inner))]"
    case .either(let first, _): value(key, first)
    case .text, .localizedText, .word: Self.quoted(text.replacing("KEY", with: key))
    case .number: "1"
    case .boolean: "true"
    case .date, .dateInParts, .period: "2014"
    case .link:
      Self.quoted("https://example.com/" + Self.addressed(text.replacing("KEY", with: key)))
    case .reference(let kind): slugs[kind] ?? "it"
    case .choice(let choices): Self.quoted(choices[0].value)
    case .record(let fields):
      "{\(fields.compactMap { member($0.key, $0.shape, under: key) }.joined(separator: ", "))}"
    }
  }

  /// The text without the signs that no address may have; what is left still must be escaped.
  static func addressed(_ text: String) -> String {
    text.filter { !$0.isWhitespace && !"<>\"".contains($0) }
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
