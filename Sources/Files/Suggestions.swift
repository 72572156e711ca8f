/// The nearest of words that are asked for again and again, such as the keys of all sources.
///
/// Each answer is looked for once, and after some hundred thousand comparisons none is any more: who
/// has so many faults has another fault, and should not wait for guesses.
package struct Suggestions: Sendable {
  private let candidates: [Suggestion.Candidate]
  private var known: [String: String?] = [:]
  /// In comparisons of two words.
  private var budget = 200_000

  package init(among words: some Sequence<String>) {
    candidates = words.compactMap(Suggestion.Candidate.init)
  }

  /// `did you mean 'sector'?`, when exactly one word is plainly the nearest; else nil.
  package mutating func note(for word: String) -> String? {
    if let note = known[word] { return note }
    guard budget > 0 else { return nil }
    budget -= candidates.count
    let note = Suggestion.nearest(to: word, among: candidates).map(Suggestion.note)
    known[word] = .some(note)
    return note
  }
}
