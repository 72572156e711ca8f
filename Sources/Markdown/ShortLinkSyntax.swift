// Short links and footnotes, and what looks meant as them.
extension InlineScanner {
  /// `[[kind:name]]` or `[[kind:name|words]]`.
  func shortLink(_ start: Int) -> Found? {
    guard let end = end(start + 1), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "]")
    else { return nil }
    let parts = text((start + 2)..<end).split(
      separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard target.count == 2, target.allSatisfy({ CitationSyntax.key(startOf: $0) ?? "" == $0 })
    else { return nil }
    let words = parts.count > 1 && parts[1].contains { !$0.isWhitespace } ? String(parts[1]) : nil
    return Found(
      form: .shortLink(kind: String(target[0]), name: String(target[1]), words: words),
      range: start..<(end + 2))
  }

  /// What begins like a short link, and would be shown as it is written.
  func brokenShortLink(_ start: Int) -> Found? {
    let inside = start + 2
    let end = bytes[inside...].firstIndex { "[]".utf8.contains($0) } ?? bytes.count
    let content = text(inside..<end)
    let target = content.unicodeScalars.prefix { $0 != "|" }
    let parts = String(target).unicodeScalars.split(
      separator: ":", omittingEmptySubsequences: false
    )
    .map { String($0).withSingleSpaces }
    let isTarget = parts.count == 2 && parts.allSatisfy { CitationSyntax.key(startOf: $0) == $0 }
    let whole = "'[[\(parts.joined(separator: ":"))]]'"
    if bytes[end...].starts(with: "]]".utf8) {
      guard content.unicodeScalars.contains(where: \.isLetterOrDigit) else { return nil }
      let cure =
        isTarget ? "write \(whole)" : "the forms are '[[kind:name]]' and '[[kind:name|words]]'"
      return Found(form: .brokenShortLink(cure: cure), range: start..<(end + 2))
    }
    guard isTarget else { return nil }
    let isCut = end == bytes.count && content.unicodeScalars.contains("|")
    return Found(
      form: .brokenShortLink(
        cure: isCut
          ? "its words are plain, without emphasis, code or links"
          : "it is never closed with ']]'; write \(whole)"),
      range: start..<(inside + String(target).utf8.count))
  }

  /// What begins like a reference to a footnote, and would be shown as it is written.
  func brokenFootnote(_ start: Int) -> Found? {
    guard let end = end(start) else { return nil }
    let label = text((start + 2)..<end)
    guard label.unicodeScalars.contains(where: \.isLetterOrDigit) else { return nil }
    return Found(form: .brokenFootnote(cure: Note.cure(for: label)), range: start..<(end + 1))
  }
}
