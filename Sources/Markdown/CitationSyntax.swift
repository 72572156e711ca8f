/// The form of a citation: `[@key]`, `[@key, p. 12]`, `[@one; @two]`.
enum CitationSyntax {
  typealias Key = (key: String, locator: String?)

  /// The first citation of a text: what stands before it, its keys, what follows.
  static func first(
    in text: Substring
  ) -> (before: Substring, keys: [Key], after: Substring)? {
    var start = text.startIndex
    while let open = text[start...].range(of: "[@"),
      let close = text[open.upperBound...].firstIndex(of: "]")
    {
      let inside = text[text.index(after: open.lowerBound)..<close]
      if let keys = keys(inside) {
        return (text[..<open.lowerBound], keys, text[text.index(after: close)...])
      }
      start = open.upperBound
    }
    return nil
  }

  private static func keys(_ text: Substring) -> [Key]? {
    var keys: [Key] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let words = trimmed(part)
      guard words.first == "@" else { return nil }
      let key = words.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      let rest = words.dropFirst(1 + key.count)
      guard !key.isEmpty, rest.isEmpty || rest.first == "," else { return nil }
      let locator = trimmed(rest.dropFirst())
      keys.append((String(key), locator.isEmpty ? nil : String(locator)))
    }
    return keys
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }
}

extension Substring {
  fileprivate func range(of needle: String) -> Range<Index>? {
    var start = startIndex
    while let first = self[start...].firstIndex(of: needle.first!) {
      if self[first...].hasPrefix(needle) {
        return first..<index(first, offsetBy: needle.count)
      }
      start = index(after: first)
    }
    return nil
  }
}
