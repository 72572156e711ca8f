/// Where a text stands, seen from its spot.
enum Anchor: String {
  case start
  case middle
  case end
}

extension Element {
  static func rectangle(_ box: Box, _ style: String) -> Element {
    Element(
      "rect",
      [
        ("class", style), ("x", box.x.written), ("y", box.y.written),
        ("width", box.width.written), ("height", box.height.written),
      ])
  }

  static func line(from start: Spot, to end: Spot, _ style: String) -> Element {
    Element(
      "line",
      [
        ("class", style), ("x1", start.x.written), ("y1", start.y.written),
        ("x2", end.x.written), ("y2", end.y.written),
      ])
  }

  static func polyline(_ spots: [Spot], _ style: String) -> Element {
    Element("polyline", [("class", style), ("points", written(spots))])
  }

  static func polygon(_ spots: [Spot], _ style: String) -> Element {
    Element("polygon", [("class", style), ("points", written(spots))])
  }

  static func circle(_ center: Spot, radius: Double, _ style: String) -> Element {
    Element(
      "circle",
      [
        ("class", style), ("cx", center.x.written), ("cy", center.y.written),
        ("r", radius.written),
      ])
  }

  /// A text in lines, with its full wording as a title where something was left out.
  ///
  /// - Parameters:
  ///   - spot: on the base line of the first line.
  ///   - isTurned: from bottom to top, lines from left to right.
  static func text(
    _ text: FittedText, at spot: Spot, _ anchor: Anchor, _ style: String, isTurned: Bool = false
  ) -> Element {
    var attributes = [("class", style), ("x", spot.x.written), ("y", spot.y.written)]
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    if isTurned {
      attributes.append(("transform", "rotate(-90 \(spot.x.written) \(spot.y.written))"))
    }
    let title = text.whole.map { [Element("title", text: $0)] } ?? []
    guard text.lines.count > 1 || !title.isEmpty else {
      return Element("text", attributes, text: text.lines.first ?? "")
    }
    let lines = text.lines.enumerated().map { position, line in
      Element(
        "tspan",
        [
          ("x", spot.x.written),
          ("y", (spot.y + Double(position) * Lettering.lineHeight).written),
        ], text: line)
    }
    // Keeps the last word of a line and the first of the next apart for those who hear them.
    let space = Element("tspan", [("font-size", "0")], text: " ")
    return Element("text", attributes, title + lines.flatMap { [$0, space] }.dropLast())
  }

  /// A text that is short by its nature, in one line.
  static func text(_ text: String, at spot: Spot, _ anchor: Anchor, _ style: String) -> Element {
    Element.text(FittedText(lines: [text]), at: spot, anchor, style)
  }

  /// Parts that belong together under a name: a link when there is an address, else a group.
  static func part(named name: String, link: String?, _ children: [Element]) -> Element {
    let title = Element("title", text: name)
    guard let link else { return Element("g", [], [title] + children) }
    return Element("a", [("href", link), ("aria-label", name)], [title] + children)
  }

  private static func written(_ spots: [Spot]) -> String {
    spots.map { $0.x.written + "," + $0.y.written }.joined(separator: " ")
  }
}

extension Double {
  /// A length or a place in a drawing, to the hundredth of a unit.
  var written: String {
    let hundredths = Int((self * 100).rounded())
    let whole = String(hundredths.magnitude / 100)
    let rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return sign + whole }
    let decimals = rest % 10 == 0 ? String(rest / 10) : (rest < 10 ? "0" : "") + String(rest)
    return sign + whole + "." + decimals
  }
}
