import Files
import Observatory
import Records

extension Layout {
  /// The codebook: a page for each type of record and each vocabulary, and the way into them.
  func codebookPages() -> [Output] {
    [codebookPage()] + RecordType.all.map(typePage)
      + Vocabulary.all.compactMap { kind in
        registry.vocabularies[kind.kind].map { vocabularyPage(kind.kind, $0) }
      }
  }

  private static let codebook = "codebook/"
  private static let declarations = Place("the declarations of the types")

  private func codebookPage() -> Output {
    page(at: Self.codebook, from: Self.declarations, templates.codebook) { _, _ in
      CodebookView(
        head: head(
          wording[.codebook], description: wording[.codebookAbout], at: Self.codebook),
        about: wording[.codebookAbout],
        types: RecordType.all.map { type in
          CountView(
            label: title(of: type), url: addresses.link(Addresses.codebook(type.name)),
            about: type.about, count: type.fields.count)
        },
        vocabularies: Vocabulary.all.compactMap { kind in
          registry.vocabularies[kind.kind].map { vocabulary in
            CountView(
              label: vocabulary.name.text(in: language),
              url: addresses.link(Addresses.codebook(kind.kind)),
              about: vocabulary.about.text(in: language), count: vocabulary.terms.count)
          }
        },
        faults: ItemView(
          text: wording[.faults], url: addresses.link(Self.codebook + "faults/"),
          about: wording[.faultsAbout]))
    }
  }

  private func typePage(_ type: RecordType) -> Output {
    let address = Addresses.codebook(type.name)
    return page(at: address, from: Self.declarations, templates.codebookType) { _, _ in
      CodebookTypeView(
        head: head(
          title(of: type), description: type.about, at: address,
          below: [(wording[.codebook], Self.codebook)]),
        about: type.about, files: type.files,
        fields: Codebook(
          addresses: addresses, wording: wording, vocabularies: Set(registry.vocabularies.keys)
        ).rows(of: type))
    }
  }

  private func title(of type: RecordType) -> String {
    wording.words[type.name] ?? wording.label(ofField: type.name)
  }

  private func vocabularyPage(_ kind: String, _ vocabulary: Vocabulary) -> Output {
    let address = Addresses.codebook(kind)
    return page(at: address, from: Place(Vocabulary.path(of: kind)), templates.vocabulary) { _, _ in
      var references = References(registry, wording)
      return VocabularyView(
        head: head(
          vocabulary.name.text(in: language), description: vocabulary.about.text(in: language),
          at: address, below: [(wording[.codebook], Self.codebook)]),
        about: vocabulary.about.text(in: language), files: Vocabulary.path(of: kind),
        provenance: vocabulary.provenance,
        terms: vocabulary.terms.map { term in
          TermView(
            anchor: Addresses.codebookAnchor([term.id]), id: term.id,
            label: term.label.text(in: language), url: directory.item(kind, term.id).url,
            definition: term.definition?.text(in: language), provenance: term.provenance,
            symbol: term.shape(in: kind), mappings: facts.lines(of: term, sheets.term, &references))
        })
    }
  }
}
