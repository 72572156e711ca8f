import Files
import Observatory
import Records
import Templates

extension Layout {
  /// The page of the whole bibliography; none when there are no sources.
  func referencePages() -> [Output] {
    guard !registry.sources.isEmpty else { return [] }
    let address = Addresses.references
    return [
      page(at: address, from: Place("the bibliography"), templates.references) { _, _ in
        let citations = registry.citations()
        let references = References(registry, wording)
        let sections = Bibliography(registry.sources, wording).sections.map { section in
          BibliographySectionView(
            anchor: "letter_" + section.letter, letter: section.letter,
            entries: section.sources.map { source in
              BibliographyEntryView(
                reference: references.view(of: source, number: 0),
                citing: (citations[source.id] ?? []).map { directory.item($0.kind, $0.slug) })
            })
        }
        return BibliographyView(
          head: head(wording[.references], description: wording[.referencesAbout], at: address),
          about: wording[.referencesAbout], count: registry.sources.count,
          contents: registry.sources.count > Self.pageLength
            ? sections.map { ItemView(text: $0.letter, url: "#" + $0.anchor) } : [],
          sections: sections)
      }
    ]
  }
}
