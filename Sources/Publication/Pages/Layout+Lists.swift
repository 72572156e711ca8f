import Files
import Observatory
import Records
import Templates

extension Layout {
  /// All entries of a type, in pages.
  func entityList<Value: Entity>(
    _ table: Table<Value>, _ title: String, _ about: String,
    note: @escaping @Sendable (Value) -> String?
  ) -> [Output] {
    let links = table.entries.map { directory.link($0, note: note($0.value)) }
      .sorted { $0.title.lowercased() < $1.title.lowercased() }
    return list(title, about, at: Value.kind + "/", crumbs: [], links: links)
  }

  /// All services, as cards, in pages.
  func serviceList() -> [Output] {
    list(
      wording[.services], wording[.servicesAbout], at: Service.kind + "/", crumbs: [],
      cards: registry.services.entries)
  }

  /// The pages of an index: its headings with their counts, and a list for each.
  func indexPages(_ shelf: Shelf) -> [Output] {
    let index = shelf.index
    let address = index.slug + "/"
    let (title, about) = (wording.title(of: index), wording.about(index))
    let overview = page(at: address, from: Place("the index '\(index.slug)'"), templates.index) {
      _, _ in
      IndexView(
        head: head(
          title, description: about, at: address, below: [browseCrumb]),
        about: about, headings: shelf.headings.map { count($0, shelf) },
        roles: roles(
          of: registry.services.entries, longest: registry.services.entries.count))
    }
    return [overview]
      + shelf.headings.flatMap { heading in
        list(
          heading.label, heading.about ?? about, at: shelf.address(heading.key),
          crumbs: [browseCrumb, (title, address)], cards: shelf[heading.key],
          narrower: narrower(heading, shelf),
          feed: index.slug == Index.sector.slug ? feeds.ofSector[heading.key] : nil,
          symbol: heading.symbol)
      }
  }

  private var browseCrumb: (label: String, address: String) { (wording[.browse], "browse/") }

  func count(_ heading: Index.Heading, _ shelf: Shelf) -> CountView {
    CountView(
      label: heading.label, url: addresses.link(shelf.address(heading.key)), about: heading.about,
      count: shelf[heading.key].count, symbol: heading.symbol,
      roles: roles(
        of: shelf[heading.key], longest: shelf.headings.map { shelf[$0.key].count }.max()))
  }

  /// The parts of a bar of services, by role.
  ///
  /// - Parameter longest: how many services make a bar of full length; nil when there are no bars.
  private func roles(of services: [Entry<Service>], longest: Int?) -> [RoleShareView] {
    func length(_ count: Int) -> String { "\(100 * count / max(1, longest ?? 1))%" }
    var passed = 0
    return Role.allCases.compactMap { role in
      let count = services.count { ($0.value.role?.value ?? .unknown) == role }
      defer { passed += count }
      return count == 0
        ? nil
        : RoleShareView(
          key: role.rawValue, label: role.label, count: count, start: length(passed),
          length: length(count))
    }
  }

  /// The cells of the crossing that a heading's list can be narrowed to.
  private func narrower(_ heading: Index.Heading, _ shelf: Shelf) -> [CountView] {
    let crossing = Crossing.sectorByRole
    guard shelf.index.slug == crossing.rows.slug else { return [] }
    return cells(heading, crossing)
  }

  /// A list in pages of `pageLength` entries; one page when there are none.
  ///
  /// - Parameter symbol: the name of the shape before the title.
  func list(
    _ title: String, _ about: String?, at address: String,
    crumbs: [(label: String, address: String)], cards: [Entry<Service>] = [],
    links: [EntityLinkView] = [], narrower: [CountView] = [], feed: Feed? = nil,
    symbol: String? = nil
  ) -> [Output] {
    let total = max(cards.count, links.count)
    let pages = max(1, (total + Self.pageLength - 1) / Self.pageLength)
    return (1...pages).map { number in
      let here = Self.address(address, number)
      let range = ((number - 1) * Self.pageLength)..<min(number * Self.pageLength, total)
      return page(at: here, from: Place("the list '\(address)'"), templates.list) { _, _ in
        let position = pages > 1 ? "\(wording[.page]) \(number) / \(pages)" : nil
        var head = head(
          position.map { "\(title) · \($0)" } ?? title, description: about, at: here,
          below: crumbs)
        head.files += files(of: feed)
        return ListView(
          head: head, about: about, count: total,
          cards: cards.isEmpty ? [] : cards[range].map(card),
          links: links.isEmpty ? [] : Array(links[range]), narrower: narrower,
          previous: number > 1 ? pageItem(address, number - 1) : nil,
          next: number < pages ? pageItem(address, number + 1) : nil, position: position,
          feed: feed.map { addresses.link($0.address(.atom)) }, symbol: symbol)
      }
    }
  }

  private func pageItem(_ address: String, _ number: Int) -> ItemView {
    ItemView(
      text: "\(wording[.page]) \(number)", url: addresses.link(Self.address(address, number)))
  }

  private static func address(_ list: String, _ page: Int) -> String {
    page == 1 ? list : "\(list)page/\(page)/"
  }

  /// The role on a card, where "Unknown" alone would not say what is not known.
  private func cardRole(of service: Service) -> ItemView {
    let item = roleItem(of: service)
    guard item.symbol == Role.unknown.shape else { return item }
    return ItemView(
      text: "\(wording.label(ofField: "role")): \(item.text)", url: item.url, about: item.about,
      symbol: item.symbol)
  }

  private func card(_ entry: Entry<Service>) -> CardView {
    let service = entry.value
    let link = directory.link(entry)
    let countries = service.countries.map { directory.item(Country.kind, $0.slug).text }
    let (kind, status) = (registry.operatorKind(of: service), service.status)
    let facts: [String?] = [
      countries.isEmpty ? nil : countries.joined(separator: ", "),
      kind == .unknown ? nil : kind.label,
      service.started.map { "\(wording[.from]) \($0.year)" },
      status == .unknown ? nil : status?.label,
    ]
    return CardView(
      title: link.title, url: link.url, summary: service.summary.text(in: language),
      sector: directory.item(Sector.kind, service.sector.slug), role: cardRole(of: service),
      facts: facts.compactMap { $0 }.map { ItemView(text: $0) }, isDraft: entry.isDraft)
  }
}
