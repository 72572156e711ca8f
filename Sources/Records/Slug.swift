import Foundation

/// The name of a record, and of its file: small letters, digits, single hyphens.
package enum Slug {
  /// Whether the text has the form `[a-z0-9]+(-[a-z0-9]+)*`.
  package static func isWellFormed(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        .allSatisfy { part in
          !part.isEmpty
            && part.allSatisfy {
              (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            }
        }
  }

  /// A well-formed slug made of any text: `Sag's Wien` becomes `sag-s-wien`.
  package static func made(from text: String) -> String {
    let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return plain.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .joined(separator: "-")
  }
}
