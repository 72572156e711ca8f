import Files

/// Walks through an author's text in step with libcmark's tree, to know where its parts stand.
///
/// libcmark tells the lines of blocks. What it tells of the parts within them holds for simple
/// paragraphs only: not below a line that is indented otherwise, nor after a definition of a link,
/// nor for destinations. So each part is looked for as it is written, from where the last one ended.
struct SourceCursor {
  private let start: Place
  private let bytes: [UInt8]
  /// Offsets, in bytes, at which the lines begin.
  private let lines: [Int]
  /// The offset from which the next part is looked for.
  private var position = 0
  /// The offset at which the last part began.
  private var begun = 0
  /// The end of the block, as an offset, and its first line, from 1.
  private var end = 0
  private var blockLine = 1
  /// The place told last, from which the next is counted.
  private var told = (offset: 0, line: 1, column: 1)
  private lazy var definitions = foundDefinitions()

  init(_ source: MarkdownText) {
    start = source.start
    bytes = Array(source.text.utf8)
    var lines = [0]
    for (offset, byte) in bytes.enumerated() {
      let isCRLF = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isCRLF { lines.append(offset + 1) }
    }
    self.lines = lines
  }

  /// Goes to a block.
  ///
  /// - Parameter lines: its first and its last line, from 1.
  mutating func enter(_ lines: ClosedRange<Int>) {
    blockLine = lines.lowerBound
    position = max(position, offset(ofLine: lines.lowerBound))
    end = max(position, offset(ofLine: lines.upperBound + 1))
    begun = position
  }

  /// Passes a part of the block and tells where it began; nil, and the cursor stays, when it is not
  /// found.
  ///
  /// - Parameter escapes: whether `\*` and `&amp;` stand for other signs, as they do outside code.
  @discardableResult
  mutating func pass(_ part: String, escapes: Bool = true) -> Int? {
    let part = Array(part.utf8)
    guard !part.isEmpty else { return nil }
    for offset in position..<end {
      if let after = self.end(of: part, at: offset, escapes: escapes) {
        begun = offset
        position = after
        return offset
      }
    }
    return nil
  }

  /// Passes the end of a link or an image, whose text has been passed, and tells where its
  /// destination stands: there, or in the definition that it refers to. nil when it is not found.
  mutating func passDestination(_ destination: String) -> Int? {
    let destination = Array(destination.utf8)
    // In `<https://…>` the text is the destination.
    if sign(position) == ">", begun > 0, sign(begun - 1) == "<" {
      position += 1
      return begun
    }
    var close = position
    while let sign = sign(close), "*_` \t\r\n".unicodeScalars.contains(sign) {
      close = max(close + 1, afterBlanks(close))
    }
    if sign(close) != "]" || sign(close + 1) == "(", let inline = passInline(destination) {
      return inline
    }
    if sign(close) == "]" { position = afterLabel(close + 1) }
    return definitions.first { isDestination(destination, at: $0) }
  }

  /// The place of an offset; the first line of the block for nil.
  mutating func place(_ offset: Int?) -> Place {
    guard let offset else { return Place(start.file, start.line + blockLine - 1) }
    var here = told.offset <= offset ? told : (offset: 0, line: 1, column: 1)
    while here.line < lines.count, lines[here.line] <= offset {
      here = (lines[here.line], here.line + 1, 1)
    }
    here.column += bytes[here.offset..<offset].count { !UTF8.isContinuation($0) }
    here.offset = offset
    // A definition may stand far away.
    if (told.offset...position).contains(offset) { told = here }
    return Place(start.file, start.line + here.line - 1, here.column)
  }

  /// Whether a part that was passed is written with those very signs, and not with escapes.
  func isPlain(_ part: String, at offset: Int?) -> Bool {
    offset.map { bytes[$0...].starts(with: part.utf8) } ?? true
  }

  // MARK: - Destinations

  private mutating func passInline(_ destination: [UInt8]) -> Int? {
    for offset in position..<end where sign(offset) == "]" && sign(offset + 1) == "(" {
      let inside = afterBlanks(offset + 2)
      let here = sign(inside) == "<" ? inside + 1 : inside
      if let after = end(of: destination, at: here), isBoundary(after) {
        position = afterTitle(after)
        return here
      }
    }
    return nil
  }

