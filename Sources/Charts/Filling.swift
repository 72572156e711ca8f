/// How the parts of a whole are told apart: by colour and, without it, by pattern.
///
/// There are eight; a ninth part looks like the first.
struct Filling {
  let position: Int
  /// Before the ids of the patterns.
  let prefix: String

  private var number: Int { position % Self.patterns.count }
  private var id: String { "\(prefix)-pattern-\(number + 1)" }

  /// The box, filled.
  func drawing(_ box: Box) -> [Element] {
    let ground = Element.rectangle(box, "chart-part chart-fill-\(number + 1)")
    guard !Self.patterns[number].isEmpty else { return [ground] }
    var pattern = Element.rectangle(box, "chart-pattern")
    pattern.attributes.append(("fill", "url(#\(id))"))
    return [ground, pattern]
  }

  /// The patterns that so many parts need.
  static func definitions(for count: Int, prefix: String) -> Element {
    Element(
      "defs", [],
      (0..<min(count, patterns.count)).filter { !patterns[$0].isEmpty }.map {
        Element(
          "pattern",
          [
            ("id", Filling(position: $0, prefix: prefix).id),
            ("patternUnits", "userSpaceOnUse"), ("width", "8"), ("height", "8"),
          ], patterns[$0])
      })
  }

  private static let patterns: [[Element]] = [
    [],
    [stroke(0, 8, 8, 0), stroke(-2, 2, 2, -2), stroke(6, 10, 10, 6)],
    [dot(2, 2), dot(6, 6)],
    [stroke(0, 2, 8, 2), stroke(0, 6, 8, 6)],
    [stroke(0, 0, 8, 8), stroke(-2, 6, 2, 10), stroke(6, -2, 10, 2)],
    [stroke(4, 0, 4, 8)],
    [stroke(0, 4, 8, 4), stroke(4, 0, 4, 8)],
    [stroke(0, 0, 8, 8), stroke(0, 8, 8, 0)],
  ]

  private static func stroke(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Element {
    .line(from: Spot(x: x1, y: y1), to: Spot(x: x2, y: y2), "chart-hatch")
  }

  private static func dot(_ x: Double, _ y: Double) -> Element {
    .circle(Spot(x: x, y: y), radius: 1.25, "chart-dot")
  }
}
