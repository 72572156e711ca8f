/// Counts in rows and columns, shaded by size; the number stands in every field that has one.
package struct HeatMatrix: Sendable {
  package struct Cell: Sendable {
    let count: Int
    let link: String?

    /// - Parameters:
    ///   - count: 0 is shown as an empty field.
    ///   - link: left out where the count is 0, since it has nothing to lead to.
    /// - Precondition: the count is not negative.
    package init(_ count: Int, link: String? = nil) {
      precondition(count >= 0, "a count is not negative")
      self.count = count
      self.link = link
    }
  }

  private let caption: Caption
  private let rows: [String]
  private let columns: [String]
  private let cells: [[Cell]]

  /// - Precondition: as many rows of cells as rows, each with as many cells as columns.
  package init(_ caption: Caption, rows: [String], columns: [String], cells: [[Cell]]) {
    precondition(cells.count == rows.count, "a matrix has as many rows of cells as rows")
    precondition(
      cells.allSatisfy { $0.count == columns.count },
      "a row of a matrix has as many cells as there are columns")
    self.caption = caption
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  package var svg: String {
    guard !rows.isEmpty, !columns.isEmpty else { return Figure.empty(caption).svg }
    var elements: [Element] = []
    var top = 0.0
    for band in bands {
      elements += drawing(of: band, top: &top)
      top += 18
    }
    return Figure(caption: caption, height: top - 18, children: elements).svg
  }

  /// Columns that do not fit beside each other continue in a band below.
  private var bands: [Range<Int>] {
    let room = Int((Figure.width - labelWidth) / smallest)
    let count = (columns.count + room - 1) / room
    let size = (columns.count + count - 1) / count
    return stride(from: 0, to: columns.count, by: size).map {
      $0..<min($0 + size, columns.count)
    }
  }

  private func drawing(of band: Range<Int>, top: inout Double) -> [Element] {
    let width = min(comfortable, (Figure.width - labelWidth) / Double(bands[0].count))
    let heads = Headings(columns[band].map(\.self), width: width)
    var elements = heads.drawing(left: labelWidth, top: top)
    top += heads.height + 6
    for (row, label) in zip(rows.indices, labels) {
      let height = max(28, label.height + 6)
      elements.append(
        .text(
          label,
          at: Spot(x: 0, y: top + (height - label.height) / 2 + Lettering.ascent), .start,
          "chart-label"))
      for (position, column) in band.enumerated() {
        let box = Box(
          x: labelWidth + Double(position) * width + 1, y: top + 1, width: width - 2,
          height: height - 2)
        elements.append(field(cells[row][column], row: row, column: column, in: box))
      }
      top += height
    }
    return elements
  }

  private func field(_ cell: Cell, row: Int, column: Int, in box: Box) -> Element {
    guard cell.count > 0 else { return .rectangle(box, "chart-cell chart-level-0") }
    let level = Level.of(Double(cell.count), largest: largest)
    let number = Numeral.text(Double(cell.count))
    return .part(
      named: "\(rows[row]), \(columns[column]): \(number)", link: cell.link,
      [
        .rectangle(box, "chart-cell chart-level-\(level)"),
        .text(
          Lettering.fit(number, width: Figure.width - labelWidth, lines: 1),
          at: box.center.moved(down: Lettering.capitals / 2), .middle,
          "chart-number chart-on-\(level)"),
      ])
  }

  private var labels: [FittedText] { rows.map { Lettering.fit($0, width: 140, lines: 3) } }

  private var labelWidth: Double { (labels.map(\.width).max() ?? 0) + 8 }

  /// How wide a field is where there is room for it: so that the words above it need not be turned.
  private var comfortable: Double {
    let words = columns.flatMap { $0.split(separator: " ") }.map(String.init)
    return min(120, max(72, Lettering.widest(words) + 8))
  }

  private var largest: Double { Double(cells.joined().map(\.count).max() ?? 0) }

  /// The narrowest field, in which the largest number has room.
  private var smallest: Double {
    let widest = Lettering.widest(cells.joined().map { Numeral.text(Double($0.count)) })
    return min(Figure.width - labelWidth, max(28, widest + 8))
  }
}

/// The headings of columns: level where all their words fit, else from bottom to top.
private struct Headings {
  private let texts: [FittedText]
  private let width: Double
  private let isTurned: Bool

  init(_ columns: [String], width: Double) {
    let level = columns.map { Lettering.fit($0, width: width - 4, lines: 3) }
    isTurned = level.contains { $0.whole != nil || $0.breaksWord }
    self.width = width
    let lines = width < 2 * Lettering.lineHeight ? 1 : width < 3 * Lettering.lineHeight ? 2 : 3
    texts = isTurned ? columns.map { Lettering.fit($0, width: 180, lines: lines) } : level
  }

  var height: Double {
    (isTurned ? texts.map(\.width).max() : texts.map(\.height).max()) ?? 0
  }

  func drawing(left: Double, top: Double) -> [Element] {
    texts.enumerated().map { position, text in
      let middle = left + (Double(position) + 0.5) * width
      guard isTurned else {
        let spot = Spot(x: middle, y: top + height - text.height + Lettering.ascent)
        return .text(text, at: spot, .middle, "chart-label")
      }
      let spot = Spot(x: middle - text.height / 2 + Lettering.ascent, y: top + height)
      return .text(text, at: spot, .start, "chart-label", isTurned: true)
    }
  }
}
