import Observatory
import Records

extension CitedWork {
  /// An item of CSL-JSON (`csl-data.json` of CSL 1.0.2).
  var csl: JSON {
    let texts: [(String, String?)] = [
      ("title", name), ("container-title", container), ("publisher", publisher),
      ("volume", volume), ("issue", issue), ("page", page), ("number", number), ("URL", url),
      ("DOI", doi), ("language", language), ("abstract", abstract),
      ("note", title == nil ? nil : note),
    ]
    var members: [JSON.Member] = [.init("id", .string(id)), .init("type", .string(cslType))]
    for (key, names) in [("author", authors), ("editor", editors)] where !names.isEmpty {
      members.append(.init(key, .array(names.map(Self.csl))))
    }
    for (key, date) in [("issued", issued), ("accessed", accessed)] {
      if let date { members.append(.init(key, Self.csl(date))) }
    }
    members += texts.compactMap { key, text in text.map { .init(key, .string($0)) } }
    return .object(members)
  }

  /// The schema has no `event`, which the specification names, and nothing but its own types.
  private var cslType: String {
    Source.types.contains(type) && type != "event" ? type : "document"
  }

  private static func csl(_ name: Name) -> JSON {
    switch name {
    case .person(let family, let given):
      .object(
        [.init("family", .string(family))] + (given.map { [.init("given", .string($0))] } ?? []))
    case .literal(let name): .object([.init("literal", .string(name))])
    }
  }

  private static func csl(_ date: PartialDate) -> JSON {
    let parts = [date.year, date.month, date.day].compactMap { $0.map { JSON.number("\($0)") } }
    return .object([.init("date-parts", .array([.array(parts)]))])
  }
}
