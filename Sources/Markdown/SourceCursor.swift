import Files

/// Walks through an author's text in step with libcmark's tree, to know where its parts stand.
///
/// libcmark tells the lines of blocks. What it tells of the parts within them holds for simple
/// paragraphs only: not below a line that is indented otherwise, nor after a definition of a link,
/// nor for destinations. So each part is looked for as it is written, from where the last one ended.
struct SourceCursor {
  private let start: Place
  /// Ends where the block does.
  private var source: SourceText
  /// The offset from which the next part is looked for.
  private var position = 0
  /// The offset at which the last part began.
  private var begun = 0
  /// The offset at which the block begins.
  private var blockStart = 0
  /// The place told last, from which the next is counted.
  private var told = (offset: 0, line: 1, column: 1)
  /// Where definitions first give a label each destination, in the whole text.
  private lazy var definitions = Dictionary(
    source.lines.compactMap { [source = source.unbounded] line in
      source.destination(ofDefinitionAt: line).map { (source.destination(at: $0), $0) }
    }, uniquingKeysWith: { first, _ in first })

  init(_ draft: Draft) {
    start = draft.text.start
    source = draft.source
  }

  /// Goes to a block.
  ///
  /// - Parameters:
  ///   - block: its bytes.
  ///   - isCell: whether it is a cell of a table.
  mutating func enter(_ block: Range<Int>, isCell: Bool) {
    blockStart = block.lowerBound
    position = max(position, block.lowerBound)
    begun = position
    source.end = max(position, block.upperBound)
    source.isInCell = isCell
  }

  /// Passes a part of the block and tells where it began; nil, and the cursor stays, when it is not
  /// found.
  ///
  /// - Parameter escapes: whether `\*` and `&amp;` stand for other signs, as they do outside code.
  @discardableResult
  mutating func pass(_ part: String, escapes: Bool = true) -> Int? {
    let part = Array(part.utf8)
    guard !part.isEmpty else { return nil }
    for offset in position..<source.end {
      if let after = source.end(of: part, at: offset, escapes: escapes) {
        begun = offset
        position = after
        return offset
      }
    }
    return nil
  }

  /// Whether a part that was passed is written with those very signs, and not with escapes.
  func isPlain(_ part: String, at offset: Int?) -> Bool {
    offset.map { source.bytes[$0...].starts(with: part.utf8) } ?? true
  }

  /// Passes the end of a link or an image, whose text has been passed, and tells where its
  /// destination stands: there, or in the definition that it refers to. nil when it is not found.
  mutating func passDestination(_ destination: String) -> Int? {
    let bytes = Array(destination.utf8)
    // In `<https://…>` the text is the destination.
    if source.sign(position) == ">", begun > 0, source.sign(begun - 1) == "<" {
      position += 1
      return begun
    }
    var close = position
    while let sign = source.sign(close), "*_` \t\r\n".unicodeScalars.contains(sign) {
      close = max(close + 1, source.afterBlanks(close))
    }
    let isReference = source.sign(close) == "]" && source.sign(close + 1) != "("
    if !isReference, let inline = passInline(bytes) { return inline }
    if source.sign(close) == "]" { position = source.afterLabel(close + 1) }
    return definitions[destination]
  }

  private mutating func passInline(_ destination: [UInt8]) -> Int? {
    for offset in position..<source.end
    where source.sign(offset) == "]" && source.sign(offset + 1) == "(" {
      let inside = source.afterBlanks(offset + 2)
      let here = source.sign(inside) == "<" ? inside + 1 : inside
      if let after = source.end(ofDestination: destination, at: here) {
        position = source.afterTitle(after)
        return here
      }
    }
    return nil
  }

  /// The place of an offset; the first line of the block for nil.
  mutating func place(_ offset: Int?) -> Place {
    guard let offset else {
      return Place(start.file, start.line + source.line(at: blockStart) - 1)
    }
    let line = source.line(at: offset)
    var here =
      told.line == line && told.offset <= offset ? told : (source.lines[line - 1], line, 1)
    here.column += source.bytes[here.offset..<offset].count { !UTF8.isContinuation($0) }
    here.offset = offset
    // A definition may stand elsewhere, and the next part stands here again.
    if blockStart <= offset, offset <= position { told = here }
    return Place(start.file, start.line + here.line - 1, here.column)
  }
}
