package import Files
package import Markdown
package import Records

/// The validated graph: every record, every relation between them from both ends.
package struct Registry: Sendable {
  package let settings: Settings
  package let vocabularies: [String: Vocabulary]
  /// Without those that nothing cites but drafts which are left out.
  package let sources: [Source]
  /// What no field of a source reads and exports hold, by its key.
  package let keptOfSources: [String: [JSON.Member]]
  package let cases: Table<Case>
  /// Cases in other languages, by slug of the original, in order of file.
  package let translations: [String: [Entry<Case>]]
  package let services: Table<Service>
  package let governmentServices: Table<GovernmentService>
  package let stakeholders: Table<Stakeholder>
  package let datasets: Table<Dataset>
  package let pages: Table<Page>
  package let relations: Relations
  /// The latest date on which a case was published or updated: what pages are as of.
  package let asOf: PartialDate?

  /// The files of records that could not be read.
  package let faultyFiles: Set<String>

  private let recordNames: [String: Set<String>]
  private let draftNames: [String: Set<String>]
  private let sourcePositions: [String: Int]
  /// Those that lead to sources, from the records' fields.
  let sourceReferences: [RecordReading.Reference]
  /// Also of those that could not be read; nil when no source could be.
  private let sourceNames: Set<String>?

  /// Whether no fault is an error. If one is, records that could not be read have stand-ins, and
  /// references may lead nowhere: then prose can be held against the graph, and nothing else.
  package private(set) var isSound: Bool

  /// Reads and checks a tree of files; nil when a fault was an error.
  ///
  /// - Parameters:
  ///   - includingDrafts: whether drafts are part of it.
  ///   - today: what dates are held against; when nil, they are not.
  package init?(
    _ tree: FileTree, includingDrafts: Bool = false, today: PartialDate? = nil,
    _ log: inout [Diagnostic]
  ) async {
    var none: ContentMemory?
    guard
      let graph = await Registry(
        partsOf: tree, includingDrafts: includingDrafts, today: today, remembering: &none, &log),
      graph.isSound
    else { return nil }
    self = graph
  }

  /// Reads and checks what can be read of a tree of files; nil when nothing can be judged.
  ///
  /// - Parameter memory: what was read the last time, and afterwards what was read now.
  package init?(
    partsOf tree: FileTree, includingDrafts: Bool, today: PartialDate?,
    remembering memory: inout ContentMemory?, _ log: inout [Diagnostic]
  ) async {
    guard !tree.files(under: "content").isEmpty else {
      log.error(
        .noContent, "there is no folder 'content' here, or nothing in it", at: Place("content"),
        notes: [
          "name the folder of the site with --root DIR, or make one with 'observatory init DIR'"
        ])
      return nil
    }
    var content = ContentReading(tree, includingDrafts: includingDrafts, remembering: memory)
    let settings = content.settings()
    // Content of another format cannot be read: whatever else were said about it would be wrong.
    if content.log.contains(where: { $0.code == .formatVersion }) {
      log += content.log
      return nil
    }
    self.settings = settings ?? .placeholder
    vocabularies = content.vocabularies()
    let sources = content.sources()
    cases = await content.table(of: Case.self)
    translations = Dictionary(grouping: await content.caseTranslations(), by: \.slug)
    services = await content.table(of: Service.self)
    governmentServices = await content.table(of: GovernmentService.self)
    stakeholders = await content.table(of: Stakeholder.self)
    datasets = await content.table(of: Dataset.self)
    pages = await content.table(of: Page.self)
    memory = content.memory
    content.reportStrayFiles()
    content.checkReferences()
    let hidden = content.sourcesOfDraftsAlone
    self.sources = sources.filter { !hidden.contains($0.id) }
    keptOfSources = content.keptOfSources
    sourceReferences = content.references.filter { $0.kind == Source.kind }
    sourcePositions = Dictionary(
      uniqueKeysWithValues: self.sources.enumerated().map { ($1.id, $0) })
    recordNames = content.names
    draftNames = content.draftNames
    sourceNames =
      content.unreadKinds.contains(Source.kind) ? nil : content.names[Source.kind] ?? []
    relations = Relations(
      cases: cases, services: services, governmentServices: governmentServices,
      stakeholders: stakeholders, datasets: datasets)
    asOf = cases.entries.flatMap { entry in
      [entry.value.published, entry.value.updated].compactMap(\.self)
        + entry.value.corrections.map(\.date)
    }.max { $0.latest < $1.latest }
    faultyFiles = content.faulty
    // What a faulty record names would seem to be named by nothing.
    let isWhole = !content.log.hasErrors
    isSound = isWhole
    if isWhole { content.reportUncitedSources() }
    log += content.log
    let faults =
      crossCheck(tree)
      + upkeep(today: today, namedByDrafts: isWhole ? content.draftReferences : nil, tree)
    log += faults
    isSound = isWhole && !faults.hasErrors
  }

  /// The prose of all records, with the faulty ones.
  package var bodies: [MarkdownText] {
    allCases.map(\.body) + services.bodies + governmentServices.bodies + stakeholders.bodies
      + datasets.bodies + pages.bodies
  }

  /// Whether content has a record of that name: in a file that stands in the wrong place too.
  package func mayHaveRecord(_ slug: String, of kind: String) -> Bool {
    recordNames[kind]?.contains(slug) ?? false
  }

  /// Whether that is the name of a draft that is left out.
  package func isDraft(_ slug: String, of kind: String) -> Bool {
    draftNames[kind]?.contains(slug) ?? false
  }

  /// Whether content has a source of that key; also yes when the sources could not be read.
  package func mayHaveSource(_ key: String) -> Bool { sourceNames?.contains(key) ?? true }

  /// The source with that key.
  package func source(_ key: String) -> Source? { sourcePositions[key].map { sources[$0] } }

  /// The term with that id, in the vocabulary of that name.
  package func term(_ id: String, of vocabulary: String) -> Term? {
    vocabularies[vocabulary]?[id]
  }

  /// The kind of a service's operators, derived from the stakeholders that play that part:
  /// `mixed` when two known kinds differ, else `unknown` when that of any operator is not known.
  package func operatorKind(of service: Service) -> OperatorKind {
    let kinds = service.operators.map { stakeholders[$0.stakeholder].value.kind?.asOperator }
    let known = Set(kinds.compactMap(\.self))
    if known.count > 1 { return .mixed }
    return kinds.contains(nil) ? .unknown : known.first ?? .unknown
  }
}
