package import Files

/// A text in Markdown, with its place in the author's file.
package struct MarkdownText: Sendable, Hashable {
  package let text: String
  /// The file, and the line in it, from 1, at which the text begins.
  package let start: Place

  package init(_ text: String, at start: Place) {
    self.text = text
    self.start = start
  }

  package var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
