import Files

/// One walk through the tree of a text, in the order in which it was written.
///
/// A node is changed at the last of its own steps, after those of the nodes within it; what hangs on
/// several nodes, such as a table, is done at the end.
struct Walk<Resolver: MarkdownResolver> {
  let draft: Draft
  let options: MarkdownOptions
  var resolver: Resolver
  var log: [Diagnostic] = []
  var cursor: SourceCursor
  var headings: [Rendering.Heading] = []
  /// Those of the heading that is being read; nil outside of headings.
  var words: Words?
  var openImages = 0
  /// Those that are no part of another, each with its size.
  var images: [(node: Tree.Node, size: ImageTarget.Size?)] = []
  /// The paragraphs that become figures.
  var figures: Set<Tree.Node> = []
  var openLinks: [LinkText] = []
  var footnotes: Footnotes
  /// The items that hold the footnotes, by position.
  var noteItems: [Int: Tree.Node] = [:]
  /// The position of the footnote that is being read; nil outside of them.
  var openNote: Int?
  var cells: [(cell: Table.Cell, node: Tree.Node)] = []
  var strikethrough = Strikethrough()
  var html: HTMLPieces
  var told: Set<Diagnostic> = []

  private var anchors = Anchors()
  private var anchored: [(heading: Tree.Node, anchor: String)] = []
  private var sections = Sections()
  private var separators: [Tree.Node] = []
  private var headingPlace: Place

  init(_ draft: Draft, _ resolver: Resolver, _ options: MarkdownOptions) {
    self.draft = draft
    self.resolver = resolver
    self.options = options
    cursor = SourceCursor(draft)
    footnotes = Footnotes(draft.notes)
    html = HTMLPieces(areAllowed: options.allowsHTML)
    headingPlace = draft.text.start
  }

  mutating func go(through tree: borrowing Tree) {
    for step in tree.root.steps {
      if step.node.isBlock {
        visit(block: step.node, isEntry: step.isEntry, isTop: step.node.parent == tree.root)
      } else {
        visit(inline: step.node, isEntry: step.isEntry)
      }
    }
    sections.end(&log)
  }

  /// Does what hangs on several nodes.
  mutating func finish(_ tree: borrowing Tree) {
    footnotes.write()
    strikethrough.write()
    html.write(&resolver, &log)
    writeImages()
    for (heading, anchor) in anchored { heading.setAnchor(anchor) }
    writeTables()
    writeFootnotes(tree)
    for separator in separators { separator.remove() }
  }

  private mutating func visit(block node: Tree.Node, isEntry: Bool, isTop: Bool) {
    let role = draft.role(ofLine: node.lines.lowerBound)
    if isEntry { enter(node, role, isTop) }
    switch (node.kind, role) {
    case (.heading, .cell(let cell)) where !isEntry: cells.append((cell, node))
    case (.heading(let level), _) where !isEntry: end(heading: node, level, isTop)
    // A list within the note may begin on the same line.
    case (.item, .note(let position)) where isEntry && noteItems[position] == nil:
      noteItems[position] = node
      openNote = position
    case (.item, .note(let position)) where !isEntry && noteItems[position] == node: openNote = nil
    case (.codeBlock, _): checkFence(of: node)
    case (.paragraph, _) where !isEntry && node.isFigure: figures.insert(node)
    case (.rawHTML, .separator): separators.append(node)
    case (.rawHTML, _): note(html: node)
    default: return
    }
  }

  private mutating func enter(_ node: Tree.Node, _ role: Draft.Role, _ isTop: Bool) {
    var isCell = false
    if case .cell = role { isCell = true }
    cursor.enter(draft.origin(ofLines: node.lines), isCell: isCell)
    switch (node.kind, role) {
    case (.heading, .cell): break
    case (.heading, _):
      words = Words()
      headingPlace = cursor.place(draft.origin(of: node))
      return
    case (.rawHTML, _) where HTMLPieces.isComment(node.literal): return
    default: break
    }
    if isTop, !isPartOfNote(role) { sections.addContent() }
  }

  private func isPartOfNote(_ role: Draft.Role) -> Bool {
    switch role {
    case .note, .separator: true
    case .written, .cell: false
    }
  }

  private mutating func end(heading node: Tree.Node, _ level: Int, _ isTop: Bool) {
    let anchor = anchors.anchor(for: words?.anchor ?? "")
    let heading = Rendering.Heading(
      level: level, text: words?.shown.withSingleSpaces ?? "", anchor: anchor, place: headingPlace)
    headings.append(heading)
    sections.begin(heading, isTop: isTop, &log)
    anchored.append((node, anchor))
    words = nil
  }

  private mutating func visit(inline node: Tree.Node, isEntry: Bool) {
    switch node.kind {
    case .link:
      html.links += isEntry ? 1 : 0
      isEntry ? openLinks.append(LinkText()) : end(link: node)
    case .image:
      openImages += isEntry ? 1 : -1
      if !isEntry { end(image: node) }
    case .text: write(node)
    case .code: say(node.literal, at: cursor.pass(node.literal, escapes: false))
    case .lineBreak: say(" ", at: nil)
    case .rawHTML: note(html: node)
    default: return
    }
  }

  /// Notes words of the text, for the heading and the link that they may be part of.
  ///
  /// - Parameters:
  ///   - anchor: what an anchor takes in their place.
  ///   - offset: where they stand in the author's text.
  mutating func say(_ text: String, anchor: String? = nil, at offset: Int?) {
    words?.shown += text
    words?.anchor += anchor ?? text
    guard let last = openLinks.indices.last else { return }
    openLinks[last].words += text
    if let offset, openLinks[last].place == nil { openLinks[last].place = cursor.place(offset) }
  }

  /// The words of a heading: as they are shown, and as its anchor is made of them.
  struct Words {
    var shown = ""
    var anchor = ""
  }
}

extension String {
  /// With one space where there were several, and none at the ends.
  var withSingleSpaces: String {
    unicodeScalars.split(whereSeparator: \.isSpace).map { String($0) }.joined(separator: " ")
  }
}

extension Tree.Node {
  /// Gives a heading an `id`, which libcmark does not write: from then on it is HTML of ours.
  fileprivate func setAnchor(_ anchor: String) {
    let html = html()
    let start = html.prefix("<h1".count)
    replace(withBlock: "\(start) id=\"\(anchor)\"\(html.dropFirst(start.count).dropLast())")
  }
}
