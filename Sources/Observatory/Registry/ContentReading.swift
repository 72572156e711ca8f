package import Files
import Markdown
import Records

extension Diagnostic.Code {
  package static let badSlug = Diagnostic.Code("bad-slug")
  package static let duplicateSlug = Diagnostic.Code("duplicate-slug")
  package static let strayFile = Diagnostic.Code("stray-file")
  package static let unknownReference = Diagnostic.Code("unknown-reference")
  package static let unknownTerm = Diagnostic.Code("unknown-term")
  package static let duplicateSource = Diagnostic.Code("duplicate-source")
  package static let tableWithoutRecord = Diagnostic.Code("table-without-record")
}

/// Reads the folders of content into tables, and gathers the references between them.
struct ContentReading {
  private let tree: FileTree
  private(set) var log: [Diagnostic] = []
  private var references: [RecordReading.Reference] = []
  /// The names that references may use, by kind: also those of files with faults, so that a fault
  /// is reported once and not again at everything that refers to it.
  private var names: [String: Set<String>] = [:]
  /// Kinds whose file could not be read at all, and whose names nobody can know.
  private var unreadKinds: Set<String> = []
  private var taken: Set<String> = []

  init(_ tree: FileTree) { self.tree = tree }

  // MARK: Settings, vocabularies, sources

  mutating func settings() -> Settings? {
    guard let file = tree[Settings.path] else {
      log.error(
        .noSettings, "the settings of the site are missing", at: Place(Settings.path),
        notes: ["they hold at least format, title, description, baseURL and language"])
      return nil
    }
    return mapping(of: file).flatMap { decode(Settings.self, $0) }
  }

  mutating func vocabularies() -> [String: Vocabulary] {
    var vocabularies: [String: Vocabulary] = [:]
    for kind in Vocabulary.all.map({ $0.kind }) {
      names[kind] = []
      guard let file = tree["content/vocabularies/\(kind).yml"] else { continue }
      guard let mapping = mapping(of: file) else {
        unreadKinds.insert(kind)
        continue
      }
      names[kind] = Self.ids(of: mapping["terms"])
      vocabularies[kind] = decode(Vocabulary.self, mapping)
    }
    return vocabularies
  }

  mutating func sources() -> [Source] {
    names[Source.kind] = []
    guard let file = tree["content/sources.yml"] else { return [] }
    guard let root = yaml(of: file) else {
      if !log.isEmpty { unreadKinds.insert(Source.kind) }
      return []
    }
    // pandoc keeps the list under 'references', Zotero exports it bare.
    var list = root
    if case .mapping(let mapping) = root, let inner = mapping["references"] { list = inner }
    names[Source.kind] = Self.ids(of: list)
    var reading = RecordReading()
    let sources = [Source].read(list, key: "references", &reading) ?? []
    log += reading.log
    var places: [String: Place] = [:]
    if case .sequence(let items, _) = list {
      for case .mapping(let item) in items {
        guard case .scalar(let id, let place)? = item["id"] else { continue }
        if let first = places[id] {
          log.error(
            .duplicateSource, "the source '\(id)' stands twice", at: place,
            notes: ["first at \(first)"])
        }
        places[id] = place
      }
    }
    var seen: Set<String> = []
    return sources.filter { seen.insert($0.id).inserted }
  }

  private static func ids(of list: Node?) -> Set<String> {
    guard case .sequence(let items, _)? = list else { return [] }
    return Set(
      items.compactMap { item in
        guard case .mapping(let mapping) = item, case .scalar(let id, _)? = mapping["id"] else {
          return nil
        }
        return id
      })
  }

  private mutating func yaml(of file: FileTree.File) -> Node? {
    taken.insert(file.path)
    return file.yaml(&log)
  }

  private mutating func mapping(of file: FileTree.File) -> Mapping? {
    taken.insert(file.path)
    return file.yamlMapping(&log)
  }

  private mutating func decode<Value: Record>(_ type: Value.Type, _ mapping: Mapping) -> Value? {
    var reading = RecordReading()
    let value = Value.decode(mapping, &reading)
    log += reading.log
    references += reading.references
    return value
  }

  // MARK: Entities