  /// After `> "title")`, the title and the angle bracket being optional.
  private func afterTitle(_ offset: Int) -> Int {
    var here = afterBlanks(sign(offset) == ">" ? offset + 1 : offset)
    let marks: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "'": "'", "(": ")"]
    if let mark = sign(here).flatMap({ marks[$0] }) {
      here += 1
      while let next = sign(here), next != mark { here += next == "\\" ? 2 : 1 }
      here = afterBlanks(here + 1)
    }
    return min(sign(here) == ")" ? here + 1 : here, end)
  }

  /// After the `[label]` of a reference, which is optional.
  private func afterLabel(_ offset: Int) -> Int {
    guard sign(offset) == "[" else { return offset }
    var here = offset + 1
    while let next = sign(here), next != "]", next != "[" { here += next == "\\" ? 2 : 1 }
    return sign(here) == "]" ? here + 1 : offset
  }

  /// The offsets of the destinations in `[label]: destination`, of the whole text.
  private func foundDefinitions() -> [Int] {
    var whole = self
    whole.end = bytes.count
    return lines.compactMap { line in
      var here = line
      while let sign = whole.sign(here), " \t>-*+.)0123456789".unicodeScalars.contains(sign) {
        here += 1
      }
      guard whole.sign(here) == "[" else { return nil }
      here = whole.afterLabel(here)
      guard whole.sign(here) == ":" else { return nil }
      here = whole.afterBlanks(here + 1)
      return whole.sign(here) == "<" ? here + 1 : here
    }
  }

  private func isDestination(_ destination: [UInt8], at offset: Int) -> Bool {
    var whole = self
    whole.end = bytes.count
    return whole.end(of: destination, at: offset).map(whole.isBoundary) ?? false
  }

  private func isBoundary(_ offset: Int) -> Bool {
    sign(offset).map { " \t\r\n)>".unicodeScalars.contains($0) } ?? true
  }

  // MARK: - Signs

  /// Where a part ends, if it stands at an offset.
  private func end(of part: [UInt8], at offset: Int, escapes: Bool = true) -> Int? {
    var here = offset
    var next = 0
    while next < part.count {
      guard let sign = sign(here) else { return nil }
      if escapes, sign == "&", let after = afterReference(here),
        !part[next...].starts(with: bytes[here..<after])
      {
        here = after
        repeat { next += 1 } while next < part.count && UTF8.isContinuation(part[next])
      } else if part[next].isBlank {
        let after = afterBlanks(here)
        guard after > here else { return nil }
        here = after
        while next < part.count, part[next].isBlank { next += 1 }
      } else if escapes, sign == "\\", here + 1 < end, bytes[here + 1] == part[next],
        part[next].isPunctuation
      {
        here += 2
        next += 1
      } else if bytes[here] == part[next] {
        here += 1
        next += 1
      } else {
        return nil
      }
    }
    return here
  }

  /// After spaces and ends of lines, with the marks of quotations at the start of lines.
  private func afterBlanks(_ offset: Int) -> Int {
    var here = offset
    var isNewLine = false
    while here < end, bytes[here].isBlank || isNewLine && sign(here) == ">" {
      isNewLine = isNewLine || bytes[here] == 0x0A || bytes[here] == 0x0D
      here += 1
    }
    return here
  }

  /// After a reference to a character, such as `&amp;` or `&#91;`; nil for another ampersand.
  private func afterReference(_ offset: Int) -> Int? {
    var here = offset + 1
    while let sign = sign(here), sign == "#" || bytes[here].isAlphanumeric { here += 1 }
    return here > offset + 1 && sign(here) == ";" ? here + 1 : nil
  }

  /// The sign at an offset of the block, for comparison with those of ASCII.
  private func sign(_ offset: Int) -> Unicode.Scalar? {
    offset < end ? Unicode.Scalar(bytes[offset]) : nil
  }

  private func offset(ofLine line: Int) -> Int {
    line <= lines.count ? lines[line - 1] : bytes.count
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var isAlphanumeric: Bool {
    let sign = Unicode.Scalar(self)
    return ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) || ("0"..."9").contains(sign)
  }

  /// One of the signs of ASCII that a backslash makes plain.
  fileprivate var isPunctuation: Bool {
    ("!"..."~").contains(Unicode.Scalar(self)) && !isAlphanumeric
  }
}
