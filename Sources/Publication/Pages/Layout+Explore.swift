import Files
import Observatory
import Records
import Templates

extension Layout {
  /// Where readers narrow the services down and set cases side by side, and the data that the
  /// scripts of both pages read.
  func explorePages() -> [Output] { [explorePage, comparePage, exploreData] }

  private static let data = "explore/data.json"
  /// The script that looks words up in the index.
  private static let search = Site.searchFolder + "/pagefind.js"

  private var explorePage: Output {
    let address = Addresses.explore
    return page(at: address, from: Place("the page to explore"), templates.explore) { _, _ in
      ExploreView(
        head: head(wording[.explore], description: wording[.exploreAbout], at: address),
        about: wording[.exploreAbout], data: addresses.link(Self.data),
        search: isSearched ? addresses.link(Self.search) : nil,
        compare: addresses.link(Addresses.compare), pageLength: Self.pageLength,
        headings: shelves.map(indexCount),
        facets: shelves.map { shelf in
          FacetView(
            slug: shelf.index.slug, title: wording.title(of: shelf.index),
            terms: shelf.usedHeadings.map {
              FacetTermView(key: $0.key, label: $0.label, symbol: $0.symbol)
            })
        })
    }
  }

  private var comparePage: Output {
    let address = Addresses.compare
    return page(at: address, from: Place("the comparison"), templates.compare) { _, _ in
      CompareView(
        head: head(
          wording[.compare], description: wording[.compareAbout], at: address,
          below: [(wording[.explore], Addresses.explore)]),
        about: wording[.compareAbout], data: addresses.link(Self.data),
        address: addresses.link(address), explore: addresses.link(Addresses.explore),
        cases: addresses.link(Addresses.list(of: Case.kind)))
    }
  }

  private var exploreData: Output {
    Output(
      path: Self.data, origin: Place("the page to explore"),
      contents: .made { _ in
        let compared = Index.compared.map { Shelf($0, registry, unknown: wording[.unknown]) }
        let data = ExploreData(registry, shelves + compared, addresses, wording)
        return .init(bytes: Array(data.json.text.utf8))
      })
  }
}
