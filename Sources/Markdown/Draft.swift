import Files

/// A text as it is handed to libcmark, and where each of its lines comes from.
///
/// libcmark knows neither tables nor footnotes. Where they stand, the draft has a heading for each
/// cell and an item of a list for each note. Those libcmark reads as it reads all else, in
/// quotations and lists too, and with the links that are defined elsewhere in the text; the walk
/// then makes of them what they are.
struct Draft {
  let text: MarkdownText
  let source: SourceText
  /// Empty as long as no line is other than the author wrote it.
  private(set) var lines: [Line] = []
  var tables: [Table] = []
  var notes: [Note] = []
  /// Where footnotes stand whose labels are none; they have been told.
  var brokenNotes: Set<Int> = []

  struct Line {
    let bytes: [UInt8]
    /// The author's bytes that it holds, to the end of the line; they stand at its end.
    let origin: Range<Int>
    let role: Role
  }

  enum Role {
    case written
    /// Parts lists that would otherwise be one; never shown.
    case separator
    case cell(Table.Cell)
    /// The first line of a footnote: its position among the notes.
    case note(Int)
  }

  /// Logged: tables and footnotes that are not of their form.
  init(_ text: MarkdownText, _ log: inout [Diagnostic]) {
    self.text = text
    source = SourceText(text.text)
    markNotes(&log)
    markTables(&log)
  }

  /// What libcmark is to read.
  var markdown: String {
    lines.isEmpty
      ? text.text
      : String(decoding: Array(lines.map(\.bytes).joined(separator: [0x0A])), as: UTF8.self)
  }

  /// - Parameter line: of the draft, from 1.
  func role(ofLine line: Int) -> Role {
    lines.indices.contains(line - 1) ? lines[line - 1].role : .written
  }

  /// The author's bytes in some lines of the draft, from 1.
  func origin(ofLines part: ClosedRange<Int>) -> Range<Int> {
    guard !lines.isEmpty else {
      return source.offset(ofLine: part.lowerBound)..<source.offset(ofLine: part.upperBound + 1)
    }
    let first = lines[min(part.lowerBound, lines.count) - 1].origin.lowerBound
    return first..<max(first, lines[min(part.upperBound, lines.count) - 1].origin.upperBound)
  }

  /// The author's byte at which a block of the draft begins.
  func origin(of block: Tree.Node) -> Int {
    let line = block.lines.lowerBound
    guard lines.indices.contains(line - 1) else {
      return source.offset(ofLine: line) + block.column - 1
    }
    let bytes = lines[line - 1].bytes.count - block.column + 1
    return max(lines[line - 1].origin.lowerBound, lines[line - 1].origin.upperBound - bytes)
  }

  /// Puts other lines in the place of some.
  ///
  /// - Parameter replacements: by the number of the line in the draft, from 1.
  mutating func rewrite(_ replacements: [Int: [Line]]) {
    let old = allLines
    lines = old.indices.flatMap { replacements[$0 + 1] ?? [old[$0]] }
  }

  /// The lines, also where they are as the author wrote them.
  var allLines: [Line] {
    guard lines.isEmpty else { return lines }
    return source.lines.indices.map { index in
      let start = source.lines[index]
      let bytes = source.bytes[start..<source.offset(ofLine: index + 2)]
      let count = bytes.count - bytes.reversed().prefix { $0 == 0x0A || $0 == 0x0D }.count
      return Line(
        bytes: Array(bytes.prefix(count)), origin: start..<(start + count), role: .written)
    }
  }

  /// The place in the author's file.
  func place(_ offset: Int) -> Place { source.place(offset, from: text.start) }
}
