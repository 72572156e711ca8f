import Charts
import Testing

struct TimelineTests {
  private func check(_ spans: [(Double?, Double?)]) throws -> Drawing {
    try Drawing(
      Timeline(
        .sample,
        spans: spans.enumerated().map { position, span in
          Timeline.Span("span \(position)", dates: "dates", from: span.0, to: span.1)
        }
      ).svg)
  }

  @Test func `spans go from their start to their end`() throws {
    let spans = try check([(2010, 2020), (2015, 2020)]).styled("chart-span")
    #expect(spans[0].number("x2") == spans[1].number("x2"))
    #expect(spans[1].number("x1") == (spans[0].number("x1") + spans[0].number("x2")) / 2)
    #expect(spans[0].number("y1") < spans[1].number("y1"))
  }

  @Test(
    arguments: [
      (2010, 2012, ["circle", "rect"]), (2010, nil, ["circle", "polygon"]),
      (nil, 2012, ["polygon", "rect"]),
    ] as [(Double?, Double?, [String])])
  func `an open end is an arrow`(start: Double?, end: Double?, forms: [String]) throws {
    let drawing = try check([(start, end)])
    let marks = drawing.parts.filter { $0.has("chart-mark") || $0.has("chart-arrow") }
    #expect(marks.map(\.name) == forms)
  }

  @Test func `an arrow goes beyond all dates`() throws {
    let drawing = try check([(2012, nil), (nil, 2012), (2005, 2012)])
    let tips = drawing.styled("chart-arrow").map { $0.corners[0][0] }
    #expect(tips == [400, 0])
    let spans = drawing.styled("chart-span")
    #expect(spans[0].number("x2") > spans[2].number("x2"))
    #expect(spans[1].number("x1") < spans[2].number("x1"))
  }

  @Test func `label and dates share a line where both fit`() throws {
    func places(_ label: String) throws -> [Double] {
      let span = Timeline.Span(label, dates: "2010 – 2012", from: 2010, to: 2012)
      let drawing = try Drawing(Timeline(.sample, spans: [span]).svg)
      return drawing.styled("chart-halo").map { $0.number("y") }
    }
    let short = try places("short")
    #expect(short[0] == short[1])
    let long = try places(String(repeating: "word ", count: 9))
    #expect(long[0] < long[1])
  }
}
