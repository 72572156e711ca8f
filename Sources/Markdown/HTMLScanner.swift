/// Takes HTML apart.
struct HTMLScanner {
  private var rest: Substring.UnicodeScalarView

  init(_ html: String) { rest = Substring(html).unicodeScalars }

  /// The next token; nil at the end.
  mutating func next() -> HTMLToken? {
    guard let first = rest.first else { return nil }
    if first != "<" { return .text(String(take { $0 != "<" })) }
    if rest.starts(with: "<!--".unicodeScalars) {
      return .comment(isClosed: skipComment())
    }
    let start = rest
    rest.removeFirst()
    let isClosing = rest.first == "/"
    if isClosing { rest.removeFirst() }
    let name = String(take { $0.isASCII && $0.isLetterOrDigit || $0 == "-" }).lowercased()
    guard let letter = name.unicodeScalars.first, !("0"..."9").contains(letter), letter != "-",
      let attributes = attributes()
    else {
      rest = rest[rest.endIndex...]
      return .other(String(start.prefix(10)))
    }
    return isClosing ? .closing(name) : .opening(HTMLTag(name: name, attributes: attributes))
  }

  /// What stands up to the `>` that ends a tag, which is passed; nil when it is not well formed.
  private mutating func attributes() -> [(name: String, value: String?)]? {
    var attributes: [(name: String, value: String?)] = []
    while true {
      let blanks = take(\.isSpace)
      if rest.first == "/" { rest.removeFirst() }
      if rest.first == ">" {
        rest.removeFirst()
        return attributes
      }
      let name = take { !$0.isSpace && !"\"'<>/=".unicodeScalars.contains($0) }
      guard !blanks.isEmpty, !name.isEmpty else { return nil }
      let beforeEquals = rest
      _ = take(\.isSpace)
      guard rest.first == "=" else {
        rest = beforeEquals
        attributes.append((String(name).lowercased(), nil))
        continue
      }
      rest.removeFirst()
      guard let value = value() else { return nil }
      attributes.append((String(name).lowercased(), value))
    }
  }

  private mutating func value() -> String? {
    _ = take(\.isSpace)
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      let value = take { !$0.isSpace && !"\"'<>=`".unicodeScalars.contains($0) }
      return value.isEmpty ? nil : String(value)
    }
    rest.removeFirst()
    let value = take { $0 != quote }
    guard rest.first == quote else { return nil }
    rest.removeFirst()
    return String(value)
  }

  /// Whether the comment has an end.
  private mutating func skipComment() -> Bool {
    rest = rest.dropFirst("<!--".count)
    while !rest.isEmpty, !rest.starts(with: "-->".unicodeScalars) { rest.removeFirst() }
    defer { rest = rest.dropFirst("-->".count) }
    return !rest.isEmpty
  }

  private mutating func take(
    _ holds: (Unicode.Scalar) -> Bool
  ) -> Substring.UnicodeScalarView {
    let taken = rest.prefix(while: holds)
    rest = rest[taken.endIndex...]
    return taken
  }
}
