package import Files
package import Markdown
package import Records

/// A record with a file and a page of its own.
package protocol Entity: Record, Referent {
  /// What it is called in lists and references.
  var title: LocalizedText { get }
  /// Logs what is wrong with the prose below a record that has been read without error.
  func check(_ body: MarkdownText, _ log: inout [Diagnostic])
}

extension Entity {
  package func check(_ body: MarkdownText, _ log: inout [Diagnostic]) {}
}
