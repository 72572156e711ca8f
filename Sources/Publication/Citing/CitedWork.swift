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
  var authors: [Name] = []
  var editors: [Name] = []
  /// The journal, newspaper or site it appeared in.
  var container: String? = nil
  var publisher: String? = nil
  var volume: String? = nil
  var issue: String? = nil
  var page: String? = nil
  /// The number of a report.
  var number: String? = nil
  var issued: PartialDate? = nil
  var accessed: PartialDate? = nil
  var url: String? = nil
  /// Without the address that it makes.
  var doi: String? = nil
  /// A language tag (BCP 47).
  var language: String? = nil

  /// Who wrote or edited it.
  enum Name: Sendable, Hashable {
    case person(family: String, given: String?)
    /// A body, or a person whose family name is not told apart.
    case literal(String)
  }

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
  init(_ source: Source) {
    self.init(
      id: source.id, type: source.type, title: source.title, note: source.note,
      authors: source.author.compactMap(Name.init), editors: source.editor.compactMap(Name.init),
      container: source.containerTitle, publisher: source.publisher, volume: source.volume,
      issue: source.issue, page: source.page, number: source.number, issued: source.issued?.date,
      accessed: source.accessed?.date, url: source.url?.address, doi: source.doi,
      language: source.language)
  }

  /// A page of the site, in the collection that the settings describe.
  ///
  /// - Parameters:
  ///   - issued: nil when nothing says when it appeared.
  ///   - address: the whole address of the page.
  init(
    page title: LocalizedText, id: String, abstract: String?, authors: [Name] = [],
    issued: PartialDate?, language: String? = nil, at address: String, in settings: Settings
  ) {
    self.init(
      id: id, type: "webpage", title: title.text(in: settings.language), abstract: abstract,
      authors: authors, container: settings.title.text(in: settings.language),
      publisher: settings.publisher, issued: issued, url: address,
      language: language ?? settings.language)
  }
}

extension CitedWork.Name {
  /// nil when neither of its names is known.
  fileprivate init?(_ name: SourceName) {
    if let literal = name.literal {
      self = .literal(literal)
    } else if let family = name.family {
      self = .person(family: family, given: name.given)
    } else {
      return nil
    }
  }

  /// A name as it is to be cited: with one comma, the family name stands before it.
  init(_ text: String) {
    let parts = text.split(separator: ",").map { $0.drop { $0 == " " } }
    self =
      parts.count == 2
      ? .person(family: String(parts[0]), given: String(parts[1])) : .literal(text)
  }

  /// The family name first.
  var inverted: String {
    switch self {
    case .person(let family, let given): given.map { "\(family), \($0)" } ?? family
    case .literal(let name): name
    }
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
}
