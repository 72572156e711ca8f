import Files
import Markdown
import Records

/// Reads the folders of content into tables, and gathers the references between them.
struct ContentReading {
  let tree: FileTree
  var log: [Diagnostic] = []
  var references: [RecordReading.Reference] = []
  /// The names that references may use, by kind: also those of files with faults, so that a fault
  /// is reported once and not again at everything that refers to it.
  var names: [String: Set<String>] = [:]
  /// Kinds whose file could not be read at all, and whose names nobody can know.
  var unreadKinds: Set<String> = []
  /// The files that are missing and would hold the names of a kind, by kind.
  var missingFiles: [String: String] = [:]
  /// What the records and terms of a kind are called, beside their name, for the sake of those who
  /// refer to them by it.
  var labels: [String: [(name: String, label: LocalizedText)]] = [:]
  /// Where the key of every source stands.
  var sourcePlaces: [String: Place] = [:]
  /// What no field of a source reads and exports hold, by its key.
  var keptOfSources: [String: [JSON.Member]] = [:]
  /// The files that something reads.
  var taken: Set<String> = []
  /// The prose of all records.
  private(set) var bodies: [MarkdownText] = []
  /// The names of the drafts that are left out, by kind, what they refer to, and their prose.
  var draftNames: [String: Set<String>] = [:]
  var draftReferences: [RecordReading.Reference] = []
  var draftBodies: [MarkdownText] = []

  /// What was read of the records, for the next time; nil when there will be none.
  private(set) var memory: ContentMemory?

  /// The files of records that could not be read.
  private(set) var faulty: Set<String> = []

  private let includesDrafts: Bool
  private let remembered: ContentMemory?
  private var translations: [RecordFile] = []

  init(_ tree: FileTree, includingDrafts: Bool = false, remembering memory: ContentMemory? = nil) {
    self.tree = tree
    includesDrafts = includingDrafts
    remembered = memory
    self.memory = memory.map { _ in ContentMemory() }
  }

  // MARK: Settings and vocabularies

  mutating func settings() -> Settings? {
    guard let file = tree[Settings.path] else {
      if hasOtherEnding(Settings.path) { return nil }
      log.error(
        .noSettings, "the settings of the site are missing", at: Place(Settings.path),
        notes: ["they hold at least format, title, description, baseURL and language"])
      return nil
    }
    guard let mapping = mapping(of: file), !Settings.nameAnotherFormat(mapping, &log) else {
      return nil
    }
    return decode(Settings.self, mapping)
  }

  mutating func vocabularies() -> [String: Vocabulary] {
    var vocabularies: [String: Vocabulary] = [:]
    for kind in Vocabulary.all.map({ $0.kind }) {
      let path = Vocabulary.path(of: kind)
      guard let file = tree[path] else {
        if hasOtherEnding(path) { unreadKinds.insert(kind) } else { missingFiles[kind] = path }
        continue
      }
      guard let mapping = mapping(of: file) else {
        unreadKinds.insert(kind)
        continue
      }
      names[kind] = Self.ids(of: mapping["terms"])
      if names[kind]?.isEmpty ?? true { unreadKinds.insert(kind) }
      vocabularies[kind] = decode(Vocabulary.self, mapping)
      labels[kind] = vocabularies[kind]?.terms.map { ($0.id, $0.label) }
    }
    return vocabularies
  }

  /// The ids of a list of groups; nil when it is no list.
  ///
  /// Where an id has a fault, what may have been meant by it counts too: the fault is reported at
  /// the id, and not again wherever it is used.
  static func ids(of list: Node?) -> Set<String>? {
    guard case .sequence(let items, _)? = list else { return nil }
    var ids: Set<String> = []
    for item in items {
      let words: [Node] =
        if case .mapping(let mapping) = item {
          mapping["id"].map { [$0] } ?? mapping.pairs.map(\.value)
        } else { [item] }
      for case .scalar(let word, _) in words {
        ids.insert(word)
        if !Slug.isWellFormed(word) { ids.insert(Slug.made(from: word)) }
      }
    }
    return ids
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
    let files = named(type)
    let entries = await records(type, of: files).compactMap { take($0) }
    labels[Value.kind] = entries.filter { !faulty.contains($0.path) }
      .map { ($0.slug, $0.value.title) }
    return Table(entries)
  }

