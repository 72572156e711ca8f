import Files

/// An author's text as bytes, and the small forms of Markdown that may stand at an offset in it.
///
/// Offsets are in bytes of UTF-8, from 0.
struct SourceText {
  let bytes: [UInt8]
  /// The offsets at which the lines begin.
  let lines: [Int]
  /// Beyond this offset nothing is looked at.
  var end: Int
  /// Whether `\|` stands for a bar in code too, as it does in the cells of tables.
  var isInCell = false

  init(_ text: String) {
    bytes = Array(text.utf8)
    end = bytes.count
    var lines = [0]
    for (offset, byte) in bytes.enumerated() {
      let isCRLF = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D && !isCRLF { lines.append(offset + 1) }
    }
    self.lines = lines
  }

  /// The whole of it.
  var unbounded: SourceText {
    var whole = self
    whole.end = bytes.count
    return whole
  }

  /// - Parameter line: from 1; beyond the last, the offset is the end of the text.
  func offset(ofLine line: Int) -> Int { line <= lines.count ? lines[line - 1] : bytes.count }

  /// The line that an offset stands in, from 1.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The place of an offset in a file.
  ///
  /// - Parameter start: the file, and the line in it at which the text begins.
  func place(_ offset: Int, from start: Place) -> Place {
    let line = line(at: offset)
    let column = bytes[lines[line - 1]..<offset].count { !UTF8.isContinuation($0) } + 1
    return Place(start.file, start.line + line - 1, column)
  }

  /// The sign at an offset, for comparison with those of ASCII; nil at the end.
  func sign(_ offset: Int) -> Unicode.Scalar? {
    offset < end ? Unicode.Scalar(bytes[offset]) : nil
  }

  /// Where a part ends, if it stands at an offset.
  ///
  /// - Parameter escapes: whether `\*` and `&amp;` stand for other signs, as they do outside code.
  func end(of part: [UInt8], at offset: Int, escapes: Bool = true) -> Int? {
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
      } else if sign == "\\", here + 1 < end, bytes[here + 1] == part[next],
        escapes && part[next].isPunctuation || isInCell && part[next] == UInt8(ascii: "|")
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

  /// Where a destination ends, if it stands at an offset and is no more than the part of another.
  func end(ofDestination destination: [UInt8], at offset: Int) -> Int? {
    guard let after = end(of: destination, at: offset) else { return nil }
    return sign(after).map { " \t\r\n)>".unicodeScalars.contains($0) } ?? true ? after : nil
  }

  /// After spaces and ends of lines, with the marks of quotations at the start of lines.
  func afterBlanks(_ offset: Int) -> Int {
    var here = offset
    var isNewLine = false
    while here < end, bytes[here].isBlank || isNewLine && sign(here) == ">" {
      isNewLine = isNewLine || bytes[here] == 0x0A || bytes[here] == 0x0D
      here += 1
    }
    return here
  }

  /// After `> "title")`, of which each is optional.
  func afterTitle(_ offset: Int) -> Int {
    var here = afterBlanks(sign(offset) == ">" ? offset + 1 : offset)
    let marks: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "'": "'", "(": ")"]
    if let mark = sign(here).flatMap({ marks[$0] }) {
      here += 1
      while let next = sign(here), next != mark { here += next == "\\" ? 2 : 1 }
      here = afterBlanks(here + 1)
    }
    return min(sign(here) == ")" ? here + 1 : here, end)
  }

  /// After a `[label]`; the offset itself when there is none.
  func afterLabel(_ offset: Int) -> Int {
    guard sign(offset) == "[" else { return offset }
    var here = offset + 1
    while let next = sign(here), next != "]", next != "[" { here += next == "\\" ? 2 : 1 }
    return sign(here) == "]" ? here + 1 : offset
  }

  /// Where the destination of `[label]: destination` begins, if that stands on the line that begins
  /// at an offset, in quotations and lists too.
  func destination(ofDefinitionAt offset: Int) -> Int? {
    var here = offset
    while let sign = sign(here), " \t>-*+.)0123456789".unicodeScalars.contains(sign) { here += 1 }
    let after = afterLabel(here)
    guard after > here, sign(after) == ":" else { return nil }
    here = afterBlanks(after + 1)
    return sign(here) == "<" ? here + 1 : here
  }

  /// The destination that a definition has at an offset, as libcmark reads it.
  func destination(at offset: Int) -> String {
    let isBracketed = offset > 0 && bytes[offset - 1] == UInt8(ascii: "<")
    var here = offset
    while here < end, isBracketed ? bytes[here] != UInt8(ascii: ">") : !bytes[here].isBlank {
      here += bytes[here] == UInt8(ascii: "\\") ? 2 : 1
    }
    let written = String(decoding: bytes[offset..<min(here, end)], as: UTF8.self)
    guard written.utf8.contains(where: { "\\&".utf8.contains($0) }) else { return written }
    let link = Tree(parsing: isBracketed ? "[](<\(written)>)" : "[](\(written))")
    return link.root.firstChild?.firstChild?.destination ?? written
  }

  /// After a reference to a character, such as `&amp;` or `&#91;`; nil for another ampersand.
  private func afterReference(_ offset: Int) -> Int? {
    var here = offset + 1
    while let sign = sign(here), sign == "#" || bytes[here].isAlphanumeric { here += 1 }
    return here > offset + 1 && sign(here) == ";" ? here + 1 : nil
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
