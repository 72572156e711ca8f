/// A form of ours within a text, or what looks meant as one.
enum InlineForm {
  case citation([CitationSyntax.Key])
  /// Begins like a citation, and is none.
  case brokenCitation(cure: String)
  /// `[key]` or `@key`, which means something when there is such a source.
  case strayKey(String)
  case footnote(label: String)
  /// Begins like a reference to a footnote, and is none.
  case brokenFootnote(cure: String)
  case shortLink(kind: String, name: String, words: String?)
  /// Begins like a short link, and is none.
  case brokenShortLink(cure: String)
  /// One or two tildes.
  case tildes
  /// An address that stands in the text as it is.
  case address(destination: String)
}

/// Finds the forms of a text, one after the other.
struct InlineScanner {
  struct Found {
    let form: InlineForm
    /// In bytes of the text.
    let range: Range<Int>
  }

  let bytes: [UInt8]
  /// The last run of signs of a domain that was looked at.
  var domain: Domain?
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether a text can hold any form at all.
  static func mayFind(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "["), UInt8(ascii: "~"), UInt8(ascii: "@"): true
        // Of `://` and `www.`.
        case UInt8(ascii: "/"), UInt8(ascii: "w"), UInt8(ascii: "W"):
          index + 1 < bytes.count && bytes[index + 1] == bytes[index]
        default: false
        }
      }
    }
  }

  /// The bytes of a range, as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The sign before an offset; nil at the start.
  func sign(before offset: Int) -> Unicode.Scalar? {
    let start = bytes[..<offset].lastIndex { !UTF8.isContinuation($0) }
    return start.flatMap { text($0..<offset).unicodeScalars.first }
  }

  /// The sign at an offset; nil at the end.
  func sign(at offset: Int) -> Unicode.Scalar? {
    text(offset..<min(bytes.count, offset + 4)).unicodeScalars.first
  }

  /// The next form; nil at the end.
  mutating func next() -> Found? {
    let floor = position
    while position < bytes.count {
      if let found = form(at: position, after: floor) {
        position = found.range.upperBound
        return found
      }
      position += 1
    }
    return nil
  }

  private mutating func form(at start: Int, after floor: Int) -> Found? {
    switch bytes[start] {
    case UInt8(ascii: "["): bracket(start)
    case UInt8(ascii: "~"): tildes(start)
    case UInt8(ascii: "@"): mailAddress(around: start, after: floor) ?? key(start)
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      webAddress(start)
    default: nil
    }
  }

  private func bracket(_ start: Int) -> Found? {
    switch start + 1 < bytes.count ? Unicode.Scalar(bytes[start + 1]) : " " {
    case "[": return shortLink(start) ?? brokenShortLink(start)
    case "@": return citation(start)
    case "^":
      return Note.reference(at: start, in: bytes[...]).map {
        Found(form: .footnote(label: $0.label), range: start..<$0.end)
      } ?? brokenFootnote(start)
    default:
      guard let end = end(start), end < start + Self.longestKey else { return nil }
      let text = text((start + 1)..<end)
      guard CitationSyntax.key(startOf: text) == text else { return nil }
      return Found(form: .strayKey(text), range: start..<(end + 1))
    }
  }

  private func citation(_ start: Int) -> Found? {
    let end = bytes[(start + 1)...].firstIndex { "[]".utf8.contains($0) } ?? bytes.count
    let text = text((start + 1)..<end)
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: "]")
    if isClosed, let keys = CitationSyntax.keys(text) {
      return Found(form: .citation(keys), range: start..<(end + 1))
    }
    guard let key = CitationSyntax.key(startOf: text.dropFirst()) else { return nil }
    return isClosed
      ? Found(
        form: .brokenCitation(cure: CitationSyntax.cure(for: text)), range: start..<(end + 1))
      : Found(
        form: .brokenCitation(cure: "it is never closed; write '[@\(key)]'"),
        range: start..<(start + 2 + key.utf8.count))
  }

  /// The closing bracket to one that opens, when no other stands between them.
  func end(_ start: Int) -> Int? {
    let end = bytes[(start + 1)...].firstIndex { "[]".utf8.contains($0) }
    return end.flatMap { bytes[$0] == UInt8(ascii: "]") ? $0 : nil }
  }

  private func tildes(_ start: Int) -> Found? {
    let end = bytes[start...].firstIndex { $0 != UInt8(ascii: "~") } ?? bytes.count
    return Found(form: .tildes, range: start..<end)
  }

  /// `@key`, not behind a letter.
  private func key(_ start: Int) -> Found? {
    if start > 0, bytes[start - 1] >= 0x80 || Unicode.Scalar(bytes[start - 1]).isLetterOrDigit {
      return nil
    }
    let rest = bytes[(start + 1)...].prefix(Self.longestKey)
    guard var key = CitationSyntax.key(startOf: String(decoding: rest, as: UTF8.self)) else {
      return nil
    }
    while key.last == "." { key.removeLast() }
    return key.isEmpty
      ? nil : Found(form: .strayKey(key), range: start..<(start + 1 + key.utf8.count))
  }

  /// In bytes.
  private static let longestKey = 200
}
