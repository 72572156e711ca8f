import Observatory
import Records

/// The feeds of a site: of all cases, and of those about the services of each sector.
///
/// A case without a date is in none, since nothing says when it came; nor are drafts. Where no case
/// is left, there is no feed.
struct Feeds: Sendable {
  let site: Feed?
  /// By the slug of the sector.
  let ofSector: [String: Feed]

  init(_ registry: Registry, _ addresses: Addresses) {
    let (settings, language) = (registry.settings, registry.settings.language)
    let title = settings.title.text(in: language)
    let entries = registry.cases.entries.filter { !$0.isDraft }
    let sectors = Dictionary(grouping: entries) { registry.services[$0.value.service].value.sector }

    func feed(_ title: String, _ folder: String, of entries: [Entry<Case>]) -> Feed? {
      let items = entries.compactMap { Feed.Item($0, registry, addresses) }
        .sorted { ($1.changed.earliest, $0.url) < ($0.changed.earliest, $1.url) }
      return items.isEmpty
        ? nil
        : Feed(
          title: title, subtitle: settings.description.text(in: language), folder: folder,
          page: addresses.canonical(folder), language: language,
          publisher: settings.publisher ?? settings.title.text(in: language),
          licence: settings.licence?.name, items: Array(items.prefix(Feed.length)))
    }

    site = feed(title, "", of: entries)
    ofSector = Dictionary(
      uniqueKeysWithValues: sectors.compactMap { sector, entries in
        let label = registry.label(of: sector)
        return feed("\(title): \(label)", Addresses.page(of: Sector.kind, sector.slug), of: entries)
          .map { (sector.slug, $0) }
      })
  }

  /// In order of their folders.
  var all: [Feed] {
    ([site].compactMap(\.self) + ofSector.values).sorted { $0.folder < $1.folder }
  }
}

extension Feed.Item {
  /// nil for a case without any date.
  fileprivate init?(_ entry: Entry<Case>, _ registry: Registry, _ addresses: Addresses) {
    let (value, language) = (entry.value, registry.settings.language)
    guard let changed = value.changed else { return nil }
    url = addresses.canonical(Addresses.page(of: Case.kind, entry.slug))
    title = value.title.text(in: language)
    summary = value.abstract?.text(in: language)
    self.language = value.language
    authors = value.authors
    published = value.published
    self.changed = changed
    sector = registry.label(of: registry.services[value.service].value.sector)
  }
}

extension Registry {
  fileprivate func label(of sector: Ref<Sector>) -> String {
    term(sector.slug, of: Sector.kind)?.label.text(in: settings.language) ?? sector.slug
  }
}
