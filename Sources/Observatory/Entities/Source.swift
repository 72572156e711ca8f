package import Files
package import Records

/// An entry of the bibliography, by the names of CSL, with three fields of our own.
package struct Source: Record, Referent, Hashable {
  package static let kind = "sources"
  package static let path = "content/sources.yml"
  /// The list of a reference manager as it was exported, beside the other or in its place.
  package static let exportPath = "content/sources.json"

  package let id: String
  package let type: String
  package let title: String?
  package let containerTitle: String?
  package let author: [SourceName]
  package let editor: [SourceName]
  package let issued: SourceDate?
  package let accessed: SourceDate?
  package let publisher: String?
  package let publisherPlace: String?
  package let collectionTitle: String?
  package let collectionNumber: String?
  package let edition: String?
  package let volume: String?
  package let issue: String?
  package let page: String?
  package let number: String?
  package let genre: String?
  package let isbn: String?
  package let issn: String?
  package let url: Link?
  package let doi: String?
  package let language: String?
  package let note: String?
  package let archived: Link?
  package let reliability: Reliability?
  package let dead: PartialDate?

  package init(reading field: inout Fields<Source>) {
    id = field("id", \.id, "The key by which content cites it.", .slug)
    type = field("type", \.type, "The CSL type, such as webpage, report or article-journal.")
    title = field("title", \.title, "Its title.", as: "dct:title")
    containerTitle = field(
      "container-title", \.containerTitle, "The journal, newspaper or site it appeared in.")
    author = field("author", \.author, "Its authors.", as: "dct:creator")
    editor = field("editor", \.editor, "Its editors.")
    issued = field("issued", \.issued, "When it appeared.", as: "dct:issued")
    accessed = field("accessed", \.accessed, "When it was read.")
    publisher = field("publisher", \.publisher, "Its publisher.", as: "dct:publisher")
    publisherPlace = field("publisher-place", \.publisherPlace, "Where its publisher sits.")
    collectionTitle = field("collection-title", \.collectionTitle, "The series it belongs to.")
    collectionNumber = field("collection-number", \.collectionNumber, "Its number in the series.")
    edition = field("edition", \.edition, "The edition.")
    volume = field("volume", \.volume, "The volume.")
    issue = field("issue", \.issue, "The issue.")
    page = field("page", \.page, "The pages.")
    number = field("number", \.number, "The number of a report.")
    genre = field("genre", \.genre, "Its kind within the type, such as a PhD thesis.")
    isbn = field("ISBN", \.isbn, "Its ISBN.")
    issn = field("ISSN", \.issn, "The ISSN of what it appeared in.")
    url = field("URL", \.url, "Its address.", as: "schema:url")
    doi = field("DOI", \.doi, "Its DOI, without the address.")
    language = field("language", \.language, "Its language (BCP 47).")
    note = field("note", \.note, "What it is, in our words; shown where no title is known.")
    archived = field("archived", \.archived, "The address of an archived copy.")
    reliability = field("reliability", \.reliability, "How it stands to what it reports.")
    dead = field("dead", \.dead, "Since when its address leads nowhere.")
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if keys.areRead("id", "title", "note"), title == nil, note == nil {
      log.error(
        .sourceWithoutName, "the source '\(id)' needs a 'title', or a 'note' that says what it is",
        at: keys.place)
    }
    if keys.areRead("type"), !Self.types.contains(type) {
      log.warning(
        .unknownSourceType, "'\(type)' is no type of CSL", at: keys.place(of: ["type"]),
        notes: [Self.cure(ofType: type)])
    }
  }

  /// The type that is plainly meant, by its letters or its words; else those that share a word with
  /// what was written, or some that are used much.
  private static func cure(ofType type: String) -> String {
    let words = words(of: type)
    let meant =
      Suggestion.nearest(to: words.joined(separator: "-"), among: types)
      ?? types.first { self.words(of: $0).sorted() == words.sorted() }
    if let meant { return Suggestion.note(meant) }
    let near = types.filter { !Set(self.words(of: $0)).isDisjoint(with: words) }
    return near.isEmpty
      ? "such as webpage, article-newspaper, article-journal, report, book or chapter"
      : "near it: " + near.joined(separator: ", ")
  }

  private static func words(of type: String) -> [String] {
    type.lowercased().split { " -_".contains($0) }.map(String.init)
  }

  /// The types of CSL 1.0.2, in the order of its specification.
  package static let types = [
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
  ]
}
