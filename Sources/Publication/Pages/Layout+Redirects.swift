import Files
import Observatory
import Records

extension Layout {
  /// A page at each address at which a record stood before, which leads on to its own.
  func redirects() -> [Output] {
    registry.allCases.flatMap { redirects(from: $0, to: address(of: $0)) }
      + redirects(from: registry.services) + redirects(from: registry.governmentServices)
      + redirects(from: registry.stakeholders) + redirects(from: registry.datasets)
      + redirects(from: registry.pages)
  }

  private func redirects<Value: Entity>(from table: Table<Value>) -> [Output] {
    table.entries.flatMap { redirects(from: $0, to: address(of: $0)) }
  }

  private func redirects<Value: Entity>(from entry: Entry<Value>, to address: String) -> [Output] {
    entry.value.aliases.enumerated().map { position, alias in
      page(
        at: Addresses.alias(alias), from: Place(entry.path),
        as: Output.Alias(address: alias, position: position), templates.redirect
      ) { _, _ in
        RedirectView(
          head: head(wording[.moved], at: address),
          target: ItemView(
            text: entry.value.title.text(in: language), url: addresses.link(address)))
      }
    }
  }
}
