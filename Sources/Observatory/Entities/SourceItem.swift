import Files
import Records

/// An entry of the bibliography as it was written, divided into what a source reads and the rest.
struct SourceItem {
  /// What `Source` reads.
  let fields: Mapping
  /// The other variables of CSL, for the exports.
  let kept: [JSON.Member]

  /// - Parameter isExport: whether a reference manager wrote it. Then its key is made of the one
  ///   that it has there, what is empty is as good as absent, and how a processor is to set a name
  ///   is passed over.
  init(_ entry: Mapping, isExport: Bool) {
    let pairs = isExport ? entry.pairs.compactMap(\.withoutBlanks) : entry.pairs
    kept = pairs.filter { Source.keptKeys.contains($0.key) }
      .map { JSON.Member($0.key, $0.value.json) }
    let others = Source.keptKeys.union(Source.passedOverKeys)
    fields = Mapping(
      pairs.filter { !others.contains($0.key) }.map { pair in
        switch pair.key {
        case "author",
          "editor" where isExport:
          pair.with(pair.value.withoutMarksOfNames)
        case "id" where isExport:
          pair.with(pair.value.asKey(preferring: entry["citation-key"]))
        default: pair
        }
      }, at: entry.place)
  }
}

extension Mapping.Pair {
  fileprivate func with(_ value: Node) -> Mapping.Pair {
    Mapping.Pair(key: key, place: place, value: value)
  }

  /// nil when nothing stands there.
  fileprivate var withoutBlanks: Mapping.Pair? { value.withoutBlanks.map(with) }
}

extension Node {
  /// nil when nothing stands there.
  fileprivate var withoutBlanks: Node? {
    switch self {
    case .scalar(let text, _): text.allSatisfy(\.isWhitespace) ? nil : self
    case .sequence(let items, let place): .sequence(items.compactMap(\.withoutBlanks), place)
    case .mapping(let mapping):
      .mapping(Mapping(mapping.pairs.compactMap(\.withoutBlanks), at: mapping.place))
    }
  }

  fileprivate var withoutMarksOfNames: Node {
    guard case .sequence(let names, let place) = self else { return self }
    return .sequence(
      names.map { name in
        guard case .mapping(let parts) = name else { return name }
        return .mapping(
          Mapping(
            parts.pairs.filter { !Source.passedOverInNames.contains($0.key) }, at: parts.place))
      }, place)
  }

  /// The key that content cites an exported entry by: its citation key, or its identifier, of an
  /// address the last part (`http://zotero.org/users/1/items/ABCD`), in the form of a slug.
  fileprivate func asKey(preferring citationKey: Node?) -> Node {
    guard case .scalar(let id, let place) = self else { return self }
    var key = id.split(separator: "/").last.map(String.init) ?? id
    if case .scalar(let own, _)? = citationKey { key = own }
    return .scalar(Slug.made(from: key), place)
  }
}
