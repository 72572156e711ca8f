package import Files

/// A Markdown text as HTML, and what was found in it.
package struct Rendering: Sendable {
  package let html: String
  package let headings: [Heading]

  package struct Heading: Sendable, Hashable {
    /// 1 to 6.
    package let level: Int
    package let text: String
    /// The fragment by which it can be linked; unique in its text.
    package let anchor: String
    package let place: Place
  }
}

/// Decides what becomes of the forms that lead out of a text; none of it is known in this room.
package protocol MarkdownResolver {
  /// The address for the destination of a link or an image; nil, and a fault logged, for none.
  mutating func address(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> String?
  /// The HTML for a citation such as `[@key]` or `[@key, p. 12; @other]`.
  mutating func html(for citations: [Citation], _ log: inout [Diagnostic]) -> String
}

/// One key of a citation.
package struct Citation: Sendable, Hashable {
  package let key: String
  /// Where in the source, such as `p. 12`; nil for the whole of it.
  package let locator: String?
  package let place: Place
}
