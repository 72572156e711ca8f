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

  /// In signs, for a new name: people read addresses, and disks take names of 255 bytes at most.
  package static let longest = 80

  /// The first words of a slug that are not too long together; of a single long word, its
  /// beginning.
  package static func shortened(_ slug: String) -> String {
    let start = slug.prefix(longest + 1)
    guard start.count > longest else { return slug }
    return String(start[..<(start.lastIndex(of: "-") ?? start.index(before: start.endIndex))])
  }
}
