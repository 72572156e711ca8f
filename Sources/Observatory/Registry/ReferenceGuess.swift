import Files
import Records

/// Guesses what a reference that leads nowhere was meant to lead to, from what things are called.
struct ReferenceGuess {
  private let names: [String: Set<String>]
  /// Of the kinds asked about: the label of a name in the first of its languages, by kind and name.
  private var labels: [String: [String: String]] = [:]
  /// The names that have a label, by kind and by the slug made of the label.
  private var named: [String: [String: Set<String>]] = [:]

  init(
    kinds: Set<String>, names: [String: Set<String>],
    labels all: [String: [(name: String, label: LocalizedText)]]
  ) {
    self.names = names
    for kind in kinds {
      for (name, label) in all[kind] ?? [] {
        labels[kind, default: [:]][name] = label.versions[0].text
        for version in label.versions {
          named[kind, default: [:]][Slug.made(from: version.text), default: []].insert(name)
        }
      }
    }
  }

  /// Codes of countries that people use beside those of ISO 3166-1.
  private static let otherCodes = ["uk": "gb", "el": "gr"]

  /// The one name that is plainly meant: by a path, in other letters, or by its label.
  func notes(for reference: RecordReading.Reference) -> String? {
    let known = names[reference.kind] ?? []
    let written = reference.slug
    // `../services/x.md`, `service:x`
    let last = written.split { "/:[]".contains($0) }.last ?? ""
    let slug = Slug.made(from: written)
    var candidates = [String(last.prefix { $0 != "." }), slug]
    if reference.kind == Country.kind, let code = Self.otherCodes[slug] { candidates.append(code) }
    if let name = candidates.first(where: known.contains) { return note(name, of: reference.kind) }
    if let names = named[reference.kind]?[slug], names.count == 1, let name = names.first {
      return note(name, of: reference.kind)
    }
    let parts = written.split { ",; ".contains($0) }.map(String.init)
    return parts.count > 1 && parts.allSatisfy(known.contains)
      ? "write each as an entry of its own: [\(parts.joined(separator: ", "))]" : nil
  }

  /// `did you mean 'gb' (United Kingdom)?`; without the label where the name says the same.
  func note(_ name: String, of kind: String) -> String {
    guard let label = labels[kind]?[name], Slug.made(from: label) != name else {
      return Suggestion.note(name)
    }
    return "did you mean '\(name)' (\(label))?"
  }

  /// The names that share a word with what was written, at most five.
  func related(to reference: RecordReading.Reference) -> String? {
    let words = Slug.made(from: reference.slug).split(separator: "-").filter { $0.count > 3 }
    let related = (names[reference.kind] ?? []).filter { name in
      let label = Slug.made(from: labels[reference.kind]?[name] ?? "")
      return words.contains { name.contains($0) || label.contains($0) }
    }
    if related.isEmpty { return nil }
    return "near it: "
      + related.sorted().prefix(5).map { name in
        "'\(name)'" + (labels[reference.kind]?[name].map { " (\($0))" } ?? "")
      }.joined(separator: ", ")
  }
}
