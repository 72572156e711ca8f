/// What a site decides about its texts.
package struct MarkdownOptions: Sendable {
  /// Whether harmless HTML in a text reaches the page; else it is left out.
  package let allowsHTML: Bool
  package let words: Words

  package init(allowsHTML: Bool, words: Words) {
    self.allowsHTML = allowsHTML
    self.words = words
  }

  /// The words that a page needs around a text, in its language.
  package struct Words: Sendable {
    /// The name of the list of footnotes.
    package let footnotes: String
    /// What the link from a footnote does: it leads back to the text.
    package let backToText: String
    /// What a table is called, before its number.
    package let table: String

    package init(footnotes: String, backToText: String, table: String) {
      self.footnotes = footnotes
      self.backToText = backToText
      self.table = table
    }
  }
}
