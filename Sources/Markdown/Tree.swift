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
    cmark_consolidate_text_nodes(root.raw)
  }

  deinit { cmark_node_free(root.raw) }

  /// As HTML in libcmark's safe mode: raw HTML is left out, and so are addresses such as
  /// `javascript:`.
  func html() -> String {
    guard let text = cmark_render_html(root.raw, CMARK_OPT_DEFAULT) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
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
      case otherBlock
      case otherInline
    }

    var kind: Kind {
      let type = cmark_node_get_type(raw)
      switch type {
      case CMARK_NODE_HEADING: return .heading(level: Int(cmark_node_get_heading_level(raw)))
      case CMARK_NODE_TEXT: return .text
      case CMARK_NODE_CODE: return .code
      case CMARK_NODE_LINK: return .link
      case CMARK_NODE_IMAGE: return .image
      case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: return .rawHTML
      default:
        return type.rawValue <= CMARK_NODE_LAST_BLOCK.rawValue ? .otherBlock : .otherInline
      }
    }

    /// Every node below this one and itself, in order of the text, before any is changed.
    var all: [Node] {
      let iterator = cmark_iter_new(raw)
      defer { cmark_iter_free(iterator) }
      var nodes: [Node] = []
      while true {
        switch cmark_iter_next(iterator) {
        case CMARK_EVENT_DONE: return nodes
        case CMARK_EVENT_ENTER: nodes.append(Node(raw: cmark_iter_get_node(iterator)))
        default: continue
        }
      }
    }

    var parent: Node? { cmark_node_parent(raw).map(Node.init) }

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

    /// Puts HTML of ours around the contents of a block, in the place of its own tags.
    func replaceTags(enter: String, exit: String) {
      let block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
      cmark_node_set_on_enter(block, enter)
      cmark_node_set_on_exit(block, exit)
      while let child = cmark_node_first_child(raw) { cmark_node_append_child(block, child) }
      cmark_node_replace(raw, block)
      cmark_node_free(raw)
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
