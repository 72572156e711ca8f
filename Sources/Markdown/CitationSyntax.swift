/// The form of a citation: `[@key]`, `[@key, p. 12]`, `[@one; @two]`.
///
/// Brackets stand in it only at its ends. What is not of this form is text.
enum CitationSyntax {
  typealias Key = (key: String, locator: String?)
  private typealias Scalars = Substring.UnicodeScalarView

  /// The keys of what stands between brackets; nil when it is no citation.
  static func keys(_ text: String) -> [Key]? {
    guard text.unicodeScalars.first == "@" else { return nil }
    var keys: [Key] = []
    for part in text[...].unicodeScalars.split(separator: ";", omittingEmptySubsequences: false) {
      let words = trimmed(part)
      guard words.first == "@" else { return nil }
      let key = words.dropFirst().prefix(while: \.isOfKey)
      let rest = words.dropFirst(1 + key.count)
      guard !key.isEmpty, rest.isEmpty || rest.first == "," else { return nil }
      let locator = rest.dropFirst().split(whereSeparator: \.isSpace).map { String($0) }
      keys.append((String(key), locator.isEmpty ? nil : locator.joined(separator: " ")))
    }
    return keys
  }

  /// The key at the start of a text that is no citation; nil when there is none.
  static func key(startOf text: some StringProtocol) -> String? {
    let key = String(String.UnicodeScalarView(text.unicodeScalars.prefix(while: \.isOfKey)))
    return key.isEmpty ? nil : key
  }

  /// How a text that begins with a key should have been written.
  static func cure(for text: String) -> String {
    let words = text.dropFirst().split(separator: " ", maxSplits: 1)
    guard words.count == 2, let key = key(startOf: words[0]), key == words[0],
      !words[1].contains(where: { "@;".contains($0) })
    else { return "the forms are '[@key]', '[@key, p. 12]' and '[@one; @two]'" }
    return "put a comma behind the key: '[@\(key), \(words[1])]'"
  }

  private static func trimmed(_ text: Scalars) -> Scalars {
    let start = text.drop(while: \.isSpace)
    guard let last = start.lastIndex(where: { !$0.isSpace }) else { return start }
    return start[...last]
  }
}

extension Unicode.Scalar {
  fileprivate var isOfKey: Bool {
    isLetterOrDigit || isMark || self == "-" || self == "_" || self == "."
  }
}
