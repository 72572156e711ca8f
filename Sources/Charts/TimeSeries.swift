/// Measures against time, each in a panel of its own above one common axis of years.
package struct TimeSeries: Sendable {
  package struct Point: Sendable {
    let time: Double
    let value: Double
    let name: String
    let isOpen: Bool

    /// - Parameters:
    ///   - time: a year with its fraction: 2019.5 is the middle of 2019.
    ///   - name: such as its date.
    ///   - isOpen: drawn hollow, for a value that is less sure than others.
    /// - Precondition: the value is finite; the time lies within −9999 to 9999.
    package init(time: Double, value: Double, name: String, isOpen: Bool = false) {
      precondition(Time.isValid(time), "times are years from -9999 to 9999")
      precondition(value.isFinite, "the value of a point is finite")
      self.time = time
      self.value = value
      self.name = name
      self.isOpen = isOpen
    }
  }

  package struct Panel: Sendable {
    let axis: Axis
    let points: [Point]

    /// - Parameter points: in any order; those of one time stay in theirs.
    /// - Precondition: on a logarithmic axis all values are above nought.
    package init(_ axis: Axis, _ points: [Point]) {
      precondition(
        points.allSatisfy { axis.holds($0.value) }, "a logarithmic axis has values above nought")
      self.axis = axis
      self.points = points.enumerated()
        .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        .map(\.element)
    }
  }

  private let caption: Caption
  private let panels: [Panel]

  package init(_ caption: Caption, panels: [Panel]) {
    self.caption = caption
    self.panels = panels
  }

  package var svg: String {
    let times = panels.flatMap(\.points).map(\.time)
    guard !times.isEmpty else { return Figure.empty(caption).svg }
    let rises = panels.map { Scale($0.axis.kind, covering: $0.points.map(\.value), count: 4) }
    let labels = zip(rises, panels).map { Plot.rowLabels($0, $1.axis.writing) }
    let left = (labels.joined().map(\.width).max() ?? 0) + 8
    let width = Figure.width - left - 10
    let run = Plot.fitting(width, Time.text) { Scale.years(covering: times, count: $0) }
    var elements: [Element] = []
    var top = 0.0
    for position in panels.indices {
      let panel = panels[position]
      let title = Lettering.fit(
        panel.axis.title, width: Figure.width * Lettering.bold, lines: 3)
      elements.append(
        .text(title, at: Spot(x: 0, y: top + Lettering.ascent), .start, "chart-heading"))
      let area = Box(x: left, y: top + title.height + 10, width: width, height: Self.height)
      let plot = Plot(area: area, x: run, y: rises[position])
      elements +=
        panel.points.isEmpty
        ? [noData(in: area)]
        : plot.columns + plot.rows(labels[position]) + line(of: panel, position, in: plot)
      top = area.bottom + 18
      if position == panels.count - 1 {
        elements += plot.columnLabels(Time.text)
        top = area.bottom + Plot.labelHeight
      }
    }
    return Figure(caption: caption, height: top + 2, children: elements).svg
  }

  private func noData(in area: Box) -> Element {
    let words = Lettering.fit(caption.noData, width: area.width, lines: 4)
    return .text(
      words,
      at: area.center.moved(down: Lettering.ascent - words.height / 2), .middle, "chart-label")
  }

  private func line(of panel: Panel, _ position: Int, in plot: Plot) -> [Element] {
    let spots = panel.points.map { plot.spot($0.time, $0.value) }
    let marks = zip(panel.points, spots).map { point, spot in
      Element.part(
        named: "\(point.name): \(panel.axis.writing(point.value))", link: nil,
        [Self.mark(at: spot, isOpen: point.isOpen, isSquare: !position.isMultiple(of: 2))])
    }
    let line = spots.count > 1 ? [Element.polyline(spots, "chart-line")] : []
    return line + marks + values(of: panel, beside: spots, in: plot)
  }

  private static func mark(at spot: Spot, isOpen: Bool, isSquare: Bool) -> Element {
    let style = isOpen ? "chart-mark chart-open" : "chart-mark"
    return isSquare
      ? .rectangle(Box(x: spot.x - 3.5, y: spot.y - 3.5, width: 7, height: 7), style)
      : .circle(spot, radius: 4, style)
  }

  /// The first and the last value, and others where there is room.
  private func values(of panel: Panel, beside spots: [Spot], in plot: Plot) -> [Element] {
    var placement = LabelPlacement(in: plot.area)
    for (start, end) in zip(spots, spots.dropFirst()) {
      placement.avoid(lineFrom: start, to: end)
    }
    for spot in spots {
      placement.avoid(Box(x: spot.x - 4, y: spot.y - 4, width: 8, height: 8))
    }
    let last = spots.count - 1
    let others = spots.count <= 24 ? Array(spots.indices.dropFirst().dropLast()) : []
    return ((last == 0 ? [0] : [0, last]) + others).compactMap { position in
      let isEnd = position == 0 || position == last
      let text = Lettering.fit(
        panel.axis.writing(panel.points[position].value), width: plot.area.width / 2, lines: 1)
      guard let value = text.lines.first,
        let box = placement.place(value, beside: spots[position], isRequired: isEnd)
      else { return nil }
      return .text(
        text, at: Spot(x: box.center.x, y: box.y + Lettering.ascent), .middle,
        isEnd ? "chart-name chart-halo" : "chart-tick chart-halo")
    }
  }

  private static let height = 140.0
}
