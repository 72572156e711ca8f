import Files

/// The HTML that stands in a text: what of it reaches the page.
struct HTMLPieces {
  let areAllowed: Bool
  private var pieces: [Piece] = []

  fileprivate struct Piece {
    let node: Tree.Node
    let place: Place
    let tokens: [HTMLToken]
    /// Tags must end in the block or the emphasis in which they begin.
    let parent: Tree.Node?
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

  /// Takes up a piece of HTML. Logged: that it is left out, if so.
  mutating func note(_ node: Tree.Node, at place: Place, _ log: inout [Diagnostic]) {
    let html = node.literal
    if Self.isComment(html) { return }
    guard areAllowed else {
      log.warning(
        .rawHTML, "raw HTML is left out", at: place,
        notes: ["use Markdown; templates are the place for HTML"])
      return
    }
    let tokens = Self.tokens(of: html)
    if let fault = tokens.lazy.compactMap(Self.fault).first {
      log.warning(
        .rawHTML, "raw HTML is left out: \(fault) not among what is allowed", at: place,
        notes: ["use Markdown; templates are the place for such HTML"])
    } else {
      pieces.append(Piece(node: node, place: place, tokens: tokens, parent: node.parent))
    }
  }

  private static func fault(of token: HTMLToken) -> String? {
    switch token {
    case .text, .comment: nil
    case .opening(let tag): tag.fault
    case .closing(let name): HTMLTag.allowed.contains(name) ? nil : "the tag '\(name)' is"
    case .other(let start): "'\(start)' is"
    }
  }

  /// Writes the pieces. Those of a block in which a tag has no other half are left out; the first is
  /// logged.
  func write(_ log: inout [Diagnostic]) {
    var byParent: [Tree.Node?: [Piece]] = [:]
    var parents: [Tree.Node?] = []
    for piece in pieces {
      if byParent[piece.parent] == nil { parents.append(piece.parent) }
      byParent[piece.parent, default: []].append(piece)
    }
    for parent in parents {
      let pieces = byParent[parent] ?? []
      if let (tag, place) = Self.halfTag(pieces) {
        log.warning(
          .rawHTML, "raw HTML is left out: '\(tag)' has no other half", at: place,
          notes: ["open and close it within the same paragraph, or both outside of paragraphs"])
      } else {
        for piece in pieces { piece.write() }
      }
    }
  }

  /// The first tag that closes nothing, or is not closed; nil when there is none.
  private static func halfTag(_ pieces: [Piece]) -> (tag: String, place: Place)? {
    var open: [(name: String, place: Place)] = []
    for piece in pieces {
      for token in piece.tokens {
        switch token {
        case .opening(let tag) where !tag.isVoid: open.append((tag.name, piece.place))
        case .closing(let name):
          guard open.last?.name == name else { return ("</\(name)>", piece.place) }
          open.removeLast()
        default: continue
        }
      }
    }
    return open.first.map { ("<\($0.name)>", $0.place) }
  }
}

extension HTMLPieces.Piece {
  fileprivate func write() {
    let html = tokens.map { token in
      switch token {
      case .text(let text): text
      case .opening(let tag): tag.html
      case .closing(let name): "</\(name)>"
      case .comment, .other: ""
      }
    }.joined()
    if node.isBlock {
      node.replace(withBlock: html)
    } else {
      node.replace(with: [.html(html)])
    }
  }
}

extension Walk {
  mutating func note(html node: Tree.Node) {
    let line = node.literal.drop(while: \.isWhitespace).prefix { !$0.isNewline }
    html.note(node, at: cursor.place(cursor.pass(String(line), escapes: false)), &log)
  }
}
