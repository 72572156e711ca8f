/// A table of GitHub Flavored Markdown (GFM 0.29, 4.10): a head, a delimiter row, and rows.
struct Table {
  let alignments: [Alignment?]
  /// Without the head.
  let rowCount: Int

  /// Beyond this many columns no author has drawn a table; a few bytes a row could ask for as many
  /// empty cells as one liked.
  static let mostColumns = 100

  enum Alignment: String {
    case left, center, right
  }

  /// A cell by its place in the table.
  struct Cell: Hashable {
    /// The position of the table among those of the text.
    let table: Int
    /// 0 for the head.
    let row: Int
    let column: Int
  }

  /// The alignments that a delimiter row such as `|:--|:-:|---|` gives; nil for any other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Alignment?]? {
    guard line.contains(UInt8(ascii: "|")),
      line.allSatisfy({ "|:- \t".utf8.contains($0) })
    else { return nil }
    var alignments: [Alignment?] = []
    for cell in cells(of: line) {
      let bytes = line[cell]
      let dashes = bytes.drop { $0 == UInt8(ascii: ":") }.prefix { $0 == UInt8(ascii: "-") }
      let isLeft = bytes.startIndex < dashes.startIndex
      let colons = bytes[dashes.endIndex...]
      guard !dashes.isEmpty, dashes.startIndex - bytes.startIndex < 2, colons.count < 2,
        colons.allSatisfy({ $0 == UInt8(ascii: ":") })
      else { return nil }
      switch (isLeft, !colons.isEmpty) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(nil)
      }
    }
    return alignments
  }

  /// Where the cells of a row stand, without the spaces around them. A bar behind a backslash parts
  /// none, and those at the ends of the row need not be there.
  static func cells(of row: ArraySlice<UInt8>) -> [Range<Int>] {
    let row = trimmed(row)
    var cells: [Range<Int>] = []
    var start = row.startIndex
    var offset = start
    if row.first == UInt8(ascii: "|") { (start, offset) = (start + 1, start + 1) }
    while offset < row.endIndex {
      switch row[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "|"):
        cells.append(trimmed(row[start..<offset]).indices)
        start = offset + 1
      default: break
      }
      offset += 1
    }
    if start < row.endIndex || cells.isEmpty {
      cells.append(trimmed(row[min(start, row.endIndex)...]).indices)
    }
    return cells
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let start = bytes.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return start }
    return start[...last]
  }

  /// The table as HTML.
  ///
  /// - Parameters:
  ///   - contents: the HTML of the cells; those that are not there are empty.
  ///   - label: what the table is called, for readers who cannot see it and move into it to scroll.
  func html(_ contents: [Cell: String], _ position: Int, label: String) -> String {
    func row(_ row: Int) -> String {
      let cells = alignments.indices.map { column in
        let content = contents[Cell(table: position, row: row, column: column)] ?? ""
        // A cell of the head without words heads nothing.
        let name = row == 0 && !content.isEmpty ? "th" : "td"
        let scope = name == "th" ? " scope=\"col\"" : ""
        let alignment = alignments[column].map { " class=\"align-\($0.rawValue)\"" } ?? ""
        return "<\(name)\(scope)\(alignment)>\(content)</\(name)>\n"
      }
      return "<tr>\n\(cells.joined())</tr>\n"
    }
    let body = rowCount == 0 ? "" : "<tbody>\n\((1...rowCount).map(row).joined())</tbody>\n"
    return """
      <div class="table-wrap" role="region" aria-label="\(label.escapedForHTML)" tabindex="0">
      <table>
      <thead>
      \(row(0))</thead>
      \(body)</table>
      </div>
      """
  }
}
