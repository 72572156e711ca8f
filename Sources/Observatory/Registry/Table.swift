import Markdown
package import Records

/// All entries of one type, in order of slug.
package struct Table<Value: Entity>: Sendable {
  package let entries: [Entry<Value>]
  private let positions: [String: Int]

  init(_ entries: [Entry<Value>]) {
    self.entries = entries.sorted { $0.slug < $1.slug }
    positions = Dictionary(
      uniqueKeysWithValues: self.entries.enumerated().map { ($1.slug, $0) })
  }

  package subscript(slug: String) -> Entry<Value>? { positions[slug].map { entries[$0] } }

  /// The entry that a checked reference leads to.
  package subscript(reference: Ref<Value>) -> Entry<Value> {
    guard let entry = self[reference.slug] else {
      preconditionFailure("'\(reference.slug)' of \(Value.kind) was not checked")
    }
    return entry
  }

  /// The prose of every entry.
  var bodies: [MarkdownText] { entries.map(\.body) }
}
