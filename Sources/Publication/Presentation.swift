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
    let assets = Assets(tree, &log)
    // Without the words, every template that names one would be at fault.
    guard
      let wording = Wording(
        tree, language: language ?? Wording.languages(tree).first ?? "en", &log)
    else { return nil }
    let library = TemplateLibrary(
      tree, folder: "templates",
      words: [
        "strings": Words(wording.words),
        "assets": Words(assets.addresses.mapValues(addresses.link)),
      ], &log)
    guard let templates = PageTemplates(library, &log) else { return nil }
    self.wording = wording
    self.assets = assets
    self.templates = templates
  }
}
