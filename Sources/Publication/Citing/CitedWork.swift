import Observatory
import Records

/// A work as bibliographies name it, by the names of CSL: a source, or a write-up of our own. What
/// is not known is nil or empty, and is written nowhere.
struct CitedWork: Sendable, Hashable {
  /// The key by which a text cites it.
  let id: String
  /// A type of CSL, such as `webpage`.
  let type: String
  /// Its own title.
  var title: String? = nil
  /// What it is, in our words.
  var note: String? = nil
  var abstract: String? = nil
  var authors: [WorkName] = []
  var editors: [WorkName] = []
  /// The journal, newspaper or site it appeared in.
  var container: String? = nil
  var publisher: String? = nil
  var publisherPlace: String? = nil
  /// The series it belongs to, and its number there.
  var collection: String? = nil
  var collectionNumber: String? = nil
  var edition: String? = nil
  var volume: String? = nil
  var issue: String? = nil
  var page: String? = nil
  /// The number of a report.
  var number: String? = nil
  /// Its kind within the type, such as a PhD thesis.
  var genre: String? = nil
  var isbn: String? = nil
  var issn: String? = nil
  var issued: SourceDate? = nil
  var accessed: PartialDate? = nil
  var url: String? = nil
  /// Without the address that it makes.
  var doi: String? = nil
  /// A language tag (BCP 47).
  var language: String? = nil
  /// What else CSL-JSON says of it.
  var others: [JSON.Member] = []

  /// A work without a title of its own goes by a description in square brackets.
  var name: String? { title ?? note.map { "[\($0)]" } }

  /// First and last page, when it has several; nil for any other form.
  var pageRange: (first: String, last: String)? {
    let parts = (page ?? "").split { "-–".contains($0) }.map(String.init)
    guard parts.count == 2, parts.allSatisfy({ $0.contains(where: \.isNumber) }) else { return nil }
    return (parts[0], parts[1])
  }
}

extension CitedWork {
  /// - Parameter others: what no field of the source reads.
  init(_ source: Source, others: [JSON.Member] = []) {
    self.init(
      id: source.id, type: source.type, title: source.title?.withoutMarkup, note: source.note,
      authors: source.author.compactMap(WorkName.init),
      editors: source.editor.compactMap(WorkName.init),
      container: source.containerTitle?.withoutMarkup, publisher: source.publisher,
      publisherPlace: source.publisherPlace, collection: source.collectionTitle?.withoutMarkup,
      collectionNumber: source.collectionNumber, edition: source.edition, volume: source.volume,
      issue: source.issue, page: source.page, number: source.number, genre: source.genre,
      isbn: source.isbn, issn: source.issn, issued: source.issued,
      accessed: source.accessed?.start, url: source.url?.address, doi: source.doi?.bareDOI,
      language: source.language, others: others)
  }

  /// A page of the site, in the collection that the settings describe.
  ///
  /// - Parameters:
  ///   - issued: nil when nothing says when it appeared.
  ///   - address: the whole address of the page.
  init(
    page title: LocalizedText, id: String, abstract: String?, authors: [WorkName] = [],
    issued: PartialDate?, language: String? = nil, at address: String, in settings: Settings
  ) {
    self.init(
      id: id, type: "webpage", title: title.text(in: settings.language), abstract: abstract,
      authors: authors, container: settings.title.text(in: settings.language),
      publisher: settings.publisher, issued: issued.map { SourceDate($0) }, url: address,
      language: language ?? settings.language)
  }
}

extension String {
  /// On one line: what breaks lines, and other control characters, become single spaces.
  var onOneLine: String {
    unicodeScalars.split { scalar in
      scalar.properties.generalCategory == .control
        || "\u{2028}\u{2029}".unicodeScalars.contains(scalar)
    }
    .map(String.init).joined(separator: " ")
  }

  /// Without the tags by which CSL sets parts of a title, such as `<i>` and `<sub>`.
  fileprivate var withoutMarkup: String {
    contains("<") ? replacing(/<\/?(i|b|sc|sub|sup|span)(\s[^<>]*)?>/, with: "") : self
  }

  /// A DOI without the address that resolves it.
  fileprivate var bareDOI: String {
    replacing(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/.ignoresCase(), with: "")
  }
}
