import Charts
import Testing

struct ConnectedScatterTests {
  private func check(
    _ points: [(Double, Double)], _ kind: Scale.Kind = .linear
  ) throws -> Drawing {
    try Drawing(
      ConnectedScatter(
        .sample, x: Axis("across", kind), y: Axis("up", kind),
        points: points.enumerated().map { position, point in
          ConnectedScatter.Point(x: point.0, y: point.1, name: "point \(position)")
        }
      ).svg)
  }

  @Test func `points are joined in the order in which they come`() throws {
    let line = try check([(0, 0), (100, 100), (50, 0), (0, 50)]).named("polyline")[0].corners
    let (left, right) = (line[0][0], line[1][0])
    #expect(line[2][0] == (left + right) / 2)
    #expect(line[3][0] == left)
    #expect(line.map { $0[1] } == [line[0][1], line[0][1] - 240, line[0][1], line[0][1] - 120])
  }

  @Test func `the first point is a ring, the last a square, and both are named`() throws {
    let drawing = try check([(1, 5), (4, 2), (3, 3)])
    let marks = drawing.styled("chart-mark")
    #expect(marks.map(\.name) == ["circle", "circle", "rect"])
    #expect(marks.map { $0.has("chart-open") } == [true, false, false])
    #expect(drawing.styled("chart-name").map(\.text) == ["point 0", "point 2"])
  }

  @Test func `an arrow points the way from each point to the next`() throws {
    let arrows = try check([(0, 0), (10, 0), (10, 10)]).styled("chart-arrow").map(\.corners)
    #expect(arrows.count == 2)
    #expect(arrows[0][0][0] > arrows[0][1][0] && arrows[0][1][0] == arrows[0][2][0])
    #expect(arrows[1][0][1] < arrows[1][1][1] && arrows[1][1][1] == arrows[1][2][1])
  }

  @Test func `axes are marked at round numbers`() throws {
    let ticks = try check([(0, 50), (100, 90)]).styled("chart-tick").map(\.text)
    #expect(ticks.prefix(5) == ["50", "60", "70", "80", "90"])
    #expect(ticks.dropFirst(5).prefix(6) == ["0", "20", "40", "60", "80", "100"])
  }

  @Test func `on logarithmic axes equal ratios are equal distances`() throws {
    let line = try check([(1, 1), (10, 100), (100, 10000)], .logarithmic).named("polyline")[0]
    let places = line.corners
    #expect(abs(places[1][0] * 2 - places[0][0] - places[2][0]) < 0.03)
    #expect(abs(places[1][1] * 2 - places[0][1] - places[2][1]) < 0.03)
  }

  @Test func `one point is shown without a line`() throws {
    let drawing = try check([(3, 4)])
    #expect(drawing.named("polyline").isEmpty)
    #expect(drawing.styled("chart-name").map(\.text) == ["point 0"])
    #expect(drawing.styled("chart-mark").count == 1)
  }

  @Test(arguments: [
    [(5, 5), (5, 5)], [(0, 0), (0.001, 0.001)], [(0, 0), (0, 10), (10, 10), (10, 0), (0, 0)],
  ])
  func `names do not lie on each other`(points: [(Double, Double)]) throws {
    let drawing = try check(points)
    let names = drawing.styled("chart-halo")
    for (position, one) in names.enumerated() {
      for other in names[..<position] {
        #expect(
          abs(one.number("y") - other.number("y")) >= 17
            || abs(one.number("x") - other.number("x")) >= 40)
      }
    }
    #expect(drawing.styled("chart-name").count == 2)
  }

  @Test func `a value at or below nought on a logarithmic axis is a bug of the caller`() async {
    await #expect(processExitsWith: .failure) {
      _ = ConnectedScatter(
        .sample, x: Axis("x", .logarithmic), y: Axis("y"),
        points: [.init(x: 0, y: 1, name: "a")])
    }
  }
}
