/// Gives every heading of a text a fragment of its own, made of its words.
struct Anchors {
  private var taken: Set<String> = []

  /// Letters and digits of any script in small letters, hyphens between words; `-2`, `-3` … where
  /// the same words come again.
  mutating func anchor(for words: String) -> String {
    let base = words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    let wanted = base.isEmpty ? "section" : base
    var anchor = wanted
    var count = 2
    while !taken.insert(anchor).inserted {
      anchor = "\(wanted)-\(count)"
      count += 1
    }
    return anchor
  }
}
