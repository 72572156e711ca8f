/// The frame of every chart: as wide as a telephone, as high as it must be, and named for those who
/// do not see it.
struct Figure {
  /// In units of the view box; with letters of 13 units they can be read on a width of 360 pixels.
  static let width = 400.0

  let caption: Caption
  /// More than `Figure.width` only where the caller's places ask for it.
  var width = Figure.width
  let height: Double
  let children: [Element]

  var svg: String {
    let title = caption.id + "-title"
    let description = caption.id + "-description"
    return Element(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart"),
        // An image has no parts; where there are links, they must stay in reach.
        ("role", children.contains(where: \.containsLink) ? "group" : "img"),
        ("aria-labelledby", title + " " + description),
        ("viewBox", "0 0 \(width.written) \(height.written)"),
        ("font-size", Lettering.size.written),
      ],
      [
        Element("title", [("id", title)], text: caption.title),
        Element("desc", [("id", description)], text: caption.description),
      ] + children
    ).xml
  }

  /// A frame with the caller's words for having nothing to show.
  static func empty(_ caption: Caption) -> Figure {
    let words = Lettering.fit(caption.noData, width: width - 24, lines: 6)
    let height = words.height + 31
    return Figure(
      caption: caption, height: height,
      children: [
        .rectangle(Box(x: 1, y: 1, width: width - 2, height: height - 2), "chart-none"),
        .text(
          words, at: Spot(x: width / 2, y: 15 + Lettering.ascent), .middle, "chart-label"),
      ])
  }
}
