import CCmark

/// libcmark's tree of a text, owned: freed when the value goes. The one file that imports it.
struct Tree: ~Copyable {
  let root: Node

  /// Parses a text; CommonMark as libcmark reads it, nothing else.
  init(parsing text: String) {
    var text = text
    root = Node(
      raw: text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
        }
      })
    joinLines()
    cmark_consolidate_text_nodes(root.raw)
  }

  deinit { cmark_node_free(root.raw) }

  /// As HTML in libcmark's safe mode: raw HTML is left out, and so are addresses such as
  /// `javascript:`.
  func html() -> String { root.html() }

  /// Makes ends of lines part of the text around them, so that a form of ours may run over them.
  /// They are written the same; not so in images, where libcmark writes spaces for them.
  private func joinLines() {
    var openImages = 0
    for step in root.steps {
      switch step.node.kind {
      case .image: openImages += step.isEntry ? 1 : -1
      case .lineBreak(isHard: false) where openImages == 0:
        step.node.replace(with: [.text("\n")])
      default: continue
      }
    }
  }

  /// A node of a tree; valid as long as the tree.
  struct Node: Hashable {
    fileprivate let raw: OpaquePointer

    enum Kind {
      case paragraph
      case heading(level: Int)
      case item
      case codeBlock
      case text
      case code
      case emphasis
      case link
      case image
      case rawHTML
      case lineBreak(isHard: Bool)
      case other
    }

    var kind: Kind {
      switch cmark_node_get_type(raw) {
      case CMARK_NODE_PARAGRAPH: return .paragraph
      case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(raw)))
      case CMARK_NODE_ITEM: return .item
      case CMARK_NODE_CODE_BLOCK: return .codeBlock
      case CMARK_NODE_TEXT: return .text
      case CMARK_NODE_CODE: return .code
      case CMARK_NODE_EMPH, CMARK_NODE_STRONG: return .emphasis
      case CMARK_NODE_LINK: return .link
      case CMARK_NODE_IMAGE: return .image
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: return .rawHTML
      case CMARK_NODE_SOFTBREAK: return .lineBreak(isHard: false)
      case CMARK_NODE_LINEBREAK: return .lineBreak(isHard: true)
      default: return .other
      }
    }

    var isBlock: Bool {
      cmark_node_get_type(raw).rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
    }

    /// The steps of a walk through this node and all below it, in order of the text, before any is
    /// changed. Nodes that can hold others are entered and left; the rest are only entered.
    var steps: [Step] {
      let iterator = cmark_iter_new(raw)
      defer { cmark_iter_free(iterator) }
      var steps: [Step] = []
      while true {
        let event = cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { return steps }
        steps.append(
          Step(node: Node(raw: cmark_iter_get_node(iterator)), isEntry: event == CMARK_EVENT_ENTER))
      }
    }

    struct Step {
      let node: Node
      let isEntry: Bool
    }

    var parent: Node? { cmark_node_parent(raw).map(Node.init) }
    var previous: Node? { cmark_node_previous(raw).map(Node.init) }
    var next: Node? { cmark_node_next(raw).map(Node.init) }
    var firstChild: Node? { cmark_node_first_child(raw).map(Node.init) }
    var lastChild: Node? { cmark_node_last_child(raw).map(Node.init) }

    /// Text, code or HTML of a node that holds it; else empty.
    var literal: String { cmark_node_get_literal(raw).map { String(cString: $0) } ?? "" }

    /// The destination of a link or image; else empty.
    var destination: String { cmark_node_get_url(raw).map { String(cString: $0) } ?? "" }

    /// The title of a link or image; else empty.
    var title: String { cmark_node_get_title(raw).map { String(cString: $0) } ?? "" }

    /// HTML of ours with which a node begins; else empty.
    var markup: String { cmark_node_get_on_enter(raw).map { String(cString: $0) } ?? "" }

    /// What stands behind the fence of a block of code; else empty.
    var fenceInfo: String { cmark_node_get_fence_info(raw).map { String(cString: $0) } ?? "" }

    /// First and last line of the block, from 1.
    var lines: ClosedRange<Int> {
      let first = max(1, Int(cmark_node_get_start_line(raw)))
      return first...max(first, Int(cmark_node_get_end_line(raw)))
    }

    /// Where the block begins in its first line: in bytes, from 1.
    var column: Int { max(1, Int(cmark_node_get_start_column(raw))) }

    func html() -> String {
      guard let text = cmark_render_html(raw, CMARK_OPT_DEFAULT) else { return "" }
      defer { cmark_get_default_mem_allocator().pointee.free(text) }
      return String(cString: text)
    }
  }
}

// MARK: - Changes

extension Tree.Node {
  /// What may stand in the place of an inline node.
  enum Piece {
    case text(String)
    case link(String, to: String)
    /// Written as it is.
    case html(String)
  }

  func setDestination(_ address: String) { cmark_node_set_url(raw, address) }
  func removeTitle() { cmark_node_set_title(raw, "") }

  /// Takes the node and all below it out of the tree.
  func remove() {
    cmark_node_unlink(raw)
    cmark_node_free(raw)
  }

  /// Puts pieces in the place of an inline node; the nodes that are made of them.
  @discardableResult
  func replace(with pieces: [Piece]) -> [Tree.Node] {
    let nodes = pieces.map(Tree.Node.init(inline:))
    for node in nodes { cmark_node_insert_before(raw, node.raw) }
    remove()
    return nodes
  }

  /// Puts HTML in the place of a block.
  func replace(withBlock html: String) {
    cmark_node_insert_before(raw, Tree.Node(blockFrom: html, to: "").raw)
    remove()
  }

  /// Adds a piece behind what an inline node or a paragraph holds.
  func append(_ piece: Piece) { cmark_node_append_child(raw, Tree.Node(inline: piece).raw) }

  /// Adds a block of HTML behind what a block holds; more blocks can be put into it.
  func appendBlock(from start: String, to end: String) -> Tree.Node {
    let block = Tree.Node(blockFrom: start, to: end)
    cmark_node_append_child(raw, block.raw)
    return block
  }

  /// Adds a paragraph without words behind what a block holds.
  func appendParagraph() -> Tree.Node {
    let paragraph = Tree.Node(raw: cmark_node_new(CMARK_NODE_PARAGRAPH))
    cmark_node_append_child(raw, paragraph.raw)
    return paragraph
  }

  /// Takes over all that another node holds.
  func moveChildren(of other: Tree.Node) {
    while let child = other.firstChild { cmark_node_append_child(raw, child.raw) }
  }

  private init(inline piece: Piece) {
    switch piece {
    case .text(let text):
      raw = cmark_node_new(CMARK_NODE_TEXT)
      cmark_node_set_literal(raw, text)
    case .link(let text, let address):
      raw = cmark_node_new(CMARK_NODE_LINK)
      cmark_node_set_url(raw, address)
      append(.text(text))
    case .html(let html):
      raw = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
      cmark_node_set_on_enter(raw, html)
    }
  }

  private init(blockFrom start: String, to end: String) {
    raw = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
    cmark_node_set_on_enter(raw, start)
    cmark_node_set_on_exit(raw, end)
  }
}
