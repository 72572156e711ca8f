import Observatory
import Records

/// An index with the services under each of its headings, worked out once.
struct Shelf: Sendable {
  let index: Index
  let headings: [Index.Heading]
  private let services: [String: [Entry<Service>]]

  init(_ index: Index, _ registry: Registry, unknown: String) {
    self.index = index
    var services: [String: [Entry<Service>]] = [:]
    for entry in registry.services.entries {
      let keys = Set(index.keys(entry.value, registry))
      for key in keys.isEmpty ? [Index.unknownKey] : keys {
        services[key, default: []].append(entry)
      }
    }
    var headings = index.headings(registry)
    if !headings.contains(where: { $0.key == Index.unknownKey }),
      services[Index.unknownKey] != nil
    {
      headings.append(.init(key: Index.unknownKey, label: unknown, about: nil))
    }
    self.services = services
    self.headings = headings
  }

  /// The services under a heading, in order of slug.
  subscript(key: String) -> [Entry<Service>] { services[key] ?? [] }

  /// The headings under which anything stands.
  var usedHeadings: [Index.Heading] { headings.filter { !self[$0.key].isEmpty } }

  /// The address of the page of a heading.
  func address(_ key: String) -> String { "\(index.slug)/\(key)/" }
}