  mutating func table<Value: Entity>(of type: Value.Type) async -> Table<Value> {
    let folder = "content/\(Value.kind)"
    var files: [(slug: String, file: FileTree.File, series: FileTree.File?)] = []
    var slugs: [String: String] = [:]
    for file in tree.files(under: folder) where file.path.hasSuffix(".md") {
      taken.insert(file.path)
      let name = file.path.dropFirst(folder.count + 1).dropLast(3)
      if let first = slugs.updateValue(file.path, forKey: name.lowercased()) {
        log.error(
          .duplicateSlug, "the name differs from that of '\(first)' in capital letters only",
          at: Place(file.path))
        continue
      }
      guard Slug.isWellFormed(name) else {
        log.error(
          .badSlug, "'\(name)' is no name for a file of content", at: Place(file.path),
          notes: [
            "use small letters, digits and single hyphens, directly in \(folder): "
              + "'\(Slug.made(from: String(name)))'"
          ])
        continue
      }
      let series = tree["\(folder)/\(name).observations.csv"]
      if let series { taken.insert(series.path) }
      files.append((String(name), file, series))
    }
    names[Value.kind] = Set(slugs.keys)
    let read = await files.parallelMap { Self.read(type, $0.slug, $0.file, $0.series) }
    for (_, reading) in read {
      log += reading.log
      references += reading.references
    }
    return Table(read.compactMap(\.0))
  }

  private static func read<Value: Entity>(
    _ type: Value.Type, _ slug: String, _ file: FileTree.File, _ series: FileTree.File?
  ) -> (Entry<Value>?, RecordReading) {
    var reading = RecordReading()
    guard let document = Document(file, &reading.log) else { return (nil, reading) }
    var fields = document.fields
    if let series, let text = series.text(&reading.log) {
      let rows = CSV.read(text, file: series.path, &reading.log)
      fields = fields.appending(rows, to: "observations", at: Place(series.path, 1, 1))
    }
    guard let value = Value.decode(fields, &reading) else { return (nil, reading) }
    let body = MarkdownText(document.body, at: Place(file.path, document.bodyLine))
    return (Entry(slug: slug, path: file.path, value: value, body: body), reading)
  }

  // MARK: What is left

  /// Reports files in `content/` that nothing reads.
  mutating func reportStrayFiles() {
    let kinds: [any Entity.Type] = [
      Case.self, Service.self, GovernmentService.self, Stakeholder.self, Dataset.self, Page.self,
    ]
    let folders = kinds.map { $0.kind } + ["vocabularies", "media", "static"]
    for file in tree.files(under: "content") where !taken.contains(file.path) {
      let parts = file.path.split(separator: "/").map(String.init)
      if parts.count > 2, ["media", "static"].contains(parts[1]) { continue }
      if parts.count > 2, kinds.contains(where: { $0.kind == parts[1] }), file.path.hasSuffix(".md")
      {
        continue
      }
      if file.path.hasSuffix(".observations.csv"), parts.count == 3 {
        log.error(
          .tableWithoutRecord, "a table of observations without the record it belongs to",
          at: Place(file.path),
          notes: ["the record would be '\(file.path.dropLast(".observations.csv".count)).md'"])
        continue
      }
      let hint =
        parts.count > 2
        ? Suggestion.note(for: parts[1], among: folders.filter { $0 != parts[1] }) : nil
      log.warning(
        .strayFile, "nothing reads this file", at: Place(file.path),
        notes: [hint ?? "folders of content: " + folders.joined(separator: ", ")])
    }
  }

  /// Reports references that lead nowhere, with the nearest name, or the kind that has it.
  mutating func checkReferences() {
    let terms = Set(Vocabulary.all.map { $0.kind })
    for reference in references
    where names[reference.kind]?.contains(reference.slug) != true
      && !unreadKinds.contains(reference.kind)
    {
      let known = names[reference.kind] ?? []
      var notes = [Suggestion.note(for: reference.slug, among: known)].compactMap(\.self)
      let others = names.filter { $0.key != reference.kind && $0.value.contains(reference.slug) }
      notes += others.keys.sorted().map { "'\(reference.slug)' is one of the \($0)" }
      if notes.isEmpty {
        notes.append(
          terms.contains(reference.kind)
            ? "terms stand in content/vocabularies/\(reference.kind).yml: "
              + known.sorted().prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
            : reference.kind == Source.kind
              ? "sources stand in content/sources.yml"
              : "it would be the file content/\(reference.kind)/\(reference.slug).md")
      }
      log.error(
        terms.contains(reference.kind) ? .unknownTerm : .unknownReference,
        "'\(reference.slug)' is none of the \(reference.kind)", at: reference.place, notes: notes)
    }
  }
}
