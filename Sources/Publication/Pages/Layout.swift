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

  /// - Parameter crumbs: labels and addresses of the pages above this one, without the home page.
  func head(
    _ title: String, description: String? = nil, at address: String?,
    below crumbs: [(label: String, address: String)] = [], isDraft: Bool = false
  ) -> HeadView {
    let site = site
    let isHome = address == ""
    // With what stands above it: "Unknown" alone would name the pages of several indexes.
    let fullTitle = isHome ? [site.title] : [title] + crumbs.suffix(1).map(\.label) + [site.title]
    return HeadView(
      title: title, fullTitle: fullTitle.joined(separator: " · "),
      description: description, canonical: address.map(addresses.canonical), language: language,
      crumbs: isHome
        ? []
        : [ItemView(text: wording[.home], url: addresses.link(""))]
          + crumbs.map { ItemView(text: $0.label, url: addresses.link($0.address)) },
      site: site, isDraft: isDraft)
  }

  private var site: SiteView {
    let settings = registry.settings
    let lists: [(String, String)] = [
      (wording[.cases], "cases/"), (wording[.services], "services/"),
      (wording[.findings], "findings/"),
      (wording[.browse], "browse/"), (wording[.matrix], "matrix/"),
    ]
    let pages = registry.pages.entries.map {
      ($0.value.title.text(in: language), Addresses.page(of: Page.kind, $0.slug))
    }
    return SiteView(
      title: settings.title.text(in: language), tagline: settings.tagline?.text(in: language),
      description: settings.description.text(in: language), home: addresses.link(""),
      publisher: settings.publisher,
      licence: settings.licence.map { ItemView(text: $0.name, url: $0.url?.address) },
      asOf: registry.asOf.map(wording.date),
      navigation: (lists + pages).map { ItemView(text: $0, url: addresses.link($1)) },
      codebook: addresses.link("codebook/"))
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
