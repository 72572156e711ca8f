/// Bars made of parts that add up, all to one scale; the parts differ by colour and pattern.
package struct StackedBars: Sendable {
  package struct Part: Sendable {
    let value: Double
    let link: String?

    /// - Precondition: the value is finite and not negative.
    package init(_ value: Double, link: String? = nil) {
      precondition(value.isFinite && value >= 0, "a part of a bar is finite and not negative")
      self.value = value
      self.link = link
    }
  }

  package struct Bar: Sendable {
    let label: String
    let parts: [Part]
    var total: Double { parts.reduce(0) { $0 + $1.value } }

    /// - Parameter parts: one for each name of the chart, in their order.
    /// - Precondition: the sum of the parts is finite.
    package init(_ label: String, _ parts: [Part]) {
      self.label = label
      self.parts = parts
      precondition(total.isFinite, "the parts of a bar have a finite sum")
    }
  }

  private let caption: Caption
  private let names: [String]
  private let bars: [Bar]
  private let writing: @Sendable (Double) -> String

  /// - Parameters:
  ///   - names: of the parts; from the ninth on their fillings repeat.
  ///   - writing: how values and totals are written.
  /// - Precondition: every bar has as many parts as there are names.
  package init(
    _ caption: Caption, names: [String], bars: [Bar],
    writing: @escaping @Sendable (Double) -> String = Numeral.text
  ) {
    precondition(
      bars.allSatisfy { $0.parts.count == names.count },
      "a bar has as many parts as there are names")
    self.caption = caption
    self.names = names
    self.bars = bars
    self.writing = writing
  }

  package var svg: String {
    guard !bars.isEmpty, !names.isEmpty else { return Figure.empty(caption).svg }
    let totals = bars.map { Lettering.fit(writing($0.total), width: 180, lines: 1) }
    let room = Figure.width - 8 - (totals.map(\.width).max() ?? 0)
    let largest = bars.map(\.total).max() ?? 0
    let legend = Legend(names, prefix: caption.id)
    var elements = [Filling.definitions(for: names.count, prefix: caption.id)] + legend.drawing
    var top = legend.height + 14
    for (bar, total) in zip(bars, totals) {
      let label = Lettering.fit(bar.label, width: Figure.width, lines: 3)
      elements.append(
        .text(label, at: Spot(x: 0, y: top + Lettering.ascent), .start, "chart-label"))
      top += label.height
      var left = 1.0
      var unnumbered: [String] = []
      for (position, part) in bar.parts.enumerated() where part.value > 0 {
        let width = part.value / largest * room
        let box = Box(x: left, y: top, width: width, height: Self.thickness)
        let number = writing(part.value)
        let hasRoom = Lettering.width(of: number) + 6 <= width
        if !hasRoom { unnumbered.append("\(names[position]) \(number)") }
        elements.append(
          .part(
            named: "\(bar.label), \(names[position]): \(number)", link: part.link,
            Filling(position: position, prefix: caption.id).drawing(box)
              + (hasRoom ? [Self.number(number, in: box)] : [])))
        left += width
      }
      elements.append(
        .line(
          from: Spot(x: 1, y: top - 1), to: Spot(x: 1, y: top + Self.thickness + 1), "chart-axis"))
      elements.append(
        .text(
          total,
          at: Spot(x: left + 6, y: top + (Self.thickness + Lettering.capitals) / 2), .start,
          "chart-number"))
      top += Self.thickness
      if !unnumbered.isEmpty {
        let note = Lettering.fit(
          unnumbered.joined(separator: " · "), width: Figure.width, lines: 4)
        elements.append(
          .text(note, at: Spot(x: 0, y: top + 3 + Lettering.ascent), .start, "chart-note"))
        top += 3 + note.height
      }
      top += 12
    }
    return Figure(caption: caption, height: top - 10, children: elements).svg
  }

  private static func number(_ text: String, in box: Box) -> Element {
    .text(
      text, at: box.center.moved(down: Lettering.capitals / 2), .middle,
      "chart-number chart-halo")
  }

  private static let thickness = 22.0
}
