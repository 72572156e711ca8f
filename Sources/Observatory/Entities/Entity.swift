package import Files
package import Markdown
package import Records

/// A record with a file and a page of its own.
package protocol Entity: Record, Referent {
  /// What it is called in lists and references.
  var title: LocalizedText { get }
  /// Whether it is left out of the site until it is ready; no, when nil.
  var draft: Bool? { get }
  /// Addresses, relative to the site, at which its page stood before.
  var aliases: [String] { get }
  /// Logs what is wrong with the prose below a record that has been read without error.
  func check(_ body: MarkdownText, _ log: inout [Diagnostic])
}

extension Entity {
  package func check(_ body: MarkdownText, _ log: inout [Diagnostic]) {}
}

extension String {
  static let draftAbout = "Whether it is left out of the site until it is ready."
  static let aliasesAbout = "Addresses at which its page stood before; they lead on to it."
}

extension Rule where Value == String {
  /// A path on the site, such as `old/address/`.
  static var address: Rule {
    form(
      "a path on the site such as 'old/address/'",
      pattern: #"^/?([A-Za-z0-9_~-][A-Za-z0-9._~-]*)(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?$"#,
      numbers: -1e15...1e15,
      cure: {
        $0.contains("://") ? "write only what stands behind the address of the site" : nil
      }
    ) { text in
      let path = text.hasPrefix("/") ? text.dropFirst() : text[...]
      let parts = (path.hasSuffix("/") ? path.dropLast() : path)
        .split(separator: "/", omittingEmptySubsequences: false)
      return parts.allSatisfy { part in
        part.first.map { $0 != "." } ?? false
          && part.unicodeScalars.allSatisfy {
            $0.isASCII
              && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "._~-".unicodeScalars.contains($0))
          }
      }
    }
  }
}
