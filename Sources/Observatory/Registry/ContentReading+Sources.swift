import Files
import Markdown
import Records

extension ContentReading {
  /// The bibliography: the list that authors write, and the one that a reference manager exported.
  mutating func sources() -> [Source] {
    let files = [Source.path, Source.exportPath].compactMap { tree[$0] }
    if tree[Source.path] == nil, hasOtherEnding(Source.path) {
      unreadKinds.insert(Source.kind)
    } else if files.isEmpty {
      missingFiles[Source.kind] = Source.path
    }
    var seen: Set<String> = []
    return files.flatMap { sources(in: $0) }.filter { seen.insert($0.id).inserted }
  }

  private mutating func sources(in file: FileTree.File) -> [Source] {
    let faults = log.count
    let isExport = file.path == Source.exportPath
    taken.insert(file.path)
    guard let root = isExport ? file.json(&log) : file.yaml(&log) else {
      if log.count == faults {
        log.warning(
          .emptyFile, "the file is empty", at: Place(file.path),
          notes: ["it holds a list of sources, each beginning with '- id: …'"])
      } else {
        unreadKinds.insert(Source.kind)
      }
      return []
    }
    // pandoc keeps the list under 'references', Zotero exports it bare.
    var list = root
    if case .mapping(let mapping) = root, let inner = mapping["references"] { list = inner }
    if case .sequence(let entries, let place) = list {
      list = .sequence(entries.map { take($0, isExport: isExport) }, place)
    }
    if let ids = Self.ids(of: list) {
      names[Source.kind, default: []].formUnion(ids)
    } else {
      unreadKinds.insert(Source.kind)
    }
    var reading = RecordReading()
    let sources = [Source].read(list, key: "references", &reading) ?? []
    log += reading.log
    labels[Source.kind, default: []] += sources.compactMap { source in
      source.title.map { (source.id, LocalizedText($0)) }
    }
    return sources
  }

  /// Keeps what no field of an entry reads, remembers where its key stands, and reports a key that
  /// stands twice; what the fields read of it.
  private mutating func take(_ entry: Node, isExport: Bool) -> Node {
    guard case .mapping(let mapping) = entry else { return entry }
    let item = SourceItem(mapping, isExport: isExport)
    if case .scalar(let id, let place)? = item.fields["id"] {
      keptOfSources[id] = item.kept
      if let first = sourcePlaces[id] {
        log.error(
          .duplicateSource, "the source '\(id)' stands twice", at: place,
          notes: ["first at \(first)"])
      } else {
        sourcePlaces[id] = place
      }
    }
    return .mapping(item.fields)
  }

  // MARK: Citations

  /// Reports sources that neither a record names nor any prose cites. To be asked only when every
  /// record has been read.
  mutating func reportUncitedSources() {
    var uncited = sourcePlaces
    for reference in references + draftReferences where reference.kind == Source.kind {
      uncited[reference.slug] = nil
    }
    if uncited.isEmpty { return }
    for body in bodies + draftBodies { for key in body.citedKeys { uncited[key] = nil } }
    for (id, place) in uncited.sorted(by: { $0.value < $1.value }) {
      log.warning(
        .uncitedSource, "the source '\(id)' is never cited", at: place,
        notes: ["cite it as '[@\(id)]' or under 'sources', or take it out"])
    }
  }

  /// The keys of the sources that nothing cites but drafts which are left out.
  var sourcesOfDraftsAlone: Set<String> {
    func named(by references: [RecordReading.Reference]) -> Set<String> {
      Set(references.lazy.filter { $0.kind == Source.kind }.map(\.slug))
    }
    var keys = named(by: draftReferences).union(draftBodies.flatMap(\.citedKeys))
    if keys.isEmpty { return [] }
    keys.subtract(named(by: references))
    for body in bodies where !keys.isEmpty { keys.subtract(body.citedKeys) }
    return keys
  }
}
