import Files
import Foundation

extension String: FieldValue {
  package static var placeholder: String { "" }
  package static var shape: Shape { .text }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> String? {
    reading.scalar(node, key: key, shape.expected)
  }
  package var json: JSON { .string(self) }
}

extension Bool: FieldValue {
  package static var placeholder: Bool { false }
  package static var shape: Shape { .boolean }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Bool? {
    reading.scalar(node, key: key, shape.expected, cure: Spelling.ofTruth) { Bool($0) }
  }
  package var json: JSON { .bool(self) }
}

extension Double: FieldValue {
  package static var placeholder: Double { 0 }
  package static var shape: Shape { .number }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Double? {
    reading.scalar(node, key: key, shape.expected, cure: Spelling.ofNumber) { text in
      guard text.utf8.allSatisfy({ "0123456789.-".utf8.contains($0) }), let number = Double(text),
        number.isFinite
      else { return nil }
      return number
    }
  }
  package var json: JSON { .number(decimal) }

  /// The shortest decimal text, without `.0`.
  package var decimal: String {
    let text = "\(self)"
    return text.hasSuffix(".0") && !text.contains("e") ? String(text.dropLast(2)) : text
  }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  package static var placeholder: Wrapped? { nil }
  package static var shape: Shape { .optional(Wrapped.shape) }
  package static var absent: Wrapped?? { .some(nil) }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Wrapped?? {
    Wrapped.read(node, key: key, &reading).map { .some($0) }
  }
  package var json: JSON { self?.json ?? .null }
}

extension Array: FieldValue where Element: FieldValue {
  package static var placeholder: [Element] { [] }
  package static var shape: Shape { .list(Element.shape) }
  /// An absent list is an empty one: nothing is known.
  package static var absent: [Element]? { [] }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> [Element]?
  {
    let items: [Node]
    switch node {
    case .sequence(let nodes, _): items = nodes
    case .scalar(let text, let place) where place.file.hasSuffix(".csv"):
      // A cell holds a list as words with spaces between.
      items = text.split(separator: " ").map { .scalar(String($0), place) }
    default:
      reading.log.error(
        .wrongType, "'\(key)' must be a list, not \(node.noun)", at: node.place,
        notes: [cure(of: node, key: key)])
      return nil
    }
    let faults = reading.log.count
    let values = items.compactMap { entry($0, key: key, &reading) }
    reading.dropRepeats(since: faults)
    reading.reportRepeats(in: items, key: key)
    return values.count == items.count ? values : nil
  }

  private static func entry(
    _ node: Node, key: String, _ reading: inout RecordReading
  ) -> Element? {
    switch node {
    case .scalar where Element.self is any Record.Type: break
    case .sequence: break
    default: return Element.read(node, key: key, &reading)
    }
    var expected = Element.shape.expected
    var notes = ["it is a list in a list: write its entries into the outer one"]
    if case .record(let fields) = Element.shape.wrapped, let first = fields.first {
      expected = "a group of keys"
      notes = [
        node.missingSpace ?? "begin each entry with a key, such as '- \(first.key): …'",
        "its keys are " + fields.map(\.key).joined(separator: ", "),
      ]
    }
    reading.log.error(
      .wrongType,
      "each entry of '\(key)' must be \(expected), not "
        + (node.isBlank ? node.noun : node.shortText.map { "'\($0)'" } ?? node.noun),
      at: node.place, notes: notes)
    return nil
  }

  /// How to make a list of what is none.
  private static func cure(of node: Node, key: String) -> String {
    switch (node, Element.shape.wrapped) {
    case (.mapping(let group), .record(let fields))
    where fields.contains { $0.key == group.pairs.first?.key }:
      return "put '- ' before '\(group.pairs[0].key)', which makes the group an entry"
    case (_, .record(let fields)):
      return "begin each entry with '- ' and a key; its keys are "
        + fields.map(\.key).joined(separator: ", ")
    case (.scalar(let text, _), _) where text.contains(" - "):
      // A list below a text, which YAML reads as the text's next line.
      let entries = text.components(separatedBy: " - ")
      return "write '\(key): [\(entries.joined(separator: ", "))]', or move '\(entries[0])' to a "
        + "line '- \(entries[0])' of its own, above the others"
    case (.scalar(let text, _), _):
      let entries = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      return "write '\(key): [\(entries.joined(separator: ", "))]'"
    default: return "write '\(key): [first, second]', or one '- ' line for each"
    }
  }
  package var json: JSON { .array(map { $0.json }) }
}

/// An address on the web, with its scheme.
package struct Link: FieldValue, Hashable {
  package let address: String

  package static var placeholder: Link { Link(address: "") }
  package static var shape: Shape { .link }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Link? {
    reading.scalar(node, key: key, shape.expected, cure: Spelling.ofLink) { text in
      isWhole(text) ? Link(address: text) : nil
    }
  }

  /// Whether a text is an address with scheme and host.
  static func isWhole(_ text: String) -> Bool {
    // Foundation encodes what it does not like; an address is published as it was written.
    guard !text.contains(where: { $0.isWhitespace || "<>\"".contains($0) }),
      let address = URLComponents(string: text), let host = address.host, !host.isEmpty
    else { return false }
    return ["http", "https"].contains(address.scheme?.lowercased())
  }

  package var json: JSON { .string(address) }

  /// The host without `www.`, for people.
  package var host: String { Self.hostName(of: address) }

  /// The host of an address without `www.`; the address itself when it has none.
  package static func hostName(of address: String) -> String {
    let host = URLComponents(string: address)?.host ?? address
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
