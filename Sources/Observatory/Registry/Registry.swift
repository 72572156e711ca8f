package import Files
package import Records

/// The validated graph: every record, every relation between them from both ends.
package struct Registry: Sendable {
  package let settings: Settings
  package let vocabularies: [String: Vocabulary]
  package let sources: [Source]
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

  private let sourcePositions: [String: Int]

  /// Reads and checks a tree of files; nil when a fault was an error.
  ///
  /// - Parameters:
  ///   - includingDrafts: whether drafts are part of it.
  ///   - today: what dates are held against; when nil, they are not.
  ///   - memory: what was read the last time, and afterwards what was read now.
  package init?(
    _ tree: FileTree, includingDrafts: Bool = false, today: PartialDate? = nil,
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
    let vocabularies = content.vocabularies()
    let sources = content.sources()
    let cases = await content.table(of: Case.self)
    let translations = await content.caseTranslations()
    let services = await content.table(of: Service.self)
    let governmentServices = await content.table(of: GovernmentService.self)
    let stakeholders = await content.table(of: Stakeholder.self)
    let datasets = await content.table(of: Dataset.self)
    let pages = await content.table(of: Page.self)
    memory = content.memory
    content.reportStrayFiles()
    content.checkReferences()
    defer { log += content.log }
    guard !content.log.hasErrors, let settings else { return nil }
    self.settings = settings
    self.vocabularies = vocabularies
    self.sources = sources
    self.cases = cases
    self.translations = Dictionary(grouping: translations, by: \.slug)
    self.services = services
    self.governmentServices = governmentServices
    self.stakeholders = stakeholders
    self.datasets = datasets
    self.pages = pages
    sourcePositions = Dictionary(
      uniqueKeysWithValues: sources.enumerated().map { ($1.id, $0) })
    relations = Relations(
      cases: cases, services: services, governmentServices: governmentServices,
      stakeholders: stakeholders, datasets: datasets)
    asOf = cases.entries.flatMap { [$0.value.published, $0.value.updated] }
      .compactMap(\.self).max { $0.latest < $1.latest }
    content.reportUncitedSources(
      beside: cases.bodies + translations.map(\.body) + services.bodies + governmentServices.bodies
        + stakeholders.bodies
        + datasets.bodies + pages.bodies)
    let faults =
      crossCheck(tree) + upkeep(today: today, namedByDrafts: content.draftReferences, tree)
    log += faults
    if faults.hasErrors { return nil }
  }

  /// Reads and checks a tree of files once; nil when a fault was an error.
  package init?(
    _ tree: FileTree, includingDrafts: Bool = false, today: PartialDate? = nil,
    _ log: inout [Diagnostic]
  ) async {
    var none: ContentMemory?
    await self.init(
      tree, includingDrafts: includingDrafts, today: today, remembering: &none, &log)
  }

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
