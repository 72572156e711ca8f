import Files
import Foundation

extension String: FieldValue {
  package static var placeholder: String { "" }
  package static var shape: Shape { .text }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> String? {
    reading.scalar(node, key: key, "a text")
  }
  package var json: JSON { .string(self) }
}

extension Bool: FieldValue {
  package static var placeholder: Bool { false }
  package static var shape: Shape { .boolean }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Bool? {
    reading.scalar(node, key: key, "true or false") { Bool($0) }
  }
  package var json: JSON { .bool(self) }
}

extension Double: FieldValue {
  package static var placeholder: Double { 0 }
  package static var shape: Shape { .number }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Double? {
    let expected = "a number without thousands separators, such as 1250 or 97.5"
    return reading.scalar(node, key: key, expected) { text in
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
        notes: ["write '\(key): [first, second]', or one '- ' line for each"])
      return nil
    }
    let faults = reading.log.count
    let values = items.compactMap { Element.read($0, key: key, &reading) }
    reading.dropRepeats(since: faults)
    return values.count == items.count ? values : nil
  }
  package var json: JSON { .array(map { $0.json }) }
}

/// An address on the web, with its scheme.
package struct Link: FieldValue, Hashable {
  package let address: String

  package static var placeholder: Link { Link(address: "") }
  package static var shape: Shape { .link }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Link? {
    reading.scalar(node, key: key, "an address that begins with https:// or http://") { text in
      // Foundation encodes what it does not like; an address is published as it was written.
      guard !text.contains(where: { $0.isWhitespace || "<>\"".contains($0) }),
        let address = URLComponents(string: text), let host = address.host, !host.isEmpty,
        ["http", "https"].contains(address.scheme?.lowercased())
      else { return nil }
      return Link(address: text)
    }
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
