package import Files

extension MarkdownText {
  /// The text as HTML: CommonMark by libcmark, with anchors at headings, links and images led to
  /// their addresses, and citations.
  ///
  /// Logged: what the resolver finds, and raw HTML, which is left out.
  package func rendered(
    _ resolver: inout some MarkdownResolver, _ log: inout [Diagnostic]
  ) -> Rendering {
    let tree = Tree(parsing: text)
    var cursor = SourceCursor(self)
    var anchors = Anchors()
    var headings: [Rendering.Heading] = []
    var openLinks = 0
    var told: Set<Diagnostic> = []
    // A node is replaced at the last of its own steps, after those of the nodes within it.
    for step in tree.root.steps {
      let node = step.node
      if step.isEntry && node.isBlock { cursor.enter(node.lines) }
      switch node.kind {
      case .link, .image:
        openLinks += step.isEntry ? 1 : -1
        if !step.isEntry { lead(node, &cursor, &resolver, &told, &log) }
      case .text:
        if openLinks == 0 {
          cite(node, &cursor, &resolver, &log)
        } else {
          cursor.pass(node.literal)
        }
      case .code: cursor.pass(node.literal, escapes: false)
      case .rawHTML:
        log.warning(
          .rawHTML, "raw HTML is left out",
          at: cursor.place(cursor.pass(node.firstLine, escapes: false)),
          notes: ["use Markdown; templates are the place for HTML"])
      case .heading(let level) where !step.isEntry:
        let text = node.plainText
        let anchor = anchors.anchor(for: text)
        let place = Place(start.file, start.line + node.lines.lowerBound - 1)
        headings.append(.init(level: level, text: text, anchor: anchor, place: place))
        node.replaceHeading(id: anchor)
      default: continue
      }
    }
    return Rendering(html: tree.html(), headings: headings)
  }

  private func lead(
    _ link: Tree.Node, _ cursor: inout SourceCursor, _ resolver: inout some MarkdownResolver,
    _ told: inout Set<Diagnostic>, _ log: inout [Diagnostic]
  ) {
    let place = cursor.place(cursor.passDestination(link.destination))
    var faults: [Diagnostic] = []
    link.setDestination(resolver.address(for: link.destination, at: place, &faults) ?? "")
    // The definition of a link may serve several times, and is at fault once.
    log += faults.filter { told.insert($0).inserted }
  }

  private func cite(
    _ node: Tree.Node, _ cursor: inout SourceCursor, _ resolver: inout some MarkdownResolver,
    _ log: inout [Diagnostic]
  ) {
    let text = node.literal
    var pieces: [Tree.Node.Piece] = []
    var done = text.startIndex
    var seen = text.startIndex
    while let (range, keys) = CitationSyntax.first(in: text[seen...]) {
      cursor.pass(String(text[seen..<range.lowerBound]))
      guard cursor.isPlain("[@", at: cursor.pass("[")) else {
        seen = text.unicodeScalars.index(after: range.lowerBound)
        continue
      }
      let citations = keys.map { key in
        Citation(
          key: key.key, locator: key.locator, place: cursor.place(cursor.pass("@" + key.key)))
      }
      cursor.pass("]")
      pieces.append(.text(String(text[done..<range.lowerBound])))
      pieces.append(.html(resolver.html(for: citations, &log)))
      done = range.upperBound
      seen = done
    }
    cursor.pass(String(text[seen...]))
    guard !pieces.isEmpty else { return }
    node.replace(with: pieces + [.text(String(text[done...]))])
  }
}

extension Tree.Node {
  fileprivate var plainText: String {
    steps.map { step in
      switch step.node.kind {
      case .text, .code: step.node.literal
      case .lineBreak: " "
      default: ""
      }
    }.joined().unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) }
      .joined(separator: " ")
  }

  /// The first line of its text, without the spaces before it.
  fileprivate var firstLine: String {
    String(literal.drop(while: \.isWhitespace).prefix { !$0.isNewline })
  }
}
