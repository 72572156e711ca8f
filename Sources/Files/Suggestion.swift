/// The nearest of the words that would have been right.
package enum Suggestion {
  /// `did you mean 'sector'?`, when exactly one word is plainly the nearest; else nil.
  ///
  /// Near means a third of the letters differ at most, by optimal string alignment
  /// (insertions, deletions, substitutions and swaps of neighbours), case aside.
  package static func note(for word: String, among words: some Sequence<String>) -> String? {
    nearest(to: word, among: words).map { "did you mean '\($0)'?" }
  }

  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    guard word.unicodeScalars.count <= longest else { return nil }
    let wanted = Array(word.lowercased().unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in Set(words).sorted() where candidate.unicodeScalars.count <= longest {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let reach = max(1, max(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= reach else { continue }
      let distance = distance(wanted, letters)
      if distance <= reach, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// In code points; longer words are not typing errors, and would cost time.
  private static let longest = 80

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
