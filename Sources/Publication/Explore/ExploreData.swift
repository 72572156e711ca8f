import Observatory
import Records

/// Every service with its terms under every index, for the scripts of the pages on which readers
/// explore and compare.
///
/// A term is told by its position among those of its index, from 0, so that ten thousand services
/// stay a file that a browser takes at once.
struct ExploreData {
  private let registry: Registry
  private let addresses: Addresses
  private let wording: Wording
  private let columns: [Column]

  private var language: String { registry.settings.language }

  /// - Parameter shelves: of all indexes that are to be explored or compared.
  init(
    _ registry: Registry, _ shelves: [Shelf], _ addresses: Addresses, _ wording: Wording
  ) {
    self.registry = registry
    self.addresses = addresses
    self.wording = wording
    columns = shelves.map(Column.init)
  }

  /// An index with those of its headings under which anything stands.
  private struct Column {
    let index: Index
    let headings: [Index.Heading]
    /// The positions of the headings under which a service stands, by its slug.
    let positions: [String: [Int]]

    init(_ shelf: Shelf) {
      index = shelf.index
      headings = shelf.usedHeadings
      var positions: [String: [Int]] = [:]
      for (position, heading) in headings.enumerated() {
        for entry in shelf[heading.key] { positions[entry.slug, default: []].append(position) }
      }
      self.positions = positions
    }
  }

  var json: JSON {
    [
      "columns": .array(columns.map(column)),
      "services": .array(registry.services.entries.map(service)),
    ]
  }

  private func column(_ column: Column) -> JSON {
    [
      "key": .string(column.index.slug), "title": .string(wording.title(of: column.index)),
      "terms": .array(column.headings.map { term($0, of: column.index) }),
    ]
  }

  /// With null for the address of a term that has no page, and for the shape of one without.
  private func term(_ heading: Index.Heading, of index: Index) -> JSON {
    let hasPage =
      Index.all.contains { $0.slug == index.slug }
      || registry.catalogue(index.slug)?.title(heading.key) != nil
    let address = addresses.link(Addresses.page(of: index.slug, heading.key))
    return [
      .string(heading.key), .string(heading.label), hasPage ? .string(address) : .null,
      heading.symbol.map(JSON.string) ?? .null,
    ]
  }

  private func service(_ entry: Entry<Service>) -> JSON {
    let service = entry.value
    let cases = (registry.relations.casesOfService[entry.slug] ?? []).map { registry.cases[$0] }
    let changed = registry.changed([EntityReference(entry)])
    let members: JSON = [
      "name": .string(service.name.text(in: language)),
      "summary": .string(service.summary.text(in: language)),
      "address": .string(addresses.link(Addresses.page(of: Service.kind, entry.slug))),
      "opened": service.started.map { .number("\($0.year)") } ?? .null,
      "changed": changed.map { .string($0.text) } ?? .null,
      "cases": .array(cases.map(writeUp)),
      "terms": .array(
        columns.map { .array(($0.positions[entry.slug] ?? []).map { .number("\($0)") }) }),
    ]
    return members.marked(ifDraft: entry.isDraft)
  }

  /// With the addresses of its translations, which words can be found in too.
  private func writeUp(_ entry: Entry<Case>) -> JSON {
    let translations = (registry.translations[entry.slug] ?? []).map { translation in
      addresses.link(Addresses.translation(of: entry.slug, translation.value.language))
    }
    let members: JSON = [
      "key": .string(entry.slug), "title": .string(entry.value.title.text(in: language)),
      "address": .string(addresses.link(Addresses.page(of: Case.kind, entry.slug))),
      "translations": .array(translations.map(JSON.string)),
    ]
    return members.marked(ifDraft: entry.isDraft)
  }
}

extension JSON {
  /// An object that says that it is of a draft; as it was for all others.
  fileprivate func marked(ifDraft isDraft: Bool) -> JSON {
    isDraft ? .object(members + [Member("draft", .bool(true))]) : self
  }
}
