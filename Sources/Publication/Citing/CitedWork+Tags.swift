import Observatory
import Records

extension CitedWork {
  /// Tags for the head of its page, by which reference managers and search engines for scholars
  /// know a work: those of Highwire Press, then Dublin Core.
  ///
  /// - Parameter licence: of the text.
  func tags(licence: String?) -> [TagView] {
    let names = authors.map(\.inverted)
    let highwire: [(String, String?)] =
      [("citation_title", title)] + names.map { ("citation_author", $0) } + [
        ("citation_publication_date", issued?.start.map { $0.text.replacing("-", with: "/") }),
        ("citation_publisher", publisher), ("citation_language", language),
        ("citation_public_url", url),
      ]
    let dublinCore: [(String, String?)] =
      [("dcterms.title", title)] + names.map { ("dcterms.creator", $0) } + [
        ("dcterms.issued", issued?.start?.text), ("dcterms.publisher", publisher),
        ("dcterms.isPartOf", container), ("dcterms.language", language),
        ("dcterms.abstract", abstract), ("dcterms.rights", licence), ("dcterms.identifier", url),
      ]
    return (highwire + dublinCore).compactMap { name, content in
      content.map { TagView(name: name, content: $0.onOneLine) }
    }
  }
}
