import Files

extension Draft {
  /// Puts headings in the place of the cells of tables.
  ///
  /// Logged: a delimiter row that does not fit its head, and cells beyond those of the head.
  mutating func markTables(_ log: inout [Diagnostic]) {
    guard source.lines.contains(where: mayBeDelimiterRow) else { return }
    let tree = Tree(parsing: markdown)
    let lines = allLines
    var replacements: [Int: [Line]] = [:]
    for step in tree.root.steps where step.isEntry {
      guard case .paragraph = step.node.kind else { continue }
      let rows = Rows(of: step.node, in: lines)
      guard let head = head(of: rows, &log) else { continue }
      replacements.merge(cells(of: rows, head: head, &log)) { $1 }
    }
    rewrite(replacements)
  }

  /// Whether the line at an offset is a delimiter row, but for marks of quotations before it.
  private func mayBeDelimiterRow(_ offset: Int) -> Bool {
    let line = source.bytes[offset...].drop { " \t>".utf8.contains($0) }
    guard let first = line.first, "|:-".utf8.contains(first) else { return false }
    return Table.alignments(line.prefix { $0 != 0x0A && $0 != 0x0D }) != nil
  }

  /// The first row of a paragraph that a fitting delimiter row follows; nil when there is none.
  private func head(of rows: Rows, _ log: inout [Diagnostic]) -> Int? {
    for row in rows.contents.indices.dropLast() {
      guard let alignments = Table.alignments(rows.contents[row + 1]),
        rows.contents[row].contains(UInt8(ascii: "|"))
      else { continue }
      let count = Table.cells(of: rows.contents[row]).count
      if count > Table.mostColumns { return nil }
      if count == alignments.count { return row }
      log.warning(
        .tableShape,
        "the line below the head of the table has \(alignments.count) cells, the head has \(count)",
        at: place(rows.origin(of: rows.contents[row + 1].startIndex, row: row + 1)),
        notes: ["it must have as many: '|\(String(repeating: "---|", count: count))'"])
    }
    return nil
  }

  private mutating func cells(
    of rows: Rows, head: Int, _ log: inout [Diagnostic]
  ) -> [Int: [Line]] {
    let alignments = Table.alignments(rows.contents[head + 1]) ?? []
    var replacements = [rows.firstLine + head + 1: [Line]()]
    let parts = [head] + rows.contents.indices.dropFirst(head + 2)
    for (number, row) in parts.enumerated() {
      let cells = Table.cells(of: rows.contents[row])
      if cells.count > alignments.count {
        log.warning(
          .tableShape,
          "the row has \(cells.count) cells, and its table \(alignments.count) columns",
          at: place(rows.origin(of: cells[alignments.count].lowerBound, row: row)),
          notes: ["those too many are left out; write '\\|' for a bar within a cell"])
      }
      replacements[rows.firstLine + row] = cells.prefix(alignments.count).enumerated().map {
        let cell = Table.Cell(table: tables.count, row: number, column: $0)
        let start = rows.origin(of: $1.lowerBound, row: row)
        return Line(
          bytes: rows.prefix(row, isFirst: $0 == 0) + Self.heading(rows.contents[row][$1]),
          origin: start..<(start + $1.count), role: .cell(cell))
      }
    }
    tables.append(Table(alignments: alignments, rowCount: parts.count - 1))
    return replacements
  }

  /// A heading that holds a cell as it is, whatever signs it begins and ends with.
  private static func heading(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = Array("# ".utf8)
    var rest = cell
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), let next = rest.popFirst() {
        if next != UInt8(ascii: "|") { bytes.append(byte) }
        bytes.append(next)
      } else {
        bytes.append(byte)
      }
    }
    return bytes + Array(" #".utf8)
  }
}

/// The lines of a paragraph that may hold a table.
private struct Rows {
  /// The number of the first, from 1.
  let firstLine: Int
  /// Without marks of quotations and lists; the indices are those of the lines.
  let contents: [ArraySlice<UInt8>]
  private let lines: ArraySlice<Draft.Line>

  init(of paragraph: Tree.Node, in all: [Draft.Line]) {
    firstLine = paragraph.lines.lowerBound
    lines = all[(firstLine - 1)..<min(all.count, paragraph.lines.upperBound)]
    let column = paragraph.column - 1
    let marks = (lines.first?.bytes.prefix(column) ?? []).count { $0 == UInt8(ascii: ">") }
    contents = lines.enumerated().map { row, line in
      if row == 0 { return line.bytes.dropFirst(column) }
      var rest = line.bytes[...]
      var open = marks
      while let byte = rest.first, byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">") {
        if byte == UInt8(ascii: ">") { open -= 1 }
        if open < 0 { break }
        rest.removeFirst()
      }
      return rest
    }
  }

  /// What stands before a cell, so that it is in the same quotations and lists.
  func prefix(_ row: Int, isFirst: Bool) -> [UInt8] {
    let first = (lines.first?.bytes ?? []).prefix(
      (lines.first?.bytes.count ?? 0) - (contents.first?.count ?? 0))
    if row == 0, isFirst { return Array(first) }
    return first.map { " \t>".utf8.contains($0) ? $0 : 0x20 }
  }

  /// The author's byte from that of a line.
  func origin(of offset: Int, row: Int) -> Int {
    let line = lines[lines.startIndex + row]
    return line.origin.upperBound - (line.bytes.count - offset)
  }
}
