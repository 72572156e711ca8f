package import Files
package import Observatory
package import Records
import Templates

extension Site {
  /// Lays out the site of a registry; nil, and faults logged, when it cannot be.
  ///
  /// Nothing is rendered yet: each page is made when it is asked for.
  ///
  /// - Parameter base: the address at which the site is published; that of the settings, when nil.
  package init?(
    _ registry: Registry, _ tree: FileTree, base: Link? = nil, _ log: inout [Diagnostic]
  ) {
    var faults: [Diagnostic] = []
    defer { log += faults }
    let addresses = Addresses(base: base ?? registry.settings.baseURL)
    let wording = Wording(tree, language: registry.settings.language, &faults)
    let assets = Assets(tree, &faults)
    let library = TemplateLibrary(
      tree, folder: "templates",
      words: [
        "strings": Words(wording.words),
        "assets": Words(assets.addresses.mapValues(addresses.link)),
      ], &faults)
    guard let templates = PageTemplates(library, &faults), !faults.hasErrors else { return nil }
    let layout = Layout(
      registry: registry, addresses: addresses, wording: wording, templates: templates,
      shelves: Index.all.map { Shelf($0, registry, unknown: wording[.unknown]) })
    self.init(layout.outputs + assets.outputs + Self.copies(tree), &faults)
    if faults.hasErrors { return nil }
  }

  /// Files that are published as they are: `content/static/` at the root, media under `media/`.
  private static func copies(_ tree: FileTree) -> [Output] {
    let copied = [("content/static", ""), ("content/media", "media/")]
    return copied.flatMap { folder, target in
      tree.files(under: folder).map { file in
        let contents: Output.Contents =
          switch file.contents {
          case .bytes(let bytes): .bytes(bytes)
          case .stored(let location, let size): .stored(at: location, size: size)
          }
        return Output(
          path: target + file.path.dropFirst(folder.count + 1), origin: Place(file.path),
          contents: contents)
      }
    }
  }
}

extension Layout {
  fileprivate var outputs: [Output] {
    let language = language
    let pages = [homePage(), browsePage(), notFoundPage()] + registry.pages.entries.map(prosePage)
    let entities =
      registry.cases.entries.map(casePage) + registry.services.entries.map(servicePage)
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
  }
}
