import Charts
import Testing

struct TimeSeriesTests {
  private func check(_ panels: [[(Double, Double)]]) throws -> Drawing {
    try Drawing(
      TimeSeries(
        .sample,
        panels: panels.enumerated().map { position, points in
          TimeSeries.Panel(
            Axis("measure \(position)"),
            points.map { TimeSeries.Point(time: $0.0, value: $0.1, name: "in \($0.0)") })
        }
      ).svg)
  }

  @Test func `panels have one axis of years in common`() throws {
    let drawing = try check([[(2010, 1), (2020, 2)], [(2015, 100), (2020, 200)]])
    let lines = drawing.named("polyline").map(\.corners)
    #expect(lines[0][1][0] == lines[1][1][0])
    #expect(lines[1][0][0] == (lines[0][0][0] + lines[0][1][0]) / 2)
    #expect(lines[0].allSatisfy { above in lines[1].allSatisfy { above[1] < $0[1] } })
    #expect(drawing.styled("chart-heading").map(\.text) == ["measure 0", "measure 1"])
    #expect(drawing.texts.filter { $0 == "2010" }.count == 1)
  }

  @Test func `points are joined in the order of time, however they come`() throws {
    let line = try check([[(2012, 3), (2010, 1), (2011, 2)]]).named("polyline")[0].corners
    #expect(line.map { $0[0] } == line.map { $0[0] }.sorted())
    #expect(line.map { $0[1] } == line.map { $0[1] }.sorted(by: >))
  }

  @Test func `the first and the last value are written beside their points`() throws {
    let drawing = try check([[(2010, 1234), (2011, 1500), (2012, 2345)]])
    #expect(drawing.styled("chart-name").map(\.text) == ["1,234", "2,345"])
    #expect(
      drawing.named("g").compactMap(\.title) == [
        "in 2010.0: 1,234", "in 2011.0: 1,500", "in 2012.0: 2,345",
      ])
  }

  @Test func `the marks of two panels differ in form, and unsure values are hollow`() throws {
    let point = TimeSeries.Point(time: 2010, value: 1, name: "a", isOpen: true)
    let drawing = try Drawing(
      TimeSeries(.sample, panels: [.init(Axis("a"), [point]), .init(Axis("b"), [point])]).svg)
    let marks = drawing.styled("chart-mark")
    #expect(marks.map(\.name) == ["circle", "rect"])
    #expect(marks.allSatisfy { $0.has("chart-open") })
  }

  @Test func `a panel without points says so`() throws {
    let drawing = try check([[(2010, 1)], []])
    #expect(drawing.texts.filter { $0 == "nothing yet" }.count == 1)
  }
}
