package import Files
import Mustache

extension Diagnostic.Code {
  package static let missingTemplate = Diagnostic.Code("missing-template")
}

/// The templates of a site: pages, and the partials they include. With its values and views the one
/// place that knows the template engine.
package struct TemplateLibrary: Sendable {
  private let folder: String
  private let pages: [String: [Tag]]
  private let partials: [String: [Tag]]
  private let engine: MustacheLibrary
  private let words: [String: Words]

  /// Reads `<folder>/*.html` as pages and `<folder>/partials/*.html` as partials.
  ///
  /// - Parameter words: groups of texts that every template can name.
  package init(
    _ tree: FileTree, folder: String, words: [String: Words], _ log: inout [Diagnostic]
  ) {
    self.folder = folder
    self.words = words
    var pages: [String: [Tag]] = [:]
    var partials: [String: [Tag]] = [:]
    var engine = MustacheLibrary()
    for file in tree.files(under: folder) where file.path.hasSuffix(".html") {
      let name = String(file.path.dropFirst(folder.count + 1).dropLast(".html".count))
      let isPartial = name.hasPrefix("partials/")
      guard isPartial || !name.contains("/"), let text = file.text(&log) else { continue }
      var faults: [Diagnostic] = []
      let tags = Tag.scan(text, file: file.path, &faults)
      log += faults
      if isPartial {
        partials[String(name.dropFirst("partials/".count))] = tags
      } else {
        pages[name] = tags
      }
      guard !faults.hasErrors else { continue }
      do {
        // Values come escaped (see `WrittenText`), so that the engine must not do it again.
        try engine.register(
          "{{%CONTENT_TYPE:TEXT}}\n" + text,
          named: isPartial ? String(name.dropFirst("partials/".count)) : "page/" + name)
      } catch {
        log.error(
          .templateSyntax, "cannot be read as a template: \(error)", at: Place(file.path, 1, 1))
      }
    }
    self.pages = pages
    self.partials = partials
    self.engine = engine
  }

  /// The template of a kind of page, held against the names of its view; nil, and faults logged,
  /// when it does not fit.
  package func template<Shown: View>(
    _ name: String, for view: Shown.Type, _ log: inout [Diagnostic]
  ) -> Template<Shown>? {
    guard let tags = pages[name] else {
      log.error(
        .missingTemplate, "the template is missing", at: Place("\(folder)/\(name).html"),
        notes: ["it makes the pages of the kind '\(name)'"])
      return nil
    }
    var check = TemplateCheck(partials: partials)
    let shapes = words.mapValues(\.shape)
    check.check(tags, [.group { shapes }, view.templateShape])
    // The same fault in a partial shows for every page that includes it.
    log += check.log.filter { !log.contains($0) }
    guard !check.log.hasErrors else { return nil }
    return Template(name: "page/" + name, engine: engine, words: words)
  }
}

/// A template that fits a view.
package struct Template<Shown: View>: Sendable {
  fileprivate let name: String
  fileprivate let engine: MustacheLibrary
  fileprivate let words: [String: Words]

  /// The page, in UTF-8.
  package func render(_ view: Shown) -> [UInt8] {
    guard let text = engine.render(Root(view: view, words: words), withTemplate: name) else {
      preconditionFailure("the template '\(name)' was checked and is gone")
    }
    return Array(text.utf8)
  }

  private struct Root: MustacheParent {
    let view: Shown
    let words: [String: Words]
    func child(named name: String) -> Any? {
      if let entry = Shown.names.entries[name] { return entry.value(view).value }
      return words[name]?.entries.mapValues { WrittenText(renderText: $0.escapedForHTML) }
    }
  }
}
