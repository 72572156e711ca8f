/// Spans of time below each other; an end that is open is an arrow.
package struct Timeline: Sendable {
  package struct Span: Sendable {
    let label: String
    let dates: String
    let start: Double?
    let end: Double?
    let link: String?

    /// - Parameters:
    ///   - dates: start and end in words, shown beside the label.
    ///   - start: a year with its fraction; nil when it is open or not known.
    ///   - end: likewise.
    /// - Precondition: both lie within −9999 to 9999, and the start is no later than the end.
    package init(
      _ label: String, dates: String, from start: Double?, to end: Double?, link: String? = nil
    ) {
      precondition(
        [start, end].allSatisfy { $0.map(Time.isValid) ?? true },
        "times are years from -9999 to 9999")
      precondition(
        start ?? -.infinity <= end ?? .infinity, "a span starts no later than it ends")
      self.label = label
      self.dates = dates
      self.start = start
      self.end = end
      self.link = link
    }
  }

  private let caption: Caption
  private let spans: [Span]

  /// Shows no data when no span has a date.
  package init(_ caption: Caption, spans: [Span]) {
    self.caption = caption
    self.spans = spans
  }

  package var svg: String {
    let starts = spans.compactMap(\.start)
    let ends = spans.compactMap(\.end)
    guard !starts.isEmpty || !ends.isEmpty else { return Figure.empty(caption).svg }
    var times = starts + ends
    // Room for arrows beyond the first and the last date.
    if starts.count < spans.count, let first = times.min() { times.append(first - 0.5) }
    if ends.count < spans.count, let last = times.max() { times.append(last + 0.5) }
    let left = Self.margin
    let width = Figure.width - 2 * left
    let scale = Plot.fitting(width, Time.text) { count in
      Scale.years(covering: times.map { max(-9999, min(9999, $0)) }, count: count)
    }
    func place(_ time: Double) -> Double { left + scale.share(of: time) * width }
    var rows: [Element] = []
    var top = Plot.labelHeight
    for span in spans {
      let label = Lettering.fit(span.label, width: Figure.width, lines: 3)
      let dates = Lettering.fit(span.dates, width: Figure.width, lines: 1)
      let isOneLine = label.lines.count < 2 && label.width + dates.width + 10 <= Figure.width
      let below = isOneLine ? 0 : label.height
      let height = top + below + Lettering.lineHeight + 7
      rows.append(
        .part(
          named: "\(span.label): \(span.dates)", link: span.link,
          [
            .text(
              label, at: Spot(x: 0, y: top + Lettering.ascent), .start, "chart-label chart-halo"),
            .text(
              dates, at: Spot(x: Figure.width, y: top + below + Lettering.ascent), .end,
              "chart-tick chart-halo"),
          ] + bar(span.start.map(place), span.end.map(place), height: height)))
      top = height + 12
    }
    let labels = [Plot.labelHeight - 6, top + Plot.labelHeight - 6].flatMap { baseline in
      Plot.columnLabels(scale, left: left, width: width, baseline: baseline, Time.text)
    }
    let grid = scale.ticks.map { tick in
      Element.line(
        from: Spot(x: place(tick), y: Plot.labelHeight), to: Spot(x: place(tick), y: top),
        "chart-grid")
    }
    return Figure(
      caption: caption, height: top + Plot.labelHeight, children: grid + labels + rows
    ).svg
  }

  /// - Parameters:
  ///   - start: from the left; nil for an arrow.
  ///   - end: likewise.
  private func bar(_ start: Double?, _ end: Double?, height: Double) -> [Element] {
    let first = Spot(x: start ?? 0, y: height)
    let last = Spot(x: end ?? Figure.width, y: height)
    return [
      .line(
        from: start == nil ? first.moved(right: 8) : first,
        to: end == nil ? last.moved(right: -8) : last, "chart-span"),
      start == nil
        ? Self.arrow(at: first, forward: -1) : .circle(first, radius: 5, "chart-mark"),
      end == nil
        ? Self.arrow(at: last, forward: 1)
        : .rectangle(Box(x: last.x - 2, y: height - 7, width: 4, height: 14), "chart-mark"),
    ]
  }

  private static func arrow(at tip: Spot, forward: Double) -> Element {
    .polygon(
      [
        tip, tip.moved(right: -forward * 11, down: -6), tip.moved(right: -forward * 11, down: 6),
      ], "chart-arrow")
  }

  private static let margin = 16.0
}
