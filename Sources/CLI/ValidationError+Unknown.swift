import ArgumentParser
import Files

extension ValidationError {
  /// That a word is none of those that are known, with the nearest of them.
  ///
  /// - Parameters:
  ///   - thing: what the word should have been: `command`.
  ///   - hint: where the known words are to be had, as a sentence.
  static func unknown(
    _ thing: String, _ word: String, among words: [String], _ hint: String
  ) -> ValidationError {
    let cure = Suggestion.note(for: word, among: words).map { "; \($0)" } ?? "."
    return ValidationError("There is no \(thing) '\(word)'\(cure) \(hint)")
  }
}
