/// A place in a drawing, in units of its view box, from the top left corner.
struct Spot: Sendable, Hashable {
  var x: Double
  var y: Double

  func moved(right: Double = 0, down: Double = 0) -> Spot { Spot(x: x + right, y: y + down) }
}

/// An upright rectangle in a drawing.
struct Box: Sendable, Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var center: Spot { Spot(x: x + width / 2, y: y + height / 2) }

  /// The area that two boxes have in common.
  func overlap(with other: Box) -> Double {
    max(0, min(right, other.right) - max(x, other.x))
      * max(0, min(bottom, other.bottom) - max(y, other.y))
  }

  func contains(_ other: Box) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }
}
