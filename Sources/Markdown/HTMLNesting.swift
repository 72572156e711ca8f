import Files

/// Follows the elements of HTML that are open, and tells what may not stand where it does.
///
/// Browsers mend such pages by moving elements (HTML Living Standard, 13.2.6), and other parts of the
/// page with them. An element that may hold paragraphs or not, as what is around it, may not here.
struct HTMLNesting {
  struct Fault {
    let message: String
    let place: Place
    let cure: String
  }

  private struct Element {
    let name: String
    let place: Place
    /// How many links came before what it holds.
    let links: Int
  }

  /// Whether all stands within a paragraph or a heading.
  let isInline: Bool
  let isInLink: Bool
  private var open: [Element] = []

  init(isInline: Bool, isInLink: Bool) {
    self.isInline = isInline
    self.isInLink = isInLink
  }

  /// Opens an element, unless it has no end.
  mutating func open(_ tag: HTMLTag, links: Int, at place: Place) -> Fault? {
    if let message = fault(of: tag.name) {
      return Fault(
        message: message, place: place, cure: "browsers would move it, and other parts of the page")
    }
    if !tag.isVoid { open.append(Element(name: tag.name, place: place, links: links)) }
    return nil
  }

  mutating func close(_ name: String, links: Int, at place: Place) -> Fault? {
    guard let last = open.last, last.name == name else {
      let isOpen = open.contains { $0.name == name } && open.last?.name != Self.strike
      return isOpen ? unclosed : half("</\(name)>", at: place)
    }
    open.removeLast()
    if name == "a", links > last.links {
      return Fault(
        message: "a link may not stand in '<a>'", place: last.place,
        cure: "browsers would move it, and other parts of the page")
    }
    return nil
  }

  /// Opens or closes text that is struck out between tildes.
  mutating func strike(isOpening: Bool) -> Fault? {
    if isOpening {
      let start = Place("", 1)
      open.append(Element(name: Self.strike, place: open.last?.place ?? start, links: 0))
      return nil
    }
    if open.last?.name != Self.strike { return unclosed }
    open.removeLast()
    return nil
  }

  /// What is wrong with words, or with blocks of Markdown, in the element that is open.
  func hold(blocks: Bool) -> Fault? {
    guard let last = open.last,
      blocks ? !Self.holdingBlocks.contains(last.name) : Self.parts[last.name] != nil
    else { return nil }
    return Fault(
      message: "\(blocks ? "paragraphs" : "text") may not stand in '<\(last.name)>'",
      place: last.place, cure: "browsers would move it, and other parts of the page")
  }

  /// The innermost element that is not closed.
  var unclosed: Fault? { open.last.map { half("<\($0.name)>", at: $0.place) } }

  private func half(_ tag: String, at place: Place) -> Fault {
    Fault(
      message: "'\(tag)' has no other half", place: place,
      cure: "open and close it within the same paragraph, or both outside of paragraphs")
  }

  private func fault(of name: String) -> String? {
    let parent = open.last { $0.name != Self.strike }?.name
    let parents =
      Self.parts.keys.filter { Self.parts[$0]?.contains(name) == true }.sorted()
      + (Self.owners[name].map { [$0] } ?? [])
    if !parents.isEmpty {
      return parent.map(parents.contains) ?? false
        ? nil
        : "'<\(name)>' may stand in \(parents.map { "'<\($0)>'" }.joined(separator: ", ")) only"
    }
    if name == "a", isInLink || open.contains(where: { $0.name == "a" }) {
      return "'<a>' may not stand in a link"
    }
    guard let parent else {
      return isInline && Self.blocks.contains(name)
        ? "'<\(name)>' may not stand in a paragraph" : nil
    }
    let isHeld =
      Self.blocks.contains(name)
      ? Self.holdingBlocks.contains(parent) : Self.parts[parent] == nil
    return isHeld ? nil : "'<\(name)>' may not stand in '<\(parent)>'"
  }

  private static let strike = "~~"

  /// Elements that hold nothing but these.
  private static let parts: [String: Set<String>] = [
    "colgroup": ["col"], "dl": ["dd", "dt"], "ol": ["li"], "ul": ["li"],
    "table": ["caption", "colgroup", "tbody", "tfoot", "thead", "tr"],
    "tbody": ["tr"], "tfoot": ["tr"], "thead": ["tr"], "tr": ["td", "th"],
  ]

  /// Elements that stand in another one only, which holds other things too.
  private static let owners = [
    "figcaption": "figure", "rp": "ruby", "rt": "ruby", "summary": "details",
  ]

  private static let blocks: Set = [
    "blockquote", "details", "div", "dl", "figure", "hr", "ol", "p", "pre", "table", "ul",
  ]

  private static let holdingBlocks: Set = [
    "blockquote", "caption", "dd", "details", "div", "dt", "figcaption", "figure", "li", "td", "th",
  ]
}
