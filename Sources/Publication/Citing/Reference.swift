import Observatory
import Records

/// A work in the parts in which references show it to readers: who, what, where, when.
///
/// The one style of the site. Persons by their family names; a work that nobody signed goes by the
/// body behind it, as far as works of its type do, and else by its title.
struct Reference: Sendable {
  /// Authors; else editors, marked so; else a body.
  let names: String?
  let title: String
  /// Whether the title is the work's own, and not our description of it.
  let isTitled: Bool
  /// What it appeared in, where in it, and who published it.
  let imprint: String?
  let date: String?
  /// By its DOI, if it has one.
  let url: String?
  let accessed: String?

  init(_ work: CitedWork, _ wording: Wording) {
    let signed = Self.list(work.authors, wording) ?? Self.editors(of: work, wording)
    let body = signed == nil ? work.body : nil
    names = signed ?? body
    title = work.title ?? work.note ?? work.id
    isTitled = work.title != nil
    imprint = Self.imprint(of: work, without: body, wording)
    date = work.issued.map(wording.date)
    url = work.doi.map { "https://doi.org/" + $0 } ?? work.url
    accessed = work.accessed.map { "\(wording[.accessed]) \(wording.date($0))" }
  }

  /// How many names are listed before the rest is only hinted at (NLM, Citing Medicine, 2nd edition).
  private static let mostNames = 6

  /// nil when there are none.
  private static func list(_ names: [WorkName], _ wording: Wording) -> String? {
    let listed = names.prefix(mostNames).map(\.inverted).joined(separator: "; ")
    if listed.isEmpty { return nil }
    return names.count > mostNames ? "\(listed) \(wording[.andOthers])" : listed
  }

  private static func editors(of work: CitedWork, _ wording: Wording) -> String? {
    list(work.editors, wording).map { "\($0) (\(wording[.editors]))" }
  }

  /// - Parameter body: what stands before the title already.
  private static func imprint(
    of work: CitedWork, without body: String?, _ wording: Wording
  ) -> String? {
    let part = work.volume.map { volume in work.issue.map { "\(volume)(\($0))" } ?? volume }
    let place = [part ?? work.issue, work.page].compactMap(\.self).joined(separator: ", ")
    let container = work.container == body ? nil : work.container
    // Of a journal or a newspaper, nobody looks for the publisher.
    let isKnownByContainer = work.isInPress && work.container != nil
    let publisher =
      isKnownByContainer || [body, work.container].contains(work.publisher) ? nil : work.publisher
    return [
      work.genre, work.authors.isEmpty ? nil : editors(of: work, wording),
      [container, place.isEmpty ? nil : place].words,
      [work.collection, work.collectionNumber].words,
      work.edition.map { Int($0) == nil ? $0 : "\(wording[.edition]) \($0)" },
      work.number.map { "\(wording[.number]) \($0)" },
      publisher.map { [work.publisherPlace, $0].compactMap(\.self).joined(separator: ": ") },
    ].list
  }

  /// The whole as one line of text, each part with a full stop behind it.
  var text: String {
    let sentences = [names, isTitled ? title : "[\(title)]", [imprint, date].list]
    let address = [url, accessed.map { "(\($0))" }].compactMap(\.self)
    return (sentences.compactMap { $0.map(Self.closed) } + address).joined(separator: " ")
  }

  private static func closed(_ sentence: String) -> String {
    sentence.last.map { ".?!…".contains($0) } ?? false ? sentence : sentence + "."
  }
}

extension [String?] {
  /// Those that are there, with commas between; nil when none is.
  fileprivate var list: String? {
    let parts = compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension CitedWork {
  fileprivate var isInPress: Bool { type.hasPrefix("article") }

  /// What a work goes by that nobody signed: a newspaper or journal for what it prints; for what
  /// bodies write, who published it. nil for works that go by their titles, such as books and laws.
  fileprivate var body: String? {
    switch type {
    case "dataset", "document", "pamphlet", "post", "post-weblog", "report", "webpage":
      publisher ?? container
    default: isInPress ? container : nil
    }
  }
}
