import Files

extension Walk {
  /// Puts tables in the place of the headings that hold their cells.
  func writeTables() {
    var contents: [Table.Cell: String] = [:]
    for (cell, node) in cells {
      contents[cell] = String(node.html().dropFirst("<h1>".count).dropLast("</h1>\n".count))
    }
    for (cell, node) in cells {
      if cell.row == 0, cell.column == 0 {
        let label = "\(options.words.table) \(cell.table + 1)"
        let table = draft.tables[cell.table]
        node.replace(withBlock: table.html(contents, cell.table, label: label))
      } else {
        node.remove()
      }
    }
  }

  /// Puts the footnotes behind the text, in order of number.
  ///
  /// Logged: those that nothing refers to, which are left out.
  mutating func writeFootnotes(_ tree: borrowing Tree) {
    guard !noteItems.isEmpty else { return }
    if !footnotes.order.isEmpty {
      let name = options.words.footnotes.escapedForHTML
      let list = tree.root.appendBlock(
        from: "<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(name)\">\n<ol>",
        to: "</ol>\n</section>")
      for (index, position) in footnotes.order.enumerated() {
        let note = list.appendBlock(from: "<li id=\"footnote_\(index + 1)\">", to: "</li>")
        if let item = noteItems[position] { note.moveChildren(of: item) }
        let links = footnotes.backLinks(from: position, words: options.words.backToText)
        let end = note.lastChild.flatMap { $0.isParagraph ? $0 : nil } ?? note.appendParagraph()
        end.append(.html(links))
      }
    }
    for (position, note) in draft.notes.enumerated() {
      guard let item = noteItems[position] else { continue }
      if footnotes.isUnused(position) {
        log.warning(
          .unusedFootnote, "nothing in the text refers to the footnote '\(note.label)'",
          at: draft.place(note.offset),
          notes: ["write '[^\(note.label)]' where it belongs; else it is left out"])
      }
      let list = item.parent
      item.remove()
      if let list, list.firstChild == nil { list.remove() }
    }
  }
}

extension Tree.Node {
  fileprivate var isParagraph: Bool {
    if case .paragraph = kind { return true }
    return false
  }
}
