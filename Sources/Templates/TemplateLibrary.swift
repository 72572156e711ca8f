package import Files
import Mustache

/// The templates of a site: pages, and the partials they include. With its values and views the one
/// place that knows the template engine.
package struct TemplateLibrary: Sendable {
  private let folder: String
  private let pages: [String: Source]
  private let partials: [String: Source]
  private let engine: MustacheLibrary
  private let words: [String: Words]

  private struct Source {
    let tags: [Tag]
    /// For the engine; nil when the file is faulty.
    let template: MustacheTemplate?
  }

  /// Reads `<folder>/*.html` as pages and `<folder>/partials/*.html` as partials.
  ///
  /// - Parameter words: groups of texts that every template can name.
  package init(
    _ tree: FileTree, folder: String, words: [String: Words], _ log: inout [Diagnostic]
  ) {
    self.folder = folder
    self.words = words
    var pages: [String: Source] = [:]
    var partials: [String: Source] = [:]
    for file in tree.files(under: folder) where file.path.hasSuffix(".html") {
      let name = String(file.path.dropFirst(folder.count + 1).dropLast(".html".count))
      if name.hasPrefix("partials/") {
        partials[String(name.dropFirst("partials/".count))] = Self.read(file, &log)
      } else if !name.contains("/") {
        pages[name] = Self.read(file, &log)
      }
    }
    self.pages = pages
    self.partials = partials
    engine = MustacheLibrary(templates: partials.compactMapValues(\.template))
  }

  private init(_ other: TemplateLibrary, words: [String: Words]) {
    folder = other.folder
    pages = other.pages
    partials = other.partials
    engine = other.engine
    self.words = words
  }

  /// The same templates, with these groups of texts that every template can name.
  package func naming(_ words: [String: Words]) -> TemplateLibrary {
    TemplateLibrary(self, words: words)
  }

  /// The texts of a group that templates name, each with the first place that does.
  package func words(namedOf group: String) -> [String: Place] {
    let names = [pages, partials].flatMap { $0.values.flatMap(\.tags.names) }
    return Dictionary(
      names.filter { $0.name.hasPrefix(group + ".") }
        .map { (String($0.name.dropFirst(group.count + 1)), $0.place) },
      uniquingKeysWith: { min($0, $1) })
  }

  private static func read(_ file: FileTree.File, _ log: inout [Diagnostic]) -> Source {
    guard let text = file.text(&log) else { return Source(tags: [], template: nil) }
    var faults: [Diagnostic] = []
    defer { log += faults }
    let tags = Tag.scan(text, file: file.path, &faults)
    guard !faults.hasErrors else { return Source(tags: tags, template: nil) }
    do {
      // Values come escaped (see `WrittenText`), so that the engine must not do it again.
      return Source(
        tags: tags, template: try MustacheTemplate(string: "{{%CONTENT_TYPE:TEXT}}\n" + text))
    } catch {
      faults.error(
        .templateSyntax, "cannot be read as a template: \(error)", at: Place(file.path, 1, 1))
      return Source(tags: tags, template: nil)
    }
  }

  /// The template of a kind of page, held against the names of its view; nil, and faults logged,
  /// when it does not fit, or when a file that it needs is faulty.
  package func template<Shown: View>(
    _ name: String, for view: Shown.Type, _ log: inout [Diagnostic]
  ) -> Template<Shown>? {
    guard let page = pages[name] else {
      log.error(
        .missingTemplate, "the template is missing", at: Place("\(folder)/\(name).html"),
        notes: ["it makes the pages of the kind '\(name)'"])
      return nil
    }
    var check = TemplateCheck(partials: partials.mapValues(\.tags), folder: folder)
    let shapes = words.mapValues(\.shape)
    check.check(page.tags, [.group { shapes }, view.templateShape])
    // A fault in a partial shows wherever it is included, and is told once.
    for fault in check.log
    where !log.contains(where: { $0.place == fault.place && $0.message == fault.message }) {
      log.append(fault)
    }
    let isWhole = check.included.allSatisfy { partials[$0]?.template != nil }
    guard !check.log.hasErrors, isWhole, let template = page.template else { return nil }
    return Template(
      template: template, partials: engine, words: words.mapValues(\.written))
  }
}

/// A template that fits a view.
package struct Template<Shown: View>: Sendable {
  fileprivate let template: MustacheTemplate
  fileprivate let partials: MustacheLibrary
  /// Ready to be written: they are the same on every page.
  fileprivate let words: [String: [String: WrittenText]]

  /// The page, in UTF-8.
  package func render(_ view: Shown) -> [UInt8] {
    Array(template.render(Root(view: view, words: words), library: partials).utf8)
  }

  private struct Root: MustacheParent {
    let view: Shown
    let words: [String: [String: WrittenText]]
    func child(named name: String) -> Any? {
      if let entry = Shown.names.entries[name] { return entry.value(view).value }
      return words[name]
    }
  }
}
