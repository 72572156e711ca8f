package import Files

/// A Markdown file taken apart: the keys between the two lines `---`, and the text below.
package struct Document: Sendable {
  package let path: String
  package let fields: Mapping
  package let body: String
  /// The line of the file, from 1, at which the body begins.
  package let bodyLine: Int

  /// Takes a file apart; nil, and a fault logged, when that cannot be done.
  package init?(_ file: FileTree.File, _ log: inout [Diagnostic]) {
    guard let text = file.text(&log) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      log.error(
        .emptyFile, "the file is empty", at: Place(file.path),
        notes: ["it begins with a line '---', keys such as 'name: …', and another line '---'"])
      return nil
    }
    var lines = Lines(text)
    guard lines.next()?.isFence == true else {
      log.error(
        .noFrontMatter, "no front matter: the first line must be '---'", at: Place(file.path, 1, 1),
        notes: [
          lines.hasFenceBelowBlanks
            ? "take out the empty lines above the line '---'"
            : "write a line '---', keys such as 'name: …' and another line '---' above the text"
        ])
      return nil
    }
    let start = lines.position
    var end = start
    while true {
      end = lines.position
      guard let line = lines.next() else {
        log.error(
          .unclosedFrontMatter, "front matter that is never closed", at: Place(file.path, 1, 1),
          notes: ["put a line '---' below the last key"])
        return nil
      }
      if line.isFence { break }
    }
    let faults = log.count
    switch YAML.read(String(text[start..<end]), file: file.path, firstLine: 2, &log) {
    case .mapping(let mapping)?: fields = mapping
    case nil where log.count == faults: fields = Mapping([], at: Place(file.path, 1, 1))
    case nil: return nil
    case let root?:
      log.error(
        .notAGroup, "front matter must be keys with values ('name: …'), not \(root.noun)",
        at: root.place)
      return nil
    }
    path = file.path
    body = String(text[lines.position...])
    bodyLine = lines.number + 1
  }
}

/// Steps through the lines of a text.
private struct Lines {
  let bytes: String.UTF8View
  /// Where the next line begins.
  var position: String.Index
  /// How many lines have been read.
  var number = 0

  init(_ text: String) {
    bytes = text.utf8
    position = bytes.startIndex
  }

  /// Whether the first line that is not blank is a fence.
  var hasFenceBelowBlanks: Bool {
    var lines = Lines(String(bytes))
    while let line = lines.next() {
      if line.isFence { return true }
      if !line.allSatisfy({ " \t\r".utf8.contains($0) }) { return false }
    }
    return false
  }

  mutating func next() -> Substring.UTF8View? {
    guard position < bytes.endIndex else { return nil }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n"))
    let line = bytes[position..<(end ?? bytes.endIndex)]
    position = end.map(bytes.index(after:)) ?? bytes.endIndex
    number += 1
    return line
  }
}

extension Substring.UTF8View {
  /// `---`, with spaces or a carriage return after it.
  fileprivate var isFence: Bool {
    starts(with: "---".utf8) && dropFirst(3).allSatisfy { " \t\r".utf8.contains($0) }
  }
}
