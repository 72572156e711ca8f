/// A page as a browser takes it apart: its elements in order, with their attributes and texts.
struct Markup: Sendable {
  struct Element: Sendable {
    let name: String
    let attributes: [String: String]
    /// The position of the element around it; nil for the outermost.
    let parent: Int?
    /// The pieces of text that stand in it.
    fileprivate(set) var pieces: Range<Int>
  }

  private(set) var elements: [Element] = []
  private var pieces: [String] = []

  init(_ bytes: [UInt8]) {
    var scanner = MarkupScanner(bytes: bytes)
    var open: [Int] = []
    while let token = scanner.next() {
      switch token {
      case .text(let text):
        if !text.isEmpty { pieces.append(text) }
      case .start(let name, let attributes):
        elements.append(
          Element(
            name: name, attributes: attributes, parent: open.last,
            pieces: pieces.count..<pieces.count))
        if !Self.void.contains(name) { open.append(elements.count - 1) }
      case .end(let name):
        guard let position = open.lastIndex(where: { elements[$0].name == name }) else { continue }
        close(open[position...])
        open.removeSubrange(position...)
      }
    }
    close(open[...])
  }

  private mutating func close(_ open: ArraySlice<Int>) {
    for position in open {
      elements[position].pieces = elements[position].pieces.lowerBound..<pieces.count
    }
  }

  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]
}

extension Markup {
  /// The text of an element, with single spaces.
  func text(of element: Element) -> String {
    pieces[element.pieces].joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text of the whole page, with single spaces.
  var text: String {
    pieces.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The texts of all elements of a name.
  func texts(_ name: String) -> [String] { all(name).map(text) }

  /// The values of an attribute, in order.
  func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }

  var ids: [String] { values("id") }

  /// Where its links lead, and what it loads.
  var addresses: [String] { values("href") + values("src") }

  /// Where the links lead that a reader can follow.
  var links: [String] { all("a").compactMap { $0.attributes["href"] } }

  /// Whether an element stands in one that a condition holds for.
  func isInside(_ element: Element, where holds: (Element) -> Bool) -> Bool {
    var next = element.parent
    while let position = next {
      if holds(elements[position]) { return true }
      next = elements[position].parent
    }
    return false
  }
}

/// Steps through HTML: as little of its syntax as templates and Markdown make use of.
private struct MarkupScanner {
  enum Token {
    case text(String)
    case start(name: String, attributes: [String: String])
    case end(name: String)
  }

  let bytes: [UInt8]
  private var position = 0
  private var rawElement: String?

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    guard position < bytes.count else { return nil }
    if let name = rawElement {
      rawElement = nil
      return .text(take { $0.follows("</" + name) })
    }
    if follows("<!--") {
      _ = take { $0.follows("-->") }
      position += 3
      return .text("")
    }
    guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count,
      bytes[position + 1].isLetter || "/!".utf8.contains(bytes[position + 1])
    else {
      let start = position
      position += 1
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      return .text(Self.decoded(bytes[start..<position]))
    }
    position += 1
    if bytes[position] == UInt8(ascii: "!") {
      _ = take { $0.follows(">") }
      position += 1
      return .text("")
    }
    let isEnd = bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = word(until: " \n\t/>").lowercased()
    let attributes = attributes()
    if isEnd { return .end(name: name) }
    if ["script", "style", "textarea"].contains(name) {
      rawElement = name
    }
    return .start(name: name, attributes: attributes)
  }

  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if " \n\t/".utf8.contains(bytes[position]) {
        position += 1
        continue
      }
      let name = word(until: " \n\t/>=").lowercased()
      var value = ""
      if follows("=") {
        position += 1
        if follows("\"") || follows("'") {
          let quote = bytes[position]
          let start = position + 1
          position = bytes[start...].firstIndex(of: quote) ?? bytes.count
          value = Self.decoded(bytes[start..<position])
          position += 1
        } else {
          value = word(until: " \n\t>")
        }
      }
      if name.isEmpty { position += 1 } else { attributes[name] = attributes[name] ?? value }
    }
    position += 1
    return attributes
  }

  private mutating func word(until ends: String) -> String {
    let start = position
    while position < bytes.count, !ends.utf8.contains(bytes[position]) { position += 1 }
    return Self.decoded(bytes[start..<position])
  }

  private func follows(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

  private mutating func take(until isEnd: (Self) -> Bool) -> String {
    let start = position
    while position < bytes.count, !isEnd(self) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return references.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
