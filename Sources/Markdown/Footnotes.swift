import Files

/// The definition of a footnote: `[^label]: text`.
struct Note {
  let label: String
  /// Where it stands in the author's text, in bytes.
  let offset: Int

  /// `[^label]:` at the start of a line: the label, and the bytes that it takes with the spaces that
  /// follow; nil for any other line.
  static func definition(in line: ArraySlice<UInt8>) -> (label: String, length: Int)? {
    guard let (label, end) = reference(at: line.startIndex, in: line), line[end...].first == colon
    else { return nil }
    let text = line[(end + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    return (label, text.startIndex - line.startIndex)
  }

  /// `[^label]` at an offset: the label, and where the form ends; nil for anything else.
  static func reference(at start: Int, in bytes: ArraySlice<UInt8>) -> (label: String, end: Int)? {
    guard bytes[start...].starts(with: "[^".utf8) else { return nil }
    let name = bytes[(start + 2)...].prefix {
      $0 >= 0x80 || "-_.".utf8.contains($0) || Unicode.Scalar($0).isLetterOrDigit
    }
    guard !name.isEmpty, bytes[name.endIndex...].first == UInt8(ascii: "]") else { return nil }
    return (String(decoding: name, as: UTF8.self), name.endIndex + 1)
  }

  /// `[^a label]:` at the start of a line, where the label is none: the brackets with what is in
  /// them; nil for any other line.
  static func brokenDefinition(in line: ArraySlice<UInt8>) -> String? {
    guard line.starts(with: "[^".utf8), definition(in: line) == nil,
      let end = line[(line.startIndex + 2)...].firstIndex(where: { "[]\n\r".utf8.contains($0) }),
      line[end...].starts(with: "]:".utf8),
      line[..<end].contains(where: { $0 >= 0x80 || Unicode.Scalar($0).isLetterOrDigit })
    else { return nil }
    return String(decoding: line[...end], as: UTF8.self)
  }

  /// How a footnote whose label is none should be written.
  static func cure(for text: String) -> String {
    let words = text.unicodeScalars.split { !$0.isLetterOrDigit && !$0.isMark }.map { String($0) }
    return "a label is made of letters, digits and hyphens: '[^\(words.joined(separator: "-"))]'"
  }

  private static let colon = UInt8(ascii: ":")
}

/// The footnotes of a text, numbered in the order in which readers come to them.
struct Footnotes {
  /// Positions of notes by their label in small letters.
  private let positions: [String: Int]
  private let labels: [String]
  private var suggestions: Suggestions
  private var numbers: [Int: Int] = [:]
  /// The positions of the notes that the text leads to, in order of number.
  private(set) var order: [Int] = []
  /// How often each is referred to, by position.
  private var counts: [Int: Int] = [:]
  /// By the position of the note in which they stand; nil for the text.
  private var references: [Int?: [Reference]] = [:]
  private var missed: Set<String> = []

  private struct Reference {
    let node: Tree.Node
    let position: Int
  }

  init(_ notes: [Note]) {
    labels = notes.map(\.label)
    suggestions = Suggestions(among: labels)
    positions = Dictionary(
      notes.enumerated().map { ($1.label.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func isKnown(_ label: String) -> Bool { positions[label.lowercased()] != nil }

  /// Notes a reference.
  ///
  /// - Parameters:
  ///   - node: holds its place.
  ///   - owner: the position of the note in which it stands; nil for the text.
  mutating func note(_ node: Tree.Node, to label: String, in owner: Int?) {
    guard let position = positions[label.lowercased()] else { return }
    references[owner, default: []].append(Reference(node: node, position: position))
  }

  /// Writes the references of the text, and then those of the notes that it leads to. What stands in
  /// other notes is not shown, and counts for nothing.
  mutating func write() {
    write(in: nil)
    var done = 0
    while done < order.count {
      write(in: order[done])
      done += 1
    }
  }

  private mutating func write(in owner: Int?) {
    for reference in references[owner] ?? [] {
      reference.node.replace(with: [.html(html(for: reference.position))])
    }
  }

  private mutating func html(for position: Int) -> String {
    let number = numbers[position] ?? order.count + 1
    if numbers.updateValue(number, forKey: position) == nil { order.append(position) }
    counts[position, default: 0] += 1
    let id = Self.id(ofReference: counts[position] ?? 1, to: number)
    return "<sup class=\"footnote\"><a href=\"#footnote_\(number)\" id=\"\(id)\" "
      + "role=\"doc-noteref\">\(number)</a></sup>"
  }

  /// Whether a label that there is no note for has not been asked for before.
  mutating func isNewlyMissed(_ label: String) -> Bool {
    missed.insert(label.lowercased()).inserted
  }

  /// The note that a wrong label may stand for.
  mutating func cure(for label: String) -> String {
    suggestions.note(for: label)
      ?? "write the note on a line of its own, at its very start: '[^\(label)]: …'"
  }

  /// Whether the text does not lead to a note; not so of one whose label another had before.
  func isUnused(_ position: Int) -> Bool {
    counts[position] == nil && positions[labels[position].lowercased()] == position
  }

  /// The links from a note back to all that refers to it.
  func backLinks(from position: Int, words: String) -> String {
    let number = numbers[position] ?? 0
    return (1...max(1, counts[position] ?? 0)).map { count in
      let mark = count == 1 ? "" : "<sup>\(count)</sup>"
      let label = (words + " \(number)" + (count == 1 ? "" : ", \(count)")).escapedForHTML
      return " <a href=\"#\(Self.id(ofReference: count, to: number))\" class=\"back\" "
        + "role=\"doc-backlink\" aria-label=\"\(label)\">↩\(mark)</a>"
    }.joined()
  }

  /// With underscores, which the anchors of headings never have.
  private static func id(ofReference count: Int, to number: Int) -> String {
    "footnote_\(number)_ref" + (count == 1 ? "" : "_\(count)")
  }
}
