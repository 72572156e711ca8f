import Files
import Markdown
import Records

extension ContentReading {
  /// Reports references that lead nowhere, with the nearest name, or the kind that has it; and the
  /// files that are missing although something refers to what would stand in them.
  mutating func checkReferences() {
    for reference in references
    where draftNames[reference.kind]?.contains(reference.slug) == true {
      log.error(
        .draftReference, "'\(reference.slug)' is a draft, and this is not", at: reference.place,
        notes: ["take 'draft: true' out of that file, or put it into this one"])
    }
    let dangling = references.filter {
      draftNames[$0.kind]?.contains($0.slug) != true && !unreadKinds.contains($0.kind)
        && names[$0.kind]?.contains($0.slug) != true
    }
    for (kind, path) in missingFiles.sorted(by: { $0.value < $1.value }) {
      let uses = dangling.filter { $0.kind == kind }.sorted { $0.place < $1.place }
      guard let first = uses.first else { continue }
      log.error(
        .missingFile, "the file of the \(kind) is missing", at: Place(path),
        notes: [
          "references to it: \(uses.count), the first at \(first.place)",
          kind == Source.kind
            ? "it holds a list with '- id: \(first.slug)', a 'type' and a 'title' for each source"
            : "it holds 'name', 'about' and 'terms', a list with '- id: \(first.slug)' and a 'label' "
              + "for each",
        ])
    }
    let unknown = dangling.filter { missingFiles[$0.kind] == nil }
    let guess = ReferenceGuess(kinds: Set(unknown.map(\.kind)), names: names, labels: labels)
    for reference in unknown {
      let isTerm = Vocabulary.all.contains { $0.kind == reference.kind }
      log.error(
        isTerm ? .unknownTerm : .unknownReference,
        "'\(reference.slug)' is none of the \(reference.kind)", at: reference.place,
        notes: guess.notes(for: reference).map { [$0] } ?? cures(of: reference, isTerm, guess))
    }
  }

  private func cures(
    of reference: RecordReading.Reference, _ isTerm: Bool, _ guess: ReferenceGuess
  ) -> [String] {
    let known = names[reference.kind] ?? []
    let others = names.filter { $0.key != reference.kind && $0.value.contains(reference.slug) }
    let nearest = Suggestion.nearest(to: reference.slug, among: known)
    let notes =
      [nearest.map { guess.note($0, of: reference.kind) }].compactMap(\.self)
      + others.keys.sorted().map { "'\(reference.slug)' is one of the \($0)" }
    if !notes.isEmpty { return notes }
    if isTerm {
      if let note = guess.related(to: reference) {
        return [note, "the terms stand in \(Vocabulary.path(of: reference.kind))"]
      }
      return [
        "terms stand in \(Vocabulary.path(of: reference.kind)): "
          + known.sorted().prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
      ]
    }
    return [
      reference.kind == Source.kind
        ? "sources stand in \(Source.path)"
        : "it would be the file content/\(reference.kind)/\(reference.slug).md"
    ]
  }
}
