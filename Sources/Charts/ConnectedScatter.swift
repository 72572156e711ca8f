/// Points of two measures, joined in the order of time; arrows show the way, and the first and the
/// last point are named.
package struct ConnectedScatter: Sendable {
  package struct Point: Sendable {
    let x: Double
    let y: Double
    let name: String

    /// - Parameter name: such as its date; always shown for the first and the last point, and for
    ///   others where there is room.
    /// - Precondition: both values are finite.
    package init(x: Double, y: Double, name: String) {
      precondition(x.isFinite && y.isFinite, "the values of a point are finite")
      self.x = x
      self.y = y
      self.name = name
    }
  }

  private let caption: Caption
  private let x: Axis
  private let y: Axis
  private let points: [Point]

  /// - Parameter points: in the order of time.
  /// - Precondition: on a logarithmic axis all values are above nought.
  package init(_ caption: Caption, x: Axis, y: Axis, points: [Point]) {
    precondition(
      points.allSatisfy { x.holds($0.x) && y.holds($0.y) },
      "a logarithmic axis has values above nought")
    self.caption = caption
    self.x = x
    self.y = y
    self.points = points
  }

  package var svg: String {
    guard !points.isEmpty else { return Figure.empty(caption).svg }
    let rise = Scale(y.kind, covering: points.map(\.y))
    let rowLabels = Plot.rowLabels(rise, y.writing)
    let left = (rowLabels.map(\.width).max() ?? 0) + 8
    let width = Figure.width - left - 10
    let run = Plot.fitting(width, x.writing) {
      Scale(x.kind, covering: points.map(\.x), count: $0)
    }
    let above = Lettering.fit(y.title, width: Figure.width * Lettering.bold, lines: 3)
    let below = Lettering.fit(x.title, width: Figure.width * Lettering.bold, lines: 3)
    let plot = Plot(
      area: Box(x: left, y: above.height + 12, width: width, height: 240), x: run, y: rise)
    let bottom = plot.area.bottom + Plot.labelHeight
    return Figure(
      caption: caption, height: bottom + below.height + 6,
      children: [
        .text(above, at: Spot(x: 0, y: Lettering.ascent), .start, "chart-heading"),
        .text(
          below, at: Spot(x: Figure.width, y: bottom + 2 + Lettering.ascent), .end,
          "chart-heading"),
      ] + plot.rows(rowLabels) + plot.columns + plot.columnLabels(x.writing) + path(in: plot)
    ).svg
  }

  private func path(in plot: Plot) -> [Element] {
    let spots = points.map { plot.spot($0.x, $0.y) }
    let arrows = zip(spots, spots.dropFirst()).compactMap(Self.arrow)
    let marks = zip(points, spots).enumerated().map { position, pair in
      let (point, spot) = pair
      return Element.part(
        named: "\(point.name): \(x.writing(point.x)), \(y.writing(point.y))", link: nil,
        [mark(at: spot, position)])
    }
    let line = spots.count > 1 ? [Element.polyline(spots, "chart-line")] : []
    return line + arrows + marks + names(beside: spots, in: plot)
  }

  /// The first point is a ring, the last a square.
  private func mark(at spot: Spot, _ position: Int) -> Element {
    if position == points.count - 1 {
      let box = Box(x: spot.x - 5, y: spot.y - 5, width: 10, height: 10)
      return .rectangle(box, "chart-mark")
    }
    return position == 0
      ? .circle(spot, radius: 5, "chart-mark chart-open")
      : .circle(spot, radius: 3.5, "chart-mark")
  }

  private func names(beside spots: [Spot], in plot: Plot) -> [Element] {
    var placement = LabelPlacement(in: plot.area)
    for (start, end) in zip(spots, spots.dropFirst()) {
      placement.avoid(lineFrom: start, to: end)
    }
    for spot in spots {
      placement.avoid(Box(x: spot.x - 5, y: spot.y - 5, width: 10, height: 10))
    }
    let last = points.count - 1
    // Where there are many, names would hide the line.
    let others = points.count <= 24 ? Array(points.indices.dropFirst().dropLast()) : []
    return ((last == 0 ? [0] : [0, last]) + others).compactMap { position in
      let isEnd = position == 0 || position == last
      let name = Lettering.fit(points[position].name, width: plot.area.width / 2, lines: 1)
      guard let line = name.lines.first,
        let box = placement.place(line, beside: spots[position], isRequired: isEnd)
      else { return nil }
      return .text(
        name, at: Spot(x: box.center.x, y: box.y + Lettering.ascent), .middle,
        isEnd ? "chart-name chart-halo" : "chart-tick chart-halo")
    }
  }

  /// A triangle on the line, beyond its middle; nil where the points are too near each other.
  private static func arrow(from start: Spot, to end: Spot) -> Element? {
    let width = end.x - start.x
    let height = end.y - start.y
    let length = (width * width + height * height).squareRoot()
    guard length >= 24 else { return nil }
    let (right, down) = (width / length, height / length)
    let tip = start.moved(right: width * 0.55 + right * 5, down: height * 0.55 + down * 5)
    let foot = tip.moved(right: -right * 10, down: -down * 10)
    return .polygon(
      [
        tip, foot.moved(right: -down * 5, down: right * 5),
        foot.moved(right: down * 5, down: -right * 5),
      ], "chart-arrow")
  }
}
