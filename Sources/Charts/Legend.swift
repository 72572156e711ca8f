/// Names beside samples of their fillings, in as many lines as they need.
struct Legend {
  let drawing: [Element]
  let height: Double

  init(_ names: [String], prefix: String) {
    var elements: [Element] = []
    var left = 0.0
    var top = 0.0
    var lineHeight = Lettering.lineHeight
    for (position, name) in names.enumerated() {
      let text = Lettering.fit(name, width: Figure.width - Self.sample - 6, lines: 2)
      let width = Self.sample + 6 + text.width
      if left > 0, left + width > Figure.width {
        left = 0
        top += lineHeight + 5
        lineHeight = Lettering.lineHeight
      }
      let box = Box(x: left + 1, y: top + 1, width: Self.sample - 2, height: Self.sample - 2)
      elements += Filling(position: position, prefix: prefix).drawing(box)
      elements.append(
        .text(
          text, at: Spot(x: left + Self.sample + 6, y: top + Lettering.ascent), .start,
          "chart-label"))
      lineHeight = max(lineHeight, text.height)
      left += width + 16
    }
    drawing = elements
    height = names.isEmpty ? 0 : top + lineHeight
  }

  private static let sample = 17.0
}
