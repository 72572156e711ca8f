import Charts
import Testing

struct HorizontalBarsTests {
  private func check(_ values: [Double]) throws -> Drawing {
    try Drawing(
      HorizontalBars(.sample, bars: values.map { HorizontalBars.Bar("label \($0)", $0) }).svg)
  }

  @Test func `bars are as long as their values`() throws {
    let bars = try check([10, 5, 2.5, 0]).styled("chart-bar")
    let longest = bars[0].number("width")
    #expect(longest > 300)
    #expect(abs(bars[1].number("width") - longest / 2) < 0.01)
    #expect(abs(bars[2].number("width") - longest / 4) < 0.01)
    #expect(bars[3].number("width") == 0)
    #expect(Set(bars.map { $0.number("x") }) == [1])
  }

  @Test func `bars below nought go to the left of the common line`() throws {
    let drawing = try check([4, -2])
    let zero = drawing.styled("chart-axis")[0].number("x1")
    let bars = drawing.styled("chart-bar")
    #expect(bars[0].number("x") == zero)
    #expect(bars[1].number("x") + bars[1].number("width") == zero)
    #expect(bars[0].number("width") == bars[1].number("width") * 2)
  }

  @Test func `the value stands beyond the end of its bar`() throws {
    let drawing = try check([1000, 1])
    let numbers = drawing.styled("chart-number")
    #expect(numbers.map(\.text) == ["1,000", "1"])
    for (bar, number) in zip(drawing.styled("chart-bar"), numbers) {
      #expect(number.number("x") > bar.number("x") + bar.number("width"))
    }
  }

  @Test func `values are written as the caller wants`() throws {
    let chart = HorizontalBars(.sample, bars: [.init("a", 0.5, link: "/a")]) {
      "\(Int($0 * 100)) %"
    }
    let drawing = try Drawing(chart.svg)
    #expect(drawing.texts == ["a", "50 %"])
    #expect(drawing.named("a")[0].attributes["aria-label"] == "a: 50 %")
  }
}
