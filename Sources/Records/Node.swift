package import Files

/// What stands in front matter or in a table: text, lists and groups of keys, each with its place.
///
/// Scalars stay text until the type of a field reads them, so that `country: no` is Norway.
package indirect enum Node: Sendable {
  case scalar(String, Place)
  case sequence([Node], Place)
  case mapping(Mapping)

  package var place: Place {
    switch self {
    case .scalar(_, let place), .sequence(_, let place): place
    case .mapping(let mapping): mapping.place
    }
  }

  /// As it stands, with every single value as a text.
  package var json: JSON {
    switch self {
    case .scalar(let text, _): .string(text)
    case .sequence(let items, _): .array(items.map(\.json))
    case .mapping(let mapping): .object(mapping.pairs.map { .init($0.key, $0.value.json) })
    }
  }

  /// Whether it is a single value without a sign to be seen.
  var isBlank: Bool {
    guard case .scalar(let text, _) = self else { return false }
    return !text.contains { !$0.isWhitespace }
  }

  /// A text that is short enough to be repeated in a message; nil for all else.
  var shortText: String? {
    guard case .scalar(let text, _) = self, text.unicodeScalars.count <= 80, !text.contains("\n")
    else { return nil }
    return text
  }

  /// How to write a single value that stands in brackets or braces; nil when nobody can know.
  func cureForSingleValue(of key: String) -> String? {
    switch self {
    case .sequence(let items, _):
      guard items.count == 1, let text = items[0].shortText else { return nil }
      return "write '\(key): \(text)'"
    case .mapping(let mapping): return mapping.cureForBraces
    case .scalar: return nil
    }
  }

  /// How a person would call it.
  package var noun: String {
    switch self {
    case .scalar("", _): "nothing"
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}

/// A group of keys with their values, in the author's order.
package struct Mapping: Sendable {
  package struct Pair: Sendable {
    package let key: String
    /// Where the key stands.
    package let place: Place
    package let value: Node

    package init(key: String, place: Place, value: Node) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// The first row of a table, above the row that the group was read from.
  package struct Head: Sendable {
    package let keys: [String]
    package let place: Place
  }

  package let pairs: [Pair]
  package let place: Place
  private let head: Head?

  package init(_ pairs: [Pair], at place: Place, under head: Head? = nil) {
    self.pairs = pairs
    self.place = place
    self.head = head
  }

  /// Where a missing key is to be added: in the first row of a table without such a column, else in
  /// the group.
  package func place(ofMissing key: String) -> Place {
    head.flatMap { $0.keys.contains(key) ? nil : $0.place } ?? place
  }

  package subscript(key: String) -> Node? { pairs.first { $0.key == key }?.value }

  /// The same group with one more entry in the list under a key.
  package func appending(_ nodes: [Node], to key: String, at place: Place) -> Mapping {
    guard case .sequence(let present, let there)? = self[key] else {
      return Mapping(
        pairs + [Pair(key: key, place: place, value: .sequence(nodes, place))], at: self.place)
    }
    return Mapping(
      pairs.map {
        $0.key == key
          ? Pair(key: key, place: $0.place, value: .sequence(present + nodes, there)) : $0
      }, at: self.place)
  }
}

extension Mapping {
  /// How to write a text in braces, which YAML reads as a group of keys without values; nil for
  /// other groups.
  var cureForBraces: String? {
    guard let first = pairs.first, first.place != place, pairs.allSatisfy({ $0.value.isBlank })
    else { return nil }
    return "a text that begins with '{' needs quotation marks: "
      + "\"{\(pairs.map(\.key).joined(separator: ", "))}\""
  }

  /// The texts that stand under a key in more than one entry of a list: each further place, and the
  /// first. It looks at what stands there, so that faults elsewhere in the list do not matter.
  package func repeats(of key: String, in list: String) -> [(
    text: String, place: Place, first: Place
  )] {
    guard case .sequence(let items, _)? = self[list] else { return [] }
    var firsts: [String: Place] = [:]
    return items.compactMap { item in
      guard case .mapping(let group) = item, case .scalar(let text, let place)? = group[key] else {
        return nil
      }
      guard let first = firsts[text] else {
        firsts[text] = place
        return nil
      }
      return (text, place, first)
    }
  }
}

/// A step on the way from a record to a value in it.
package enum Step: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case key(String)
  case item(Int)
  package init(stringLiteral value: String) { self = .key(value) }
  package init(integerLiteral value: Int) { self = .item(value) }
}

extension Mapping {
  /// Where the value stands that the steps lead to, or the last part of the way that exists.
  package func place(of steps: [Step]) -> Place { Node.mapping(self).part(at: steps).place }
}

extension Node {
  /// The value that the steps lead to, or the last part of the way that exists.
  func part(at steps: [Step]) -> Node {
    var node = self
    for step in steps {
      switch (step, node) {
      case (.key(let key), .mapping(let mapping)):
        guard let next = mapping[key] else { return node }
        node = next
      case (.item(let position), .sequence(let items, _)):
        guard items.indices.contains(position) else { return node }
        node = items[position]
      default: return node
      }
    }
    return node
  }
}
