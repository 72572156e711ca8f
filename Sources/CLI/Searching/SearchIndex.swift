import Files
import Observatory
import Reports

/// The index of a site's words, as far as its settings ask for one.
struct SearchIndex {
  let search: Search
  /// nil when it is missing.
  let pagefind: Pagefind?

  /// Why there is no index, and what to do about it.
  static let missing =
    "the program 'pagefind' is missing; install it (README.md says how), or write 'search: off' "
    + "into content/observatory.yml"

  /// The same, of a program that told why.
  static func failure(of pagefind: Pagefind, _ words: String) -> String {
    "'\(pagefind.path)' failed: \(words.onOneLine)"
  }

  /// What is said where readers have to do without.
  static func warning(_ reason: String) -> String {
    "observatory: warning: only titles and summaries can be searched: \(reason)"
  }

  /// Makes the index in a folder that holds the site; says so where it can do without.
  ///
  /// - Throws: `MachineFault`: without an index that is required, or interrupted.
  func make(in folder: String) async throws(MachineFault) {
    guard search != .off else { return }
    guard let pagefind else { return try doWithout(Self.missing) }
    let (outcome, signal) = await Interruption.cancelling { await pagefind.index(folder) }
    if let signal { throw MachineFault(.signal(signal), "interrupted; nothing was written") }
    if case .failed(let words) = outcome { try doWithout(Self.failure(of: pagefind, words)) }
  }

  private func doWithout(_ reason: String) throws(MachineFault) {
    guard search == .auto else {
      throw MachineFault(
        .program, "nothing was written, for the settings require a search: \(reason)")
    }
    Console.complain(Self.warning(reason))
  }
}
