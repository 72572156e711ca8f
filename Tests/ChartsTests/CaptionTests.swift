import Charts
import Testing

struct CaptionTests {
  @Test func `an id that HTML could not refer to is a bug of the caller`() async {
    await #expect(processExitsWith: .failure) {
      _ = Caption(id: "a b", title: "", description: "", noData: "")
    }
  }

  @Test func `a value that is no number is a bug of the caller`() async {
    await #expect(processExitsWith: .failure) { _ = HorizontalBars.Bar("a", .nan) }
    await #expect(processExitsWith: .failure) { _ = StackedBars.Part(.infinity) }
    await #expect(processExitsWith: .failure) {
      _ = ConnectedScatter.Point(x: 1, y: .nan, name: "a")
    }
    await #expect(processExitsWith: .failure) {
      _ = TimeSeries.Point(time: .infinity, value: 1, name: "a")
    }
    await #expect(processExitsWith: .failure) {
      _ = Timeline.Span("a", dates: "", from: 2012, to: 2011)
    }
    await #expect(processExitsWith: .failure) {
      _ = TileGrid.Tile(column: 0, row: 0, code: "A", label: "a", value: -.infinity)
    }
  }
}
