/// One bar for each label, as long as its value, which stands at its end.
package struct HorizontalBars: Sendable {
  package struct Bar: Sendable {
    let label: String
    let value: Double
    let link: String?

    /// - Precondition: the value is finite.
    package init(_ label: String, _ value: Double, link: String? = nil) {
      precondition(value.isFinite, "the value of a bar is finite")
      self.label = label
      self.value = value
      self.link = link
    }
  }

  private let caption: Caption
  private let bars: [Bar]
  private let writing: @Sendable (Double) -> String

  /// - Parameter writing: how values are written.
  package init(
    _ caption: Caption, bars: [Bar],
    writing: @escaping @Sendable (Double) -> String = Numeral.text
  ) {
    self.caption = caption
    self.bars = bars
    self.writing = writing
  }

  package var svg: String {
    guard !bars.isEmpty else { return Figure.empty(caption).svg }
    let numbers = bars.map { Lettering.fit(writing($0.value), width: 180, lines: 1) }
    let room = Figure.width - 8 - (numbers.map(\.width).max() ?? 0)
    let values = bars.map(\.value)
    let lowest = min(0, values.min() ?? 0)
    let highest = max(0, values.max() ?? 0)
    // Halves, since the distance of two finite numbers need not be finite.
    let half = highest / 2 - lowest / 2
    func place(_ value: Double) -> Double {
      half > 0 ? 1 + (value / 2 - lowest / 2) / half * room : 1
    }
    var elements: [Element] = []
    var top = 0.0
    for (bar, number) in zip(bars, numbers) {
      let label = Lettering.fit(bar.label, width: Figure.width, lines: 3)
      let start = place(min(0, bar.value))
      let end = place(max(0, bar.value))
      let box = Box(x: start, y: top + label.height, width: end - start, height: Self.thickness)
      elements.append(
        .part(
          named: "\(bar.label): \(writing(bar.value))", link: bar.link,
          [
            .text(label, at: Spot(x: 0, y: top + Lettering.ascent), .start, "chart-label"),
            .rectangle(box, "chart-bar"),
            .text(
              number,
              at: Spot(x: end + 6, y: box.center.y + Lettering.capitals / 2), .start,
              "chart-number"),
          ]))
      elements.append(
        .line(
          from: Spot(x: place(0), y: box.y - 1), to: Spot(x: place(0), y: box.bottom + 1),
          "chart-axis"))
      top = box.bottom + 10
    }
    return Figure(caption: caption, height: top - 8, children: elements).svg
  }

  private static let thickness = 16.0
}
