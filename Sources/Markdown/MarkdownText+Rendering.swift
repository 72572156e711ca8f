package import Files

extension Diagnostic.Code {
  package static let rawHTML = Diagnostic.Code("raw-html")
}

extension MarkdownText {
  /// The text as HTML: CommonMark by libcmark, with anchors at headings, links and images led to
  /// their addresses, and citations.
  ///
  /// Logged: what the resolver finds, and raw HTML, which is left out.
  package func rendered(
    _ resolver: inout some MarkdownResolver, _ log: inout [Diagnostic]
  ) -> Rendering {
    let tree = Tree(parsing: text)
    var source = SourceLines(self)
    var anchors = Anchors()
    var headings: [Rendering.Heading] = []
    let nodes = tree.root.all
    // Headings last: their nodes are replaced, and must still be there when their text is read.
    for node in nodes {
      switch node.kind {
      case .link, .image:
        let place = source.place(of: node.destination, in: node)
        node.setDestination(resolver.address(for: node.destination, at: place, &log) ?? "")
      case .rawHTML:
        log.warning(
          .rawHTML, "raw HTML is left out", at: source.place(of: node.firstLine, in: node),
          notes: ["use Markdown; templates are the place for HTML"])
      case .heading(let level):
        let words = node.plainText
        headings.append(
          .init(
            level: level, text: words, anchor: anchors.anchor(for: words),
            place: source.place(of: words, in: node)))
      default: break
      }
    }
    for node in nodes {
      if case .text = node.kind, node.literal.contains("[@"), !node.isInLink {
        cite(node, &source, &resolver, &log)
      }
    }
    var next = 0
    for node in nodes {
      if case .heading(let level) = node.kind {
        node.replaceTags(
          enter: "<h\(level) id=\"\(headings[next].anchor)\">", exit: "</h\(level)>")
        next += 1
      }
    }
    return Rendering(html: tree.html(), headings: headings)
  }

  private func cite(
    _ node: Tree.Node, _ source: inout SourceLines, _ resolver: inout some MarkdownResolver,
    _ log: inout [Diagnostic]
  ) {
    var pieces: [Tree.Node.Piece] = []
    var rest = node.literal[...]
    while let (before, keys, after) = CitationSyntax.first(in: rest) {
      pieces.append(.text(String(before)))
      let citations = keys.map { key in
        Citation(
          key: key.key, locator: key.locator, place: source.place(of: "@" + key.key, in: node))
      }
      pieces.append(.html(resolver.html(for: citations, &log)))
      rest = after
    }
    pieces.append(.text(String(rest)))
    node.replace(with: pieces)
  }
}

extension Tree.Node {
  fileprivate var plainText: String {
    all.map { node in
      switch node.kind {
      case .text, .code: node.literal
      case .otherInline where node.literal.isEmpty: " "
      default: ""
      }
    }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate var isInLink: Bool {
    var node = parent
    while let here = node, !here.isBlock {
      if case .link = here.kind { return true }
      node = here.parent
    }
    return false
  }

  fileprivate var firstLine: String { String(literal.prefix { !$0.isNewline }) }
}
