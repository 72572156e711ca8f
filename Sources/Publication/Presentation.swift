import Files
import Templates

/// How the site looks and speaks: its templates, its words, its assets.
struct Presentation: Sendable {
  let wording: Wording
  let assets: Assets
  let templates: PageTemplates

  /// nil, and faults logged, when a template does not fit its page or there are no words.
  ///
  /// - Parameter language: nil when the settings could not be read; then the first language that
  ///   there are words for.
  init?(
    _ tree: FileTree, language: String?, addresses: Addresses, _ log: inout [Diagnostic]
  ) {
    guard !tree.files(under: "templates").isEmpty else {
      log.error(
        .missingTemplate, "there is no folder 'templates' here, or nothing in it",
        at: Place("templates"),
        notes: ["copy that of another site, or of one that 'observatory init DIR' makes"])
      return nil
    }
    let assets = Assets(tree, &log)
    let library = TemplateLibrary(tree, folder: "templates", words: [:], &log)
    // Without the words, every template that names one would be at fault.
    guard
      let wording = Wording(
        tree, language: language ?? Wording.languages(tree).first ?? "en",
        namedByTemplates: library.words(namedOf: "strings"), &log),
      let templates = PageTemplates(
        library.naming([
          "strings": Words(wording.words),
          "assets": Words(assets.addresses.mapValues(addresses.link)),
        ]), &log)
    else { return nil }
    self.wording = wording
    self.assets = assets
    self.templates = templates
  }
}
