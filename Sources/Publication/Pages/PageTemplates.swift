import Files
import Templates

/// The template of every kind of page, held against its view.
struct PageTemplates: Sendable {
  let home: Template<HomeView>
  let `case`: Template<CaseView>
  let service: Template<EntityView>
  let governmentService: Template<EntityView>
  let stakeholder: Template<EntityView>
  let dataset: Template<EntityView>
  let index: Template<IndexView>
  let browse: Template<IndexView>
  let list: Template<ListView>
  let matrix: Template<MatrixPageView>
  let prose: Template<ProseView>
  let notFound: Template<NotFoundView>
  let explore: Template<ExploreView>
  let compare: Template<CompareView>
  let findings: Template<FindingsView>
  let finding: Template<FindingView>
  let references: Template<BibliographyView>
  let redirect: Template<RedirectView>
  let faults: Template<FaultsView>
  let codebook: Template<CodebookView>
  let codebookType: Template<CodebookTypeView>
  let vocabulary: Template<VocabularyView>

  /// nil, and faults logged, when a template is missing or does not fit its view.
  init?(_ library: TemplateLibrary, _ log: inout [Diagnostic]) {
    let home = library.template("home", for: HomeView.self, &log)
    let `case` = library.template("case", for: CaseView.self, &log)
    let service = library.template("service", for: EntityView.self, &log)
    let governmentService = library.template("government-service", for: EntityView.self, &log)
    let stakeholder = library.template("stakeholder", for: EntityView.self, &log)
    let dataset = library.template("dataset", for: EntityView.self, &log)
    let index = library.template("index", for: IndexView.self, &log)
    let browse = library.template("browse", for: IndexView.self, &log)
    let list = library.template("list", for: ListView.self, &log)
    let matrix = library.template("matrix", for: MatrixPageView.self, &log)
    let prose = library.template("page", for: ProseView.self, &log)
    let notFound = library.template("404", for: NotFoundView.self, &log)
    let explore = library.template("explore", for: ExploreView.self, &log)
    let compare = library.template("compare", for: CompareView.self, &log)
    let findings = library.template("findings", for: FindingsView.self, &log)
    let finding = library.template("finding", for: FindingView.self, &log)
    let references = library.template("references", for: BibliographyView.self, &log)
    let redirect = library.template("redirect", for: RedirectView.self, &log)
    let faults = library.template("faults", for: FaultsView.self, &log)
    let codebook = library.template("codebook", for: CodebookView.self, &log)
    let codebookType = library.template("codebook-type", for: CodebookTypeView.self, &log)
    let vocabulary = library.template("vocabulary", for: VocabularyView.self, &log)
    guard let home, let `case`, let service, let governmentService, let stakeholder, let dataset,
      let index, let browse, let list, let matrix, let prose, let notFound,
      let explore, let compare, let findings, let finding, let references, let redirect, let faults,
      let codebook,
      let codebookType, let vocabulary
    else { return nil }
    self.home = home
    self.case = `case`
    self.service = service
    self.governmentService = governmentService
    self.stakeholder = stakeholder
    self.dataset = dataset
    self.index = index
    self.browse = browse
    self.list = list
    self.matrix = matrix
    self.prose = prose
    self.notFound = notFound
    self.explore = explore
    self.compare = compare
    self.findings = findings
    self.finding = finding
    self.references = references
    self.redirect = redirect
    self.faults = faults
    self.codebook = codebook
    self.codebookType = codebookType
    self.vocabulary = vocabulary
  }
}
