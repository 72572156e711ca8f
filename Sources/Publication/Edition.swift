package import Files
package import Observatory
package import Records

/// An edition of the observatory: the graph of its content, and the site laid out from it.
package struct Edition: Sendable {
  package let registry: Registry
  package let site: Site
  /// The paths of the style sheets' outputs, which carry digests, by the name that templates have
  /// for them.
  package let styleSheets: [String: String]
  /// The path under which the site stands at its host, with a slash at either end.
  package var basePath: String { layout.addresses.basePath }
  /// Whether readers can search every word.
  package var search: Search { registry.settings.search ?? .auto }
  private let layout: Layout

  /// What is decided where the program is called, and not in the content.
  package struct Options: Sendable {
    /// The address at which the site is published; that of the settings, when nil.
    package let base: Link?
    /// What dates are held against; when nil, they are not.
    package let today: PartialDate?
    package let includesDrafts: Bool
    /// Whether there is a program that makes the index of words.
    package let canIndex: Bool

    package init(
      base: Link? = nil, today: PartialDate? = nil, includesDrafts: Bool = false,
      canIndex: Bool = true
    ) {
      self.canIndex = canIndex
      self.base = base
      self.today = today
      self.includesDrafts = includesDrafts
    }
  }

  /// Reads, checks and lays out a tree of files; nil, and faults logged, when it cannot be.
  ///
  /// Content and templates are both looked at whatever is wrong with the other. Nothing is rendered
  /// yet: each page is made when it is asked for, and may log faults of its own.
  package init?(
    _ tree: FileTree, _ options: Options = Options(), _ log: inout [Diagnostic]
  ) async {
    var none: EditionMemory?
    await self.init(tree, options, remembering: &none, &log)
  }

  /// The same, with less work where little has changed.
  ///
  /// - Parameter memory: of the last time, with the same options; afterwards of this time.
  package init?(
    _ tree: FileTree, _ options: Options, remembering memory: inout EditionMemory?,
    _ log: inout [Diagnostic]
  ) async {
    var faults: [Diagnostic] = []
    defer { log += faults }
    let content: EditionMemory.Content
    if let remembered = memory?.content(of: tree) {
      content = remembered
    } else {
      content = await EditionMemory.Content(tree, options, &memory)
    }
    faults += content.log
    let registry = content.registry
    // Where there is no site, nothing is missing from it.
    if faults.contains(where: { $0.code == .noContent }) { return nil }
    let addresses = Addresses(base: options.base ?? registry?.settings.baseURL ?? .placeholder)
    let presentation = Presentation(
      tree, language: Settings.language(in: tree), addresses: addresses, &faults)
    guard let registry else { return nil }
    guard registry.isSound, let presentation, !faults.hasErrors else {
      faults += await ProseCheck(
        registry: registry, addresses: addresses, copies: Self.copies(tree)
      )
      .faults()
      return nil
    }
    let wording = presentation.wording
    let findings = content.findings
    let layout = Layout(
      registry: registry, addresses: addresses, wording: wording,
      templates: presentation.templates,
      shelves: Index.all.map { Shelf($0, registry, unknown: wording[.unknown]) },
      findings: findings, placements: Placements(findings),
      feeds: Feeds(registry, addresses),
      isSearched: options.canIndex && registry.settings.search != .off,
      verdicts: ClaimVerdict.all(registry))
    let site = Site(
      layout.outputs + presentation.assets.outputs + Self.copies(tree), from: tree,
      isIndexed: registry.settings.search != .off, &faults)
    if faults.hasErrors {
      faults += await ProseCheck(
        registry: registry, addresses: addresses, copies: Self.copies(tree)
      )
      .faults()
      return nil
    }
    self.registry = registry
    self.site = site
    self.layout = layout
    styleSheets = presentation.assets.addresses.filter { $0.value.hasSuffix(".css") }
  }

  /// The page of a record whose files have changed, with all else as it was.
  ///
  /// nil when the change may show elsewhere in a way that matters at once, or the record cannot be
  /// read: then the whole tree is to be laid out anew, which is to be done in the end anyway.
  ///
  /// - Parameter path: of a file of the record.
  package func page(ofFileAt path: String, in tree: FileTree) -> Output? {
    layout.page(ofFileAt: path, in: tree)
  }

  /// The path under which the site of a tree stands at its host, with a slash at either end; `/`
  /// when the settings cannot tell.
  package static func basePath(of tree: FileTree, _ options: Options) -> String {
    Addresses(base: options.base ?? Settings.baseURL(in: tree) ?? .placeholder).basePath
  }

  /// Files that are published as they are: `content/static/` at the root, media under `media/`.
  private static func copies(_ tree: FileTree) -> [Output] {
    copied.flatMap { folder, target in
      tree.files(under: folder).map { file in
        let contents: Output.Contents =
          switch file.contents {
          case .bytes(let bytes): .bytes(bytes)
          case .stored(let location, let size, let picture):
            .stored(at: location, size: size, picture: picture)
          }
        return Output(
          path: target + file.path.dropFirst(folder.count + 1), origin: Place(file.path),
          contents: contents)
      }
    }
  }

  /// The folders of files that are published as they are, and where they are published.
  private static let copied = [("content/static", ""), ("content/media", "media/")]

  /// The path of the output that a file is published at as it is; nil for all other files.
  package static func copy(of path: String) -> String? {
    copied.first { path.utf8.starts(with: ($0.0 + "/").utf8) }
      .map { $0.1 + path.dropFirst($0.0.count + 1) }
  }
}

extension Layout {
  fileprivate var outputs: [Output] {
    let language = language
    let pages = [homePage(), browsePage(), notFoundPage()] + registry.pages.entries.map(prosePage)
    let entities =
      registry.allCases.map(casePage)
      + registry.services.entries.map(servicePage)
      + registry.governmentServices.entries.map(governmentServicePage)
      + registry.stakeholders.entries.map(stakeholderPage)
      + registry.datasets.entries.map(datasetPage)
    let lists =
      serviceList()
      + entityList(registry.cases, wording[.cases], wording[.casesAbout]) {
        $0.abstract?.text(in: language)
      }
      + entityList(
        registry.governmentServices, wording[.governmentServices],
        wording[.governmentServicesAbout]
      ) { $0.summary?.text(in: language) }
      + entityList(registry.stakeholders, wording[.stakeholders], wording[.stakeholdersAbout]) {
        $0.kind?.label
      }
      + entityList(registry.datasets, wording[.datasets], wording[.datasetsAbout]) {
        $0.summary?.text(in: language)
      }
    return pages + entities + lists + shelves.flatMap(indexPages) + matrixPages()
      + explorePages() + findingPages() + redirects() + codebookPages() + [faultsPage()]
      + referencePages() + citationFiles() + feedFiles()
  }
}
