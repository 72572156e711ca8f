import Charts
import Testing

struct HeatMatrixTests {
  private func check(_ counts: [[Int]], link: String? = nil) throws -> Drawing {
    try Drawing(
      HeatMatrix(
        .sample, rows: counts.indices.map { "row \($0)" },
        columns: counts[0].indices.map { "column \($0)" },
        cells: counts.map { $0.map { HeatMatrix.Cell($0, link: link) } }
      ).svg)
  }

  @Test func `a number stands in every field that has one`() throws {
    let drawing = try check([[1, 0, 12], [0, 5, 1234]])
    #expect(drawing.styled("chart-number").map(\.text) == ["1", "12", "5", "1,234"])
    #expect(drawing.styled("chart-level-0").count == 2)
  }

  @Test func `the shade follows the share of the largest count`() throws {
    let drawing = try check([[1, 20, 21, 50, 100]])
    let styles = drawing.styled("chart-cell").map { $0.attributes["class"] ?? "" }
    #expect(styles.map { $0.suffix(1) } == ["1", "1", "2", "3", "5"])
  }

  @Test func `fields stand in rows and columns`() throws {
    let cells = try check([[1, 2], [3, 4]]).styled("chart-cell")
    #expect(cells[0].number("y") == cells[1].number("y"))
    #expect(cells[0].number("x") == cells[2].number("x"))
    #expect(cells[0].number("x") < cells[1].number("x"))
    #expect(cells[0].number("y") < cells[2].number("y"))
  }

  @Test func `a link is named by its row, its column and its count; an empty field has none`()
    throws
  {
    let links = try check([[3, 0]], link: "/a?b&c").named("a")
    #expect(links.map { $0.attributes["href"] } == ["/a?b&c"])
    #expect(links.map { $0.attributes["aria-label"] } == ["row 0, column 0: 3"])
  }

  @Test func `columns that do not fit continue below`() throws {
    let drawing = try check([Array(1...30)])
    let cells = drawing.styled("chart-cell")
    #expect(cells.count == 30)
    #expect(Set(cells.map { $0.number("y") }).count == 3)
    #expect(cells.allSatisfy { $0.number("x") + $0.number("width") <= 400 })
    #expect(drawing.texts.filter { $0 == "row 0" }.count == 3)
  }

  @Test func `fields are large enough for a finger`() throws {
    let cells = try check([Array(1...9)]).styled("chart-cell")
    #expect(cells.allSatisfy { $0.number("width") >= 26 && $0.number("height") >= 26 })
  }
}
