package import Files

/// Decides what becomes of the forms that lead out of a text; none of it is known in this room.
package protocol MarkdownResolver {
  /// The address for the destination of a link or an image; nil, and a fault logged, for none.
  mutating func address(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> String?
  /// The address for an image, and its size; nil, and a fault logged, for none.
  mutating func image(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> ImageTarget?
  /// The HTML for a citation such as `[@key]` or `[@key, p. 12; @other]`.
  mutating func html(for citations: [Citation], _ log: inout [Diagnostic]) -> String
  /// Where a short link leads; nil, and a fault logged, when it leads nowhere.
  mutating func target(of link: ShortLink, _ log: inout [Diagnostic]) -> ShortLink.Target?
  /// Whether a source has that key: if so, `[key]` and `@key` were hardly meant as text.
  func isSource(_ key: String) -> Bool
}

extension MarkdownResolver {
  /// An address like those of links, of something whose size nobody knows.
  package mutating func image(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> ImageTarget? {
    address(for: destination, at: place, &log).map { ImageTarget(address: $0, size: nil) }
  }
}

/// One key of a citation.
package struct Citation: Sendable, Hashable {
  package let key: String
  /// Where in the source, such as `p. 12`; nil for the whole of it.
  package let locator: String?
  package let place: Place
}

/// A link by kind and name: `[[kind:name]]` or `[[kind:name|words]]`.
package struct ShortLink: Sendable, Hashable {
  package let kind: String
  package let name: String
  /// Where the kind stands.
  package let kindPlace: Place
  package let namePlace: Place

  /// Where a short link leads, and the words for a link that has none of its own.
  package struct Target: Sendable, Hashable {
    package let address: String
    package let title: String

    package init(address: String, title: String) {
      self.address = address
      self.title = title
    }
  }
}
