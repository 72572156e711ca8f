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
  struct Node {
    fileprivate let raw: OpaquePointer

    enum Kind {
      case heading(level: Int)
      case text
      case code
      case link
      case image
      case rawHTML
      case lineBreak(isHard: Bool)
      case other
    }

    var kind: Kind {
      switch cmark_node_get_type(raw) {
      case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(raw)))
      case CMARK_NODE_TEXT: return .text
      case CMARK_NODE_CODE: return .code
      case CMARK_NODE_LINK: return .link
      case CMARK_NODE_IMAGE: return .image
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: return .rawHTML
      case CMARK_NODE_SOFTBREAK: return .lineBreak(isHard: false)
      case CMARK_NODE_LINEBREAK: return .lineBreak(isHard: true)
      default: return .other
      }
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

    /// Text, code or HTML of a node that holds it; else empty.
    var literal: String { cmark_node_get_literal(raw).map { String(cString: $0) } ?? "" }

    /// The destination of a link or image; else empty.
    var destination: String { cmark_node_get_url(raw).map { String(cString: $0) } ?? "" }

    /// First and last line of the block, from 1.
    var lines: ClosedRange<Int> {
      let first = max(1, Int(cmark_node_get_start_line(raw)))
      return first...max(first, Int(cmark_node_get_end_line(raw)))
    }

    var isBlock: Bool {
      cmark_node_get_type(raw).rawValue <= CMARK_NODE_LAST_BLOCK.rawValue
    }

    func setDestination(_ address: String) { cmark_node_set_url(raw, address) }

    /// Gives a heading an `id`, which libcmark does not write: from then on it is HTML of ours.
    func replaceHeading(id: String) {
      let html = html()
      let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
      cmark_node_set_on_enter(
        block, "\(html.prefix("<h1".count)) id=\"\(id)\"\(html.dropFirst("<h1".count).dropLast())")
      cmark_node_replace(raw, block)
      cmark_node_free(raw)
    }

    fileprivate func html() -> String {
      guard let text = cmark_render_html(raw, CMARK_OPT_DEFAULT) else { return "" }
      defer { cmark_get_default_mem_allocator().pointee.free(text) }
      return String(cString: text)
    }

    /// Puts pieces in the place of an inline node.
    func replace(with pieces: [Piece]) {
      for piece in pieces {
        let node: OpaquePointer?
        switch piece {
        case .text(let text):
          node = cmark_node_new(CMARK_NODE_TEXT)
          cmark_node_set_literal(node, text)
        case .html(let html):
          node = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
          cmark_node_set_on_enter(node, html)
        }
        cmark_node_insert_before(raw, node)
      }
      cmark_node_unlink(raw)
      cmark_node_free(raw)
    }

    enum Piece {
      case text(String)
      /// Written as it is.
      case html(String)
    }
  }
}