  /// Reads the files of records, unless they are as they were the last time.
  private mutating func records<Value: Entity>(
    _ type: Value.Type, of files: [RecordFile]
  ) async -> [ReadRecord<Value>] {
    let remembered = remembered
    let records = await files.parallelMap {
      remembered?.record(of: $0, type) ?? ReadRecord<Value>($0)
    }
    if memory != nil {
      for (files, record) in zip(files, records) { memory?.keep(record, of: files) }
    }
    return records
  }

  /// Takes over what the reading of a record brought; of a draft that is left out, only what it is
  /// called and refers to.
  private mutating func take<Value>(
    _ read: ReadRecord<Value>, isTranslation: Bool = false
  ) -> Entry<Value>? {
    if read.isDraft && !includesDrafts {
      if !isTranslation {
        names[Value.kind]?.remove(read.slug)
        draftNames[Value.kind, default: []].insert(read.slug)
      }
      draftReferences += read.reading.references
      draftBodies.append(read.entry.body)
      return nil
    }
    log += read.reading.log
    references += read.reading.references
    bodies.append(read.entry.body)
    if read.isFaulty { faulty.insert(read.entry.path) }
    if let kind = read.kind { names[kind, default: []].insert(read.slug) }
    return read.entry
  }

  /// The translations of write-ups: files such as `fixmystreet.fr.md`, under the name of the
  /// original. To be read after the table of cases.
  mutating func caseTranslations() async -> [Entry<Case>] {
    let published = translations.filter { draftNames[Case.kind]?.contains($0.slug) != true }
    for translation in published where names[Case.kind]?.contains(translation.slug) != true {
      log.error(
        .translationWithoutOriginal,
        "there is no write-up '\(translation.slug)' that this could translate",
        at: Place(translation.file.path),
        notes: ["it would be the file content/cases/\(translation.slug).md"])
    }
    return await records(Case.self, of: published).compactMap { take($0, isTranslation: true) }
  }

  /// The name of the original, when a file's name is that and a language: `fixmystreet.fr`.
  private static func translated(_ name: String) -> String? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, Slug.isWellFormed(parts[0]), LocalizedText.isLanguage(parts[1]) else {
      return nil
    }
    return String(parts[0])
  }

  /// The files of a type that have a name to go by; logs the others.
  private mutating func named<Value: Entity>(_ type: Value.Type) -> [RecordFile] {
    let folder = "content/\(Value.kind)"
    var named: [RecordFile] = []
    var misnamed: [(name: String, path: String)] = []
    var paths: [String: String] = [:]
    for file in tree.files(under: folder) {
      guard file.path.hasSuffix(".md") else {
        if let name = nameWithOtherEnding(file, in: folder) {
          names[Value.kind, default: []].insert(name)
        }
        continue
      }
      taken.insert(file.path)
      let name = String(file.path.dropFirst(folder.count + 1).dropLast(3))
      let series = tree[Observation.table(of: file.path)]
      if let series { taken.insert(series.path) }
      if Value.self == Case.self, let slug = Self.translated(name) {
        translations.append(RecordFile(slug: slug, file: file, series: nil))
      } else if Slug.isWellFormed(name) {
        named.append(RecordFile(slug: name, file: file, series: series))
        paths[name] = file.path
      } else {
        misnamed.append((name, file.path))
      }
    }
    var known = Set(paths.keys)
    for (name, path) in misnamed {
      let cure = Slug.made(from: name)
      known.formUnion([cure, Slug.made(from: String(name.split(separator: "/").last ?? ""))])
      if let first = paths.updateValue(path, forKey: name.lowercased()) {
        log.error(
          .duplicateSlug, "the name differs from that of '\(first)' in capital letters only",
          at: Place(path), notes: ["rename one of the two, or delete it if they are the same"])
      } else {
        log.error(
          .badSlug, "'\(name)' is no name for a file of content", at: Place(path),
          notes: ["use small letters, digits and single hyphens, directly in \(folder): '\(cure)'"])
      }
    }
    names[Value.kind, default: []].formUnion(known)
    return named
  }
}
