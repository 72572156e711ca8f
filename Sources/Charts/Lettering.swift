/// How much room text takes. Fonts differ and are not known when a chart is made, so widths are
/// those of a wide one (DejaVu Sans), rounded up: text is rather wrapped too early than cut off.
enum Lettering {
  /// In units of the view box.
  static let size = 13.0
  static let lineHeight = 17.0
  /// From the base line up to the top of capitals, and from the top of a line's box to its base line.
  static let capitals = 9.5
  static let ascent = 12.5

  static func width(of text: some StringProtocol) -> Double {
    text.reduce(0) { $0 + width(of: $1) }
  }

  /// How much narrower a text must be to have room in bold letters.
  static let bold = 0.88

  static func widest(_ texts: some Sequence<String>) -> Double {
    texts.map { width(of: $0) }.max() ?? 0
  }

  /// The text in so many lines of a width at most, broken between words where that is possible.
  static func fit(_ text: String, width: Double, lines limit: Int) -> FittedText {
    let words = text.split(whereSeparator: \.isWhitespace)
    var lines: [String] = []
    var line = ""
    var breaksWord = false
    for word in words where lines.count <= limit {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if Self.width(of: longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = word
      while lines.count <= limit, Self.width(of: rest) > width {
        breaksWord = true
        let head = prefix(of: rest, width: width)
        lines.append(String(head))
        rest = rest.dropFirst(head.count)
      }
      line = String(rest)
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return FittedText(lines: lines, breaksWord: breaksWord) }
    let room = width - Self.width(of: "…")
    let last = lines[limit - 1] + " " + lines[limit]
    let kept = prefix(of: last[...], width: room).split(separator: " ").joined(separator: " ")
    return FittedText(
      lines: lines.prefix(limit - 1) + [kept + "…"], whole: words.joined(separator: " "),
      breaksWord: breaksWord)
  }

  /// As many characters as have room, but one at least.
  private static func prefix(of text: Substring, width: Double) -> Substring {
    var used = 0.0
    var end = text.startIndex
    while end < text.endIndex {
      used += self.width(of: text[end])
      if used > width, end > text.startIndex { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  private static func width(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    return share(of: scalar) * size
  }

  /// The advance of a character, as a share of the size of the font.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "\u{A0}", "\u{202F}": 0.34
    case "f", "r", "t", "-", "(", ")", "[", "]", "/", "\\", "\"": 0.44
    case "m", "w", "M", "W", "@", "%", "…", "—", "æ", "œ", "Æ", "Œ": 1
    case "A"..."Z": 0.76
    case "\u{1100}"..."\u{11FF}", "\u{2E80}"..."\u{FAFF}", "\u{FE30}"..."\u{FE6F}",
      "\u{FF00}"..."\u{FF60}", "\u{10000}"...:
      1.1
    default: scalar.properties.isUppercase ? 0.8 : 0.64
    }
  }
}

/// A text as it has room.
struct FittedText: Sendable, Hashable {
  let lines: [String]
  /// The text with all its words, when some had no room; else nil.
  var whole: String?
  /// Whether a line ends inside a word.
  var breaksWord = false

  var height: Double { Double(lines.count) * Lettering.lineHeight }
  var width: Double { Lettering.widest(lines) }
}
