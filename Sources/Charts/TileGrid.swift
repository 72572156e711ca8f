/// Tiles at places that the caller gives, as on a map of equal squares.
package struct TileGrid: Sendable {
  package struct Tile: Sendable {
    let column: Int
    let row: Int
    let code: String
    let label: String
    let value: Double?
    let link: String?

    /// - Parameters:
    ///   - column: from the left, from 0 to 63.
    ///   - row: from the top, from 0 to 63.
    ///   - code: two or three letters.
    ///   - label: what the code stands for.
    ///   - value: nil when there is none; then the tile is empty, and 0 is not.
    /// - Precondition: column and row are within 0 to 63, the value is finite and not negative.
    package init(
      column: Int, row: Int, code: String, label: String, value: Double?, link: String? = nil
    ) {
      precondition(
        (0..<64).contains(column) && (0..<64).contains(row),
        "the place of a tile is within 64 columns and rows")
      precondition(
        value.map { $0.isFinite && $0 >= 0 } ?? true,
        "the value of a tile is finite and not negative")
      self.column = column
      self.row = row
      self.code = code
      self.label = label
      self.value = value
      self.link = link
    }
  }

  private let caption: Caption
  private let tiles: [Tile]
  private let writing: @Sendable (Double) -> String

  /// - Parameters:
  ///   - tiles: drawn, and read aloud, in this order.
  ///   - writing: how values are written; what is too long for a tile is cut, and whole in its name.
  /// - Precondition: no two tiles are at one place.
  package init(
    _ caption: Caption, tiles: [Tile],
    writing: @escaping @Sendable (Double) -> String = Numeral.text
  ) {
    precondition(
      Set(tiles.map { [$0.column, $0.row] }).count == tiles.count,
      "no two tiles are at one place")
    self.caption = caption
    self.tiles = tiles
    self.writing = writing
  }

  package var svg: String {
    guard let right = tiles.map(\.column).max(), let left = tiles.map(\.column).min(),
      let bottom = tiles.map(\.row).max(), let top = tiles.map(\.row).min()
    else { return Figure.empty(caption).svg }
    let columns = Double(right - left + 1)
    let side = max(36, min(64, Figure.width / columns))
    let margin = max(0, (Figure.width - side * columns) / 2)
    let largest = tiles.compactMap(\.value).max() ?? 0
    return Figure(
      caption: caption, width: max(Figure.width, side * columns),
      height: side * Double(bottom - top + 1),
      children: tiles.map { tile in
        drawing(
          of: tile, largest: largest,
          in: Box(
            x: margin + Double(tile.column - left) * side + 1.5,
            y: Double(tile.row - top) * side + 1.5, width: side - 3, height: side - 3))
      }
    ).svg
  }

  private func drawing(of tile: Tile, largest: Double, in box: Box) -> Element {
    let level = tile.value.map { Level.of($0, largest: largest) }
    let ink = "chart-on-\(level ?? 0)"
    let code = Lettering.fit(tile.code, width: box.width * Lettering.bold, lines: 1)
    let number = tile.value.map(writing)
    let name = "\(tile.label): \(number ?? caption.noData)"
    var parts = [
      Element.rectangle(box, level.map { "chart-cell chart-level-\($0)" } ?? "chart-none"),
      .text(
        code, at: box.center.moved(down: number == nil ? Lettering.capitals / 2 : -3), .middle,
        "chart-code \(ink)"),
    ]
    if let number {
      parts.append(
        .text(
          Lettering.fit(number, width: box.width, lines: 1), at: box.center.moved(down: 12),
          .middle, "chart-number \(ink)"))
    }
    return .part(named: name, link: tile.link, parts)
  }
}
