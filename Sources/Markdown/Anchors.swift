/// Gives every heading of a text a fragment of its own, made of its words.
struct Anchors {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  /// Letters and digits of any script in small letters, hyphens between words; `-2`, `-3` … where
  /// the same words come again.
  mutating func anchor(for text: String) -> String {
    let words = Self.hyphenated(text)
    let wanted = words.isEmpty ? "section" : words
    var anchor = wanted
    var count = counts[wanted, default: 1]
    while !taken.insert(anchor).inserted {
      count += 1
      anchor = "\(wanted)-\(count)"
    }
    counts[wanted] = count
    return anchor
  }

  private static func hyphenated(_ text: String) -> String {
    var words = String.UnicodeScalarView()
    var isInWord = false
    for scalar in text.lowercased().unicodeScalars {
      let isOfWord = scalar.isLetterOrDigit || isInWord && scalar.isMark
      if isOfWord && !isInWord && !words.isEmpty { words.append("-") }
      if isOfWord { words.append(scalar) }
      isInWord = isOfWord
    }
    return String(words)
  }
}
