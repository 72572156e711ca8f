import Observatory
import Records

/// A way of ordering services: one line in `all` makes its pages, counts and links; its title and
/// what it is about are words of the site.
///
/// An index counts services, a service once under each of its keys; those without a key stand under
/// *unknown*, which is a value and not a gap.
struct Index: Sendable {
  /// The first part of its addresses.
  let slug: String
  /// All headings, also those under which nothing stands, in the order in which they are shown.
  let headings: @Sendable (Registry) -> [Heading]
  let keys: @Sendable (Service, Registry) -> [String]

  struct Heading: Sendable, Hashable {
    let key: String
    let label: String
    let about: String?
    /// The name of the shape that stands before it.
    var symbol: String? = nil
  }

  static let unknownKey = "unknown"

  /// By a closed list of values.
  static func by<Value: Choice>(
    _ slug: String, symbol: @escaping @Sendable (Value) -> String? = { _ in nil },
    _ values: @escaping @Sendable (Service, Registry) -> [Value?]
  ) -> Index {
    Index(
      slug: slug,
      headings: { _ in
        Value.allCases.map {
          Heading(key: $0.rawValue, label: $0.label, about: $0.about, symbol: symbol($0))
        }
      },
      keys: { values($0, $1).compactMap { $0?.rawValue } })
  }

  /// By the terms of a vocabulary, whose name is the first part of the addresses.
  static func by<Kind: Referent>(
    _ vocabulary: Kind.Type, _ terms: @escaping @Sendable (Service) -> [Ref<Kind>]
  ) -> Index {
    Index(
      slug: Kind.kind,
      headings: { registry in
        let language = registry.settings.language
        return (registry.vocabularies[Kind.kind]?.terms ?? []).map {
          Heading(
            key: $0.id, label: $0.label.text(in: language),
            about: $0.definition?.text(in: language),
            symbol: $0.shape(in: Kind.kind))
        }
      },
      keys: { service, _ in terms(service).map(\.slug) })
  }
}
