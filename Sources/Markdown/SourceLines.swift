import Files

/// Finds the place of a word of the tree in the author's text.
///
/// libcmark gives the lines of blocks; within them the word is looked for, each time after the
/// place where the same word was found before.
struct SourceLines {
  private let start: Place
  private let lines: [Substring]
  private var found: [String: (line: Int, offset: Int)] = [:]

  init(_ source: MarkdownText) {
    start = source.start
    lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Where the word stands, in code points; else the first line of its block.
  mutating func place(of word: String, in node: Tree.Node) -> Place {
    var block = node
    while !block.isBlock, let parent = block.parent { block = parent }
    let scope = block.lines
    let before = found[word]
    for line in scope where line <= lines.count {
      if let before, line < before.line { continue }
      let skip = before?.line == line ? before!.offset : 0
      let scalars = Array(lines[line - 1].unicodeScalars)
      if let offset = Self.offset(of: Array(word.unicodeScalars), in: scalars, from: skip) {
        found[word] = (line, offset + 1)
        return Place(start.file, start.line + line - 1, offset + 1)
      }
    }
    return Place(start.file, start.line + scope.lowerBound - 1)
  }

  private static func offset(
    of word: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int
  ) -> Int? {
    guard !word.isEmpty, line.count >= word.count else { return nil }
    var offset = start
    while offset + word.count <= line.count {
      if line[offset..<(offset + word.count)].elementsEqual(word) { return offset }
      offset += 1
    }
    return nil
  }
}
