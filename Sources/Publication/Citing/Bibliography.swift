import Foundation
import Observatory
import Records

/// All sources in the order of lists of references: by what stands first in each, then by year, those
/// without one last, then by title.
struct Bibliography {
  /// The sources that begin with one letter.
  struct Section {
    /// A capital letter; `0–9` for all digits and `#` for what has no letter.
    let letter: String
    let sources: [Source]
  }

  let sections: [Section]

  init(_ sources: [Source], _ wording: Wording) {
    let ordered = sources.map { ($0, Key($0, wording)) }.sorted { $0.1 < $1.1 }
    sections = Dictionary(grouping: ordered) { $0.1.letter }
      .sorted { $0.value[0].1 < $1.value[0].1 }
      .map { Section(letter: $0.key, sources: $0.value.map(\.0)) }
  }

  /// What a source is ordered by.
  private struct Key: Comparable {
    /// Without capitals and accents, and beginning with a letter or a digit.
    private let first: String
    private let year: Int
    private let title: String
    private let id: String

    init(_ source: Source, _ wording: Wording) {
      let reference = Reference(CitedWork(source), wording)
      first = Self.plain(reference.names ?? reference.title)
      year = source.issued?.start?.year ?? .max
      title = Self.plain(reference.title)
      id = source.id
    }

    private static func plain(_ text: String) -> String {
      let plain = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      return String(plain.drop { !$0.isLetter && !$0.isNumber })
    }

    var letter: String {
      guard let sign = first.first else { return "#" }
      return sign.isNumber ? "0–9" : sign.uppercased()
    }

    static func < (one: Key, other: Key) -> Bool {
      (one.first, one.year, one.title, one.id) < (other.first, other.year, other.title, other.id)
    }
  }
}
