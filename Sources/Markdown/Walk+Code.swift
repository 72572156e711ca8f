import Files

extension Walk {
  /// Warns of a block of code whose fence is never closed.
  mutating func checkFence(of code: Tree.Node) {
    let start = draft.origin(of: code)
    let opening = draft.source.bytes.dropFirst(start).prefix { $0 != 0x0A && $0 != 0x0D }
    let fence = opening.prefix { $0 == opening.first && "`~".utf8.contains($0) }
    let text = SourceText(code.literal)
    let first = text.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    // Code that is indented holds its first line itself.
    guard fence.count >= 3, !code.fenceInfo.isEmpty || !first.elementsEqual(opening) else { return }
    let last = code.lines.lowerBound + text.lines.count
    if last <= code.lines.upperBound, isClosing(fence, at: start, line: last) { return }
    log.warning(
      .neverClosed, "the block of code is never closed, and takes in all below it",
      at: draft.place(start),
      notes: ["end it with a line '\(String(decoding: fence, as: UTF8.self))'"])
  }

  /// Whether a line of the draft closes a fence, in the same quotations.
  private func isClosing(_ fence: ArraySlice<UInt8>, at start: Int, line: Int) -> Bool {
    let quotation = UInt8(ascii: ">")
    let lineStart = draft.source.lines[draft.source.line(at: start) - 1]
    let bytes = draft.source.bytes[draft.origin(ofLines: line...line)]
    let marks = bytes.prefix { " \t>".utf8.contains($0) }
    let signs = bytes[marks.endIndex...].prefix { $0 == fence.first }
    return signs.count >= fence.count
      && bytes[signs.endIndex...].allSatisfy { " \t\r\n".utf8.contains($0) }
      && marks.count { $0 == quotation }
        == draft.source.bytes[lineStart..<start].count { $0 == quotation }
  }
}
