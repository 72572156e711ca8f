import Observatory
import Records

/// Finds what a reference means for readers: its words and its page.
struct Directory: Sendable {
  let registry: Registry
  let addresses: Addresses
  let wording: Wording

  var language: String { registry.settings.language }

  /// The link to a record or a term, by its kind and name.
  func item(_ kind: String, _ slug: String) -> ItemView {
    if let title = title(kind, slug) {
      return ItemView(
        text: title, url: addresses.link(Addresses.page(of: kind, slug)),
        isDraft: registry.catalogue(kind)?.isDraft(slug) ?? false)
    }
    guard let term = registry.term(slug, of: kind) else { return ItemView(text: slug) }
    let hasPages = Index.all.contains { $0.slug == kind }
    return ItemView(
      text: term.label.text(in: language),
      url: hasPages ? addresses.link(Addresses.page(of: kind, slug)) : nil,
      about: term.definition?.text(in: language), symbol: term.shape(in: kind))
  }

  /// - Parameter symbol: the name of the shape before the note.
  func link<Value: Entity>(
    _ entry: Entry<Value>, note: String? = nil, symbol: String? = nil
  ) -> EntityLinkView {
    EntityLinkView(
      title: entry.value.title.text(in: language),
      url: addresses.link(Addresses.page(of: Value.kind, entry.slug)), note: note,
      symbol: symbol, isDraft: entry.isDraft)
  }

  private func title(_ kind: String, _ slug: String) -> String? {
    registry.catalogue(kind)?.title(slug)?.text(in: language)
  }
}
