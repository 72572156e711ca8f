package import Files

extension Diagnostic.Code {
  package static let noFrontMatter = Diagnostic.Code("no-front-matter")
  package static let unclosedFrontMatter = Diagnostic.Code("unclosed-front-matter")
  package static let notAGroup = Diagnostic.Code("not-a-group")
}

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
        .noFrontMatter, "no front matter: the first line must be '---'", at: Place(file.path, 1, 1))
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
    let yaml = String(decoding: Array(text.utf8)[start..<end], as: UTF8.self)
    let root = YAML.read(yaml, file: file.path, firstLine: 2, &log)
    guard let root = root ?? Document.blank(yaml, file.path) else { return nil }
    guard case .mapping(let fields) = root else {
      log.error(
        .notAGroup, "front matter must be keys with values ('name: …'), not \(root.noun)",
        at: root.place)
      return nil
    }
    path = file.path
    self.fields = fields
    body = String(decoding: Array(text.utf8)[lines.position...], as: UTF8.self)
    bodyLine = lines.number + 1
  }

  /// Front matter without a key is a group of no keys; nil when there was something, but faulty.
  private static func blank(_ yaml: String, _ path: String) -> Node? {
    let hasText = yaml.split(separator: "\n").contains { line in
      let text = line.drop { $0.isWhitespace }
      return !text.isEmpty && !text.hasPrefix("#")
    }
    return hasText ? nil : .mapping(Mapping([], at: Place(path, 1, 1)))
  }
}

/// Steps through the lines of a text by offsets in bytes.
private struct Lines {
  let bytes: [UInt8]
  /// Offset in bytes of the next line.
  var position = 0
  /// How many lines have been read.
  var number = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let line = bytes[position..<end]
    position = min(end + 1, bytes.count)
    number += 1
    return line
  }
}

extension ArraySlice<UInt8> {
  /// `---`, with spaces or a carriage return after it.
  fileprivate var isFence: Bool {
    starts(with: "---".utf8) && dropFirst(3).allSatisfy { " \t\r".utf8.contains($0) }
  }
}
