/// The form of a citation: `[@key]`, `[@key, p. 12]`, `[@one; @two]`.
///
/// Brackets stand in it only at its ends. What is not of this form is text.
enum CitationSyntax {
  typealias Key = (key: String, locator: String?)
  private typealias Scalars = Substring.UnicodeScalarView

  /// The first citation of a text: where it stands, brackets and all, and its keys.
  static func first(in text: Substring) -> (range: Range<String.Index>, keys: [Key])? {
    var opening: String.Index?
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "["): opening = index
      case UInt8(ascii: "]"):
        let after = text.utf8.index(after: index)
        if let start = opening, let keys = keys(text.unicodeScalars[start..<index].dropFirst()) {
          return (start..<after, keys)
        }
        opening = nil
      default: continue
      }
    }
    return nil
  }

  private static func keys(_ text: Scalars) -> [Key]? {
    guard text.first == "@" else { return nil }
    var keys: [Key] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let words = trimmed(part)
      guard words.first == "@" else { return nil }
      let key = words.dropFirst().prefix {
        $0.isLetterOrDigit || $0.isMark || $0 == "-" || $0 == "_" || $0 == "."
      }
      let rest = words.dropFirst(1 + key.count)
      guard !key.isEmpty, rest.isEmpty || rest.first == "," else { return nil }
      let locator = rest.dropFirst().split(whereSeparator: \.isSpace).map { String($0) }
      keys.append((String(key), locator.isEmpty ? nil : locator.joined(separator: " ")))
    }
    return keys
  }

  private static func trimmed(_ text: Scalars) -> Scalars {
    let start = text.drop(while: \.isSpace)
    guard let last = start.lastIndex(where: { !$0.isSpace }) else { return start }
    return start[...last]
  }
}
