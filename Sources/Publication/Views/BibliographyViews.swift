import Templates

/// All sources of the site.
struct BibliographyView: View {
  let head: HeadView
  let about: String
  let count: Int
  /// The letters, where there are many sources.
  let contents: [ItemView]
  let sections: [BibliographySectionView]
  var hasContents: Bool { !contents.isEmpty }
  static let names = Names<BibliographyView>(
    Name("head", \.head), Name("about", \.about), Name("count", \.count),
    Name("contents", \.contents), Name("hasContents", \.hasContents),
    Name("sections", \.sections))
}

/// The sources that begin with one letter.
struct BibliographySectionView: View {
  let anchor: String
  let letter: String
  let entries: [BibliographyEntryView]
  static let names = Names<BibliographySectionView>(
    Name("anchor", \.anchor), Name("letter", \.letter), Name("entries", \.entries))
}

/// A source, and the pages that cite it.
struct BibliographyEntryView: View {
  let reference: ReferenceView
  let citing: [ItemView]
  var isCited: Bool { !citing.isEmpty }
  static let names = Names<BibliographyEntryView>(
    Name("reference", \.reference), Name("citing", \.citing), Name("isCited", \.isCited))
}
