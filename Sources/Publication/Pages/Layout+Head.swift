import Observatory
import Records

extension Layout {
  /// The head of a page, and the way to it.
  ///
  /// - Parameters:
  ///   - address: nil for a page that stands at no address of its own.
  ///   - crumbs: labels and addresses of the pages above this one, without the home page.
  ///   - origin: of the record that the page is of, if it is of one.
  func head(
    _ title: String, description: String? = nil, at address: String?,
    below crumbs: [(label: String, address: String)] = [], of origin: PageOrigin? = nil
  ) -> HeadView {
    let site = site(for: address, below: crumbs.map(\.address))
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
      site: site, files: files(of: feeds.site), locale: Self.locale(language),
      isDraft: origin?.isDraft ?? false,
      improvement: origin.flatMap { registry.settings.address(ofFile: $0.path) })
  }

  /// A language tag in the form of Open Graph, `pt_BR`; nil when it names no country.
  static func locale(_ language: String) -> String? {
    let parts = language.split(separator: "-")
    guard parts.count > 1, let country = parts.last, country.count == 2 else { return nil }
    return "\(parts[0].lowercased())_\(country.uppercased())"
  }

  private func site(for address: String?, below crumbs: [String]) -> SiteView {
    let settings = registry.settings
    let lists: [(String, String)] = [
      (wording[.cases], "cases/"), (wording[.services], "services/"),
      (wording[.findings], "findings/"), (wording[.explore], Addresses.explore),
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
      navigation: (lists + pages).map { text, target in
        NavigationView(
          text: text, url: addresses.link(target),
          current: target == address ? "page" : crumbs.contains(target) ? "true" : nil)
      },
      codebook: addresses.link("codebook/"),
      references: registry.sources.isEmpty ? nil : addresses.link(Addresses.references),
      bibliography: bibliography,
      feed: feeds.site.map { addresses.link($0.address(.atom)) })
  }
}

/// What the head of a page tells of the file that its record was read from.
struct PageOrigin {
  let path: String
  let isDraft: Bool

  init<Value>(_ entry: Entry<Value>) { (path, isDraft) = (entry.path, entry.isDraft) }
}
