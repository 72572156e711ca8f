import Files
import Markdown
import Observatory
import Records
import Templates

/// What all pages are laid out with.
struct Layout: Sendable {
  let registry: Registry
  let addresses: Addresses
  let wording: Wording
  let templates: PageTemplates
  /// One for each index, in their order.
  let shelves: [Shelf]
  let sheets = FactSheets()
  /// One for each finding, in their order.
  let findings: [AnsweredFinding]
  let placements: Placements
  let feeds: Feeds
  /// Whether the page to explore looks words up in the whole text of the site.
  let isSearched: Bool
  /// What the collection says to each claim, in their order.
  let verdicts: [ClaimVerdict]

  /// How many entries a page of a list shows.
  static let pageLength = 50

  var directory: Directory {
    Directory(registry: registry, addresses: addresses, wording: wording)
  }
  var facts: Facts { Facts(directory: directory) }
  var figures: Figures { Figures(wording: wording, language: language) }
  var language: String { registry.settings.language }

  func shelf(_ index: Index) -> Shelf {
    guard let shelf = shelves.first(where: { $0.index.slug == index.slug }) else {
      preconditionFailure("the index '\(index.slug)' is not in the list")
    }
    return shelf
  }

  /// A page of the site.
  ///
  /// - Parameters:
  ///   - alias: the earlier address of a record that the page stands at.
  ///   - view: makes what the page shows; given the site to hold links against.
  func page<Shown: View>(
    at address: String, from origin: Place, as alias: Output.Alias? = nil,
    _ template: Template<Shown>,
    _ view: @escaping @Sendable (Site, inout [Diagnostic]) -> Shown
  ) -> Output {
    Output(
      path: Addresses.output(address), origin: origin,
      contents: .made { site in
        var log: [Diagnostic] = []
        let view = view(site, &log)
        return Output.Made(bytes: template.render(view), log: log)
      }, alias: alias)
  }

  /// Renders the prose of an entry; nil when it has none.
  func prose(
    _ text: MarkdownText, _ site: Site, _ references: inout References, _ log: inout [Diagnostic]
  ) -> Rendering? {
    guard !text.isBlank else { return nil }
    var resolver = BodyResolver(directory: directory, site: site, references: references)
    let rendering = text.rendered(&resolver, options: markdownOptions, &log)
    references = resolver.references
    return rendering
  }

  private var markdownOptions: MarkdownOptions {
    MarkdownOptions(
      allowsHTML: registry.settings.rawHTML ?? false,
      words: .init(
        footnotes: wording[.footnotes], backToText: wording[.backToText], table: wording[.table]))
  }
}
