/// Finds room for labels beside points, so that no two lie on each other.
struct LabelPlacement {
  private let bounds: Box
  private var taken: [(box: Box, weight: Double)] = []

  /// - Parameter bounds: no label goes beyond.
  init(in bounds: Box) { self.bounds = bounds }

  /// Keeps labels off a mark as far as possible.
  mutating func avoid(_ mark: Box) { taken.append((mark, 4)) }

  /// Keeps labels off a line as far as possible.
  mutating func avoid(lineFrom start: Spot, to end: Spot) {
    let width = end.x - start.x
    let height = end.y - start.y
    let count = max(1, Int(max(width.magnitude, height.magnitude) / 4))
    for step in 0...count {
      let share = Double(step) / Double(count)
      let box = Box(
        x: start.x + width * share - 2, y: start.y + height * share - 2, width: 4, height: 4)
      taken.append((box, 1))
    }
  }

  /// The box of a label near a point; nil where none is free, unless it must be shown: then the
  /// one that hides least, and above all no other label.
  mutating func place(_ text: String, beside spot: Spot, isRequired: Bool) -> Box? {
    // Those that must be shown are bold.
    let size = (
      width: Lettering.width(of: text) / (isRequired ? Lettering.bold : 1) + 2,
      height: Lettering.lineHeight
    )
    var best: (box: Box, cost: Double)?
    // Farther away it could be taken for the label of another point.
    let distances = isRequired ? [4.0, 12, 22, 40] : [4, 10]
    for box in candidates(size, spot, distances) {
      let box = isRequired ? moved(box) : box
      guard bounds.contains(box) else { continue }
      let cost = taken.reduce(0) { $0 + $1.box.overlap(with: box) * $1.weight }
      if cost < best?.cost ?? .infinity { best = (box, cost) }
      if cost == 0 { break }
    }
    guard let best, isRequired || best.cost == 0 else { return nil }
    taken.append((best.box, 1000))
    return best.box
  }

  /// Near first: right, left, above, below, and aslant; then the same farther away.
  private func candidates(
    _ size: (width: Double, height: Double), _ spot: Spot, _ distances: [Double]
  ) -> [Box] {
    let sides: [(Double, Double)] = [
      (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1),
    ]
    return distances.flatMap { distance in
      sides.map { right, down in
        Box(
          x: spot.x + right * (distance + 3 + size.width / 2) - size.width / 2,
          y: spot.y + down * (distance + size.height / 2) - size.height / 2,
          width: size.width, height: size.height)
      }
    }
  }

  private func moved(_ box: Box) -> Box {
    var box = box
    box.x = max(bounds.x, min(box.x, bounds.right - box.width))
    box.y = max(bounds.y, min(box.y, bounds.bottom - box.height))
    return box
  }
}
