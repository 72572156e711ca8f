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
