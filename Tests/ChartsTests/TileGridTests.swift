import Charts
import Testing

struct TileGridTests {
  private func tile(_ column: Int, _ row: Int, _ value: Double?, link: String? = nil)
    -> TileGrid.Tile
  {
    TileGrid.Tile(
      column: column, row: row, code: "T\(column)", label: "tile \(column)", value: value,
      link: link)
  }

  private func check(_ tiles: [TileGrid.Tile]) throws -> Drawing {
    try Drawing(TileGrid(.sample, tiles: tiles).svg)
  }

  @Test func `tiles stand at their places, from the first that is taken`() throws {
    let tiles = try check([tile(3, 5, 1), tile(4, 5, 1), tile(3, 6, 1)]).named("rect")
    #expect(tiles[1].number("x") - tiles[0].number("x") == 64)
    #expect(tiles[2].number("y") - tiles[0].number("y") == 64)
    #expect(tiles[2].number("x") == tiles[0].number("x"))
    #expect(tiles[0].number("y") == 1.5)
  }

  @Test func `nought is a value, and none is not`() throws {
    let drawing = try check([tile(0, 0, 0), tile(1, 0, nil), tile(2, 0, 8), tile(3, 0, 2)])
    #expect(
      drawing.named("rect").map { $0.attributes["class"] } == [
        "chart-cell chart-level-0", "chart-none", "chart-cell chart-level-5",
        "chart-cell chart-level-2",
      ])
    #expect(drawing.texts == ["T0", "0", "T1", "T2", "8", "T3", "2"])
    #expect(
      drawing.named("g").map(\.title) == [
        "tile 0: 0", "tile 1: nothing yet", "tile 2: 8", "tile 3: 2",
      ])
  }

  @Test func `a link is named by what the code stands for`() throws {
    let link = try #require(try check([tile(0, 0, 3, link: "/t")]).named("a").first)
    #expect(link.attributes["aria-label"] == "tile 0: 3")
  }

  @Test func `two tiles at one place are a bug of the caller`() async {
    await #expect(processExitsWith: .failure) {
      let tile = TileGrid.Tile(column: 1, row: 1, code: "A", label: "a", value: 1)
      _ = TileGrid(.sample, tiles: [tile, tile])
    }
  }
}
