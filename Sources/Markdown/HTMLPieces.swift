import Files

/// The HTML that stands in a text: what of it reaches the page.
struct HTMLPieces {
  let areAllowed: Bool
  /// How many links were met.
  var links = 0
  private var byParent: [Tree.Node?: [Piece]] = [:]
  private var parents: [Tree.Node?] = []

  fileprivate struct Piece {
    let node: Tree.Node
    let place: Place
    let tokens: [HTMLToken]
    /// How many links were met up to its end.
    let links: Int
    let isInLink: Bool
  }

  init(areAllowed: Bool) { self.areAllowed = areAllowed }

  /// Whether nothing but comments stands in HTML. They are left out, as their authors expect.
  static func isComment(_ html: String) -> Bool {
    guard html.unicodeScalars.first(where: { !$0.isSpace }) == "<", html.contains("<!--") else {
      return false
    }
    return tokens(of: html).allSatisfy { token in
      switch token {
      case .comment: true
      case .text(let text): text.unicodeScalars.allSatisfy(\.isSpace)
      case .opening, .closing, .other: false
      }
    }
  }

  private static func tokens(of html: String) -> [HTMLToken] {
    var scanner = HTMLScanner(html)
    var tokens: [HTMLToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  /// Takes up a piece of HTML. Logged: that it is left out, if so, or hides what is below it.
  ///
  /// - Parameter isInLink: whether it stands in a link of Markdown.
  mutating func note(
    _ node: Tree.Node, isInLink: Bool, at place: Place, _ log: inout [Diagnostic]
  ) {
    let html = node.literal
    let tokens = Self.tokens(of: html)
    if Self.isComment(html) {
      if case .comment(isClosed: false) = tokens.last {
        log.warning(
          .neverClosed, "the comment is never closed, and hides all below it", at: place,
          notes: ["end it with '-->'"])
      }
      return
    }
    guard areAllowed else {
      log.warning(
        .rawHTML, "raw HTML is left out", at: place,
        notes: ["use Markdown; templates are the place for HTML"])
      return
    }
    if let fault = tokens.lazy.compactMap(Self.fault).first {
      log.warning(
        .rawHTML, "raw HTML is left out: \(fault)", at: place,
        notes: ["use Markdown; templates are the place for such HTML"])
      return
    }
    links += tokens.count { $0.isLink }
    if byParent[node.parent] == nil { parents.append(node.parent) }
    byParent[node.parent, default: []].append(
      Piece(node: node, place: place, tokens: tokens, links: links, isInLink: isInLink))
  }

  private static func fault(of token: HTMLToken) -> String? {
    switch token {
    case .text, .comment(isClosed: true): nil
    case .comment(isClosed: false): "a comment in it is never closed"
    case .opening(let tag): tag.fault
    case .closing(let name):
      HTMLTag.allowed.contains(name) ? nil : HTMLTag.refusal("the tag '\(name)'")
    case .other(let start): HTMLTag.refusal("'\(start)'")
    }
  }

  /// Writes the pieces. Those beside a tag that has no other half, or stands where it may not, are
  /// left out; the first such tag is logged.
  func write(_ resolver: inout some MarkdownResolver, _ log: inout [Diagnostic]) {
    for parent in parents {
      let pieces = byParent[parent] ?? []
      guard let fault = Self.fault(of: pieces, in: parent) else {
        for piece in pieces { piece.write(&resolver, &log) }
        continue
      }
      let isInline = pieces.first?.node.isBlock == false
      let beside = ", and all beside it \(isInline ? "in the paragraph" : "outside of paragraphs")"
      log.warning(
        .rawHTML, "raw HTML is left out\(pieces.count > 1 ? beside : ""): \(fault.message)",
        at: fault.place, notes: [fault.cure])
    }
  }

  /// What is wrong with pieces of one parent, as they stand between what else it holds.
  private static func fault(of pieces: [Piece], in parent: Tree.Node?) -> HTMLNesting.Fault? {
    let byNode = Dictionary(uniqueKeysWithValues: pieces.map { ($0.node, $0) })
    guard let first = pieces.first else { return nil }
    var nesting = HTMLNesting(isInline: !first.node.isBlock, isInLink: first.isInLink)
    var next = parent?.firstChild
    while let node = next {
      if let fault = byNode[node].map({ $0.fault(in: &nesting) }) ?? fault(of: node, in: &nesting) {
        return fault
      }
      next = node.next
    }
    return nesting.unclosed
  }

  /// What is wrong with a node of Markdown in the element that is open.
  private static func fault(
    of node: Tree.Node, in nesting: inout HTMLNesting
  ) -> HTMLNesting.Fault? {
    switch node.markup {
    case Strikethrough.start: return nesting.strike(isOpening: true)
    case Strikethrough.end: return nesting.strike(isOpening: false)
    default: break
    }
    if case .rawHTML = node.kind { return nil }
    return nesting.hold(blocks: node.isBlock)
  }
}

extension HTMLPieces.Piece {
  fileprivate func fault(in nesting: inout HTMLNesting) -> HTMLNesting.Fault? {
    for token in tokens {
      let fault: HTMLNesting.Fault? =
        switch token {
        case .opening(let tag): nesting.open(tag, links: links, at: place)
        case .closing(let name): nesting.close(name, links: node.isBlock ? 0 : links, at: place)
        case .text(let text) where !text.unicodeScalars.allSatisfy(\.isSpace):
          nesting.hold(blocks: false)
        case .text, .comment, .other: nil
        }
      if let fault { return fault }
    }
    return nil
  }

  fileprivate func write(_ resolver: inout some MarkdownResolver, _ log: inout [Diagnostic]) {
    var html = ""
    for token in tokens {
      switch token {
      case .text(let text): html += text
      case .opening(let tag):
        html += tag.html(leading: &resolver, at: place, &log)
        if tag.lacksAlternative {
          log.warning(
            .missingAlternative, "the image has no alternative text", at: place,
            notes: ["say in 'alt' what it shows: '<img alt=\"A map of the town\" …>'"])
        }
      case .closing(let name): html += "</\(name)>"
      case .comment, .other: continue
      }
    }
    if node.isBlock {
      node.replace(withBlock: html)
    } else {
      node.replace(with: [.html(html)])
    }
  }
}

extension HTMLToken {
  fileprivate var isLink: Bool {
    if case .opening(let tag) = self { return tag.name == "a" }
    return false
  }
}

extension Walk {
  mutating func note(html node: Tree.Node) {
    let line = node.literal.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    html.note(
      node, isInLink: !openLinks.isEmpty,
      at: cursor.place(cursor.pass(String(line), escapes: false)), &log)
  }
}
