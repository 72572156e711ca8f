import Observatory
import Records

extension CitedWork {
  /// An item of CSL-JSON (`csl-data.json` of CSL 1.0.2).
  var csl: JSON {
    let texts: [(String, String?)] = [
      ("title", name), ("container-title", container), ("publisher", publisher),
      ("publisher-place", publisherPlace), ("collection-title", collection),
      ("collection-number", collectionNumber), ("edition", edition), ("volume", volume),
      ("issue", issue), ("page", page), ("number", number),
      ("genre", genre), ("ISBN", isbn), ("ISSN", issn), ("URL", url), ("DOI", doi),
      ("language", language), ("abstract", abstract),
      ("note", title == nil ? nil : note),
    ]
    var members: [JSON.Member] = [.init("id", .string(id)), .init("type", .string(cslType))]
    for (key, names) in [("author", authors), ("editor", editors)] where !names.isEmpty {
      members.append(.init(key, .array(names.map(Self.csl))))
    }
    let dates = [("issued", issued), ("accessed", accessed.map { SourceDate($0) })]
    members += dates.compactMap { key, date in date.map { .init(key, $0.csl) } }
    members += texts.compactMap { key, text in text.map { .init(key, .string($0)) } }
    return .object(members + others)
  }

  /// The schema has no `event`, which the specification names, and nothing but its own types.
  private var cslType: String {
    Source.types.contains(type) && type != "event" ? type : "document"
  }

  private static func csl(_ name: WorkName) -> JSON {
    switch name {
    case .person(let person):
      let parts: [(String, String?)] = [
        ("family", person.family), ("given", person.given),
        ("non-dropping-particle", person.particle),
        ("dropping-particle", person.droppingParticle), ("suffix", person.suffix),
      ]
      return .object(parts.compactMap { key, text in text.map { .init(key, .string($0)) } })
    case .literal(let name): return .object([.init("literal", .string(name))])
    }
  }
}
