import Files

/// What a reference can lead to: a type of record with a folder, or a vocabulary.
package protocol Referent: Sendable {
  /// The folder's or the vocabulary's name; the same word in addresses and messages.
  static var kind: String { get }
}

/// A link to another record, by the slug of its file, or to a term, by its id.
package struct Ref<Target: Referent>: FieldValue, Hashable {
  package let slug: String

  package init(_ slug: String) { self.slug = slug }

  package static var placeholder: Ref { Ref("") }
  package static var shape: Shape { .reference(Target.kind) }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Ref? {
    guard let slug = reading.scalar(node, key: key, shape.expected)
    else { return nil }
    reading.references.append(.init(kind: Target.kind, slug: slug, place: node.place))
    return Ref(slug)
  }
  package var json: JSON { .string(slug) }
}
