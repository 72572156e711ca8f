/// A value as it goes out to machines.
package enum JSON: Sendable, Hashable {
  case null
  case bool(Bool)
  /// As its shortest decimal text.
  case number(String)
  case string(String)
  case array([JSON])
  /// In the order of the declarations.
  case object([Member])

  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: JSON
    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// Of an object; empty for any other value.
  package var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }
}
