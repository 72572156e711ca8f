import Records

/// A work in the parts in which references show it to readers: who, what, where, when.
struct Reference: Sendable {
  /// The family names first; the editors, marked so, when there are no authors.
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
    let editors = work.authors.isEmpty && !work.editors.isEmpty
    let joined = (editors ? work.editors : work.authors).map(\.inverted).joined(separator: "; ")
    names = joined.isEmpty ? nil : joined + (editors ? " (\(wording[.editors]))" : "")
    title = work.title ?? work.note ?? work.id
    isTitled = work.title != nil
    imprint = Self.imprint(of: work, wording)
    date = work.issued.map(wording.date)
    url = work.doi.map { "https://doi.org/" + $0 } ?? work.url
    accessed = work.accessed.map { "\(wording[.accessed]) \(wording.date($0))" }
  }

  private static func imprint(of work: CitedWork, _ wording: Wording) -> String? {
    let part = work.volume.map { volume in work.issue.map { "\(volume)(\($0))" } ?? volume }
    let place = [part ?? work.issue, work.page].compactMap(\.self).joined(separator: ", ")
    let container = [work.container, place.isEmpty ? nil : place]
      .compactMap(\.self).joined(separator: " ")
    // Of a journal or a newspaper, nobody looks for the publisher.
    let isInPress = work.type.hasPrefix("article") && work.container != nil
    let publisher = isInPress || work.publisher == work.container ? nil : work.publisher
    let number = work.number.map { "\(wording[.number]) \($0)" }
    let parts = [container.isEmpty ? nil : container, number, publisher].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The whole as one line of text, each part with a full stop behind it.
  var text: String {
    let published = [imprint, date].compactMap(\.self).joined(separator: ", ")
    let sentences = [names, isTitled ? title : "[\(title)]", published.isEmpty ? nil : published]
    let address = [url, accessed.map { "(\($0))" }].compactMap(\.self)
    return (sentences.compactMap { $0.map(Self.closed) } + address).joined(separator: " ")
  }

  private static func closed(_ sentence: String) -> String {
    sentence.last.map { ".?!…".contains($0) } ?? false ? sentence : sentence + "."
  }
}
