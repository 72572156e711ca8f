/// The nearest of the words that would have been right.
package enum Suggestion {
  /// `did you mean 'sector'?`, when exactly one word is plainly the nearest; else nil.
  ///
  /// Near means a third of the letters differ at most (in short words one), by optimal string
  /// alignment (insertions, deletions, substitutions and swaps of neighbours), case aside.
  package static func note(for word: String, among words: some Sequence<String>) -> String? {
    nearest(to: word, among: words).map(note)
  }

  /// The note for a word that has been found to be the nearest.
  package static func note(_ nearest: String) -> String { "did you mean '\(nearest)'?" }

  /// The word that is plainly the nearest; nil when none is near, or two are equally so.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    nearest(to: word, among: words.compactMap(Candidate.init))
  }

  static func nearest(to word: String, among candidates: [Candidate]) -> String? {
    guard let wanted = Candidate(word)?.letters else { return nil }
    var best: [String] = []
    var least = Int.max
    for candidate in candidates {
      let letters = candidate.letters
      let limit = min(max(1, max(wanted.count, letters.count) / 3), least)
      guard abs(wanted.count - letters.count) <= limit else { continue }
      let distance = distance(wanted, letters, atMost: limit)
      guard distance <= limit else { continue }
      if distance < least { best = [] }
      least = distance
      best.append(candidate.word)
    }
    return best.allSatisfy { $0 == best[0] } ? best.first : nil
  }

  /// A word, and its letters as they are compared.
  struct Candidate: Sendable {
    let word: String
    let letters: [Unicode.Scalar]

    /// nil for a word of more than 80 code points: it is no typing error, and would cost time.
    init?(_ word: String) {
      guard word.unicodeScalars.count <= 80 else { return nil }
      self.word = word
      letters = Array(word.lowercased().unicodeScalars)
    }
  }

  /// The distance; any greater number than the limit when it is beyond.
  private static func distance(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
  ) -> Int {
    var secondAbove: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = Array(repeating: limit + 1, count: b.count + 1)
      row[0] = i + 1
      // Further from the diagonal, nothing is within the limit.
      for j in max(0, i - limit)..<min(b.count, i + limit + 1) {
        var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, secondAbove[j - 1] + 1)
        }
        row[j + 1] = cost
      }
      if row.allSatisfy({ $0 > limit }) { return limit + 1 }
      (secondAbove, above) = (above, row)
    }
    return above[b.count]
  }
}
