/// A line of an author's file, and the spot in it that is meant.
package struct Excerpt: Sendable, Hashable {
  /// From 1.
  package let line: Int
  /// The line, or the part of a long one around the spot with `…` where it was cut.
  package let text: String
  /// How many columns of a terminal stand before the spot; nil when only the line is known.
  package let indent: Int?
  /// How many columns of a terminal the spot takes; at least 1.
  package let width: Int
  /// How many code points of the file the spot takes; at least 1.
  package let length: Int

  /// - Parameters:
  ///   - column: in code points, from 1; 0 when it is not known.
  ///   - words: what the fault is about; the spot is the one that stands at the column.
  init(of scalars: [Unicode.Scalar], line: Int, column: Int, words: [Substring]) {
    let start = min(max(0, column - 1), scalars.count)
    let length = Self.length(scalars[start...], words)
    let range = Self.window(scalars.count, around: start, length)
    let isCutBefore = range.lowerBound > 0
    // Signs that would move the cursor take one column each, as a space does.
    let shown = scalars[range].map { $0.movesCursor ? " " : $0 }
    let spot = shown.dropFirst(start - range.lowerBound)
    self.line = line
    self.length = length
    text =
      (isCutBefore ? "…" : "") + String(shown[...])
      + (range.upperBound < scalars.count ? "…" : "")
    indent =
      column == 0 ? nil : (isCutBefore ? 1 : 0) + shown[..<spot.startIndex].columns
    width = max(1, spot.prefix(length).columns)
  }

  /// The length of the word that stands there, with its quotation marks; 1 when none of them does.
  private static func length(_ rest: ArraySlice<Unicode.Scalar>, _ words: [Substring]) -> Int {
    let isQuoted = rest.first == "\"" || rest.first == "'"
    let inner = isQuoted ? rest.dropFirst() : rest
    guard let word = words.first(where: { inner.starts(with: $0.unicodeScalars) }) else { return 1 }
    return word.unicodeScalars.count + (isQuoted ? 2 : 0)
  }

  /// What is shown of a line: all of it up to 100 code points, else 100 of them around the spot.
  private static func window(_ count: Int, around start: Int, _ length: Int) -> Range<Int> {
    let longest = 100
    guard count > longest else { return 0..<count }
    let room = max(0, longest - length) / 2
    let first = max(0, min(start - room, count - longest))
    return first..<min(count, first + longest)
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Columns of a terminal: none for signs that combine, two for the wide ones of East Asia.
  fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Unicode.Scalar {
  /// The ranges are those that Unicode's East Asian Width (UAX #11) gives as wide, rounded to blocks.
  fileprivate var columns: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
