import Charts
import Testing

struct StackedBarsTests {
  private func check(_ names: [String], _ bars: [[Double]]) throws -> Drawing {
    try Drawing(
      StackedBars(
        .sample, names: names,
        bars: bars.enumerated().map { position, values in
          StackedBars.Bar("bar \(position)", values.map { StackedBars.Part($0, link: "/x") })
        }
      ).svg)
  }

  /// Without the samples of the legend.
  private func parts(_ drawing: Drawing) -> [Drawing.Part] {
    drawing.styled("chart-part").filter {
      $0.parent.map { drawing.parts[$0].name } == "a"
    }
  }

  @Test func `parts follow each other and are as long as their values`() throws {
    let drawing = try check(["a", "b"], [[30, 10], [20, 0]])
    let parts = parts(drawing)
    #expect(parts.count == 3)
    #expect(abs(parts[0].number("width") - 3 * parts[1].number("width")) < 0.02)
    #expect(abs(parts[0].number("width") - 1.5 * parts[2].number("width")) < 0.02)
    #expect(abs(parts[0].number("x") + parts[0].number("width") - parts[1].number("x")) < 0.02)
    #expect(parts[2].number("x") == parts[0].number("x"))
  }

  @Test func `each bar has its total, and each part its number in it or below`() throws {
    let drawing = try check(["many", "few"], [[200, 1]])
    #expect(drawing.texts == ["many", "few", "bar 0", "200", "201", "few 1"])
    #expect(
      drawing.named("a").map { $0.attributes["aria-label"] } == [
        "bar 0, many: 200", "bar 0, few: 1",
      ])
  }

  @Test func `eight parts have eight fillings that differ without colour`() throws {
    let drawing = try check((1...8).map { "part \($0)" }, [Array(repeating: 1, count: 8)])
    let patterns = drawing.named("pattern").compactMap { $0.attributes["id"] }
    #expect(patterns == (2...8).map { "sample-pattern-\($0)" })
    let used = Set(drawing.styled("chart-pattern").compactMap { $0.attributes["fill"] })
    #expect(used == Set(patterns.map { "url(#\($0))" }))
  }

  @Test func `a bar of nothing has a total of nought`() throws {
    let drawing = try check(["a"], [[0]])
    #expect(drawing.texts == ["a", "bar 0", "0"])
    #expect(parts(drawing).isEmpty)
  }
}
