/// A field between two axes.
struct Plot {
  let area: Box
  let x: Scale
  let y: Scale

  func spot(_ x: Double, _ y: Double) -> Spot {
    Spot(
      x: area.x + self.x.share(of: x) * area.width,
      y: area.bottom - self.y.share(of: y) * area.height)
  }

  /// Lines at the ticks of the upright axis, with their labels on the left.
  func rows(_ labels: [FittedText]) -> [Element] {
    zip(y.ticks, labels).flatMap { tick, label in
      let height = spot(x.lower, tick).y
      return [
        Element.line(
          from: Spot(x: area.x, y: height), to: Spot(x: area.right, y: height),
          tick == y.lower ? "chart-axis" : "chart-grid"),
        .text(
          label, at: Spot(x: area.x - 6, y: height + Lettering.capitals / 2), .end, "chart-tick"),
      ]
    }
  }

  /// Lines at the ticks of the level axis.
  var columns: [Element] {
    x.ticks.map { tick in
      let left = spot(tick, y.lower).x
      return .line(
        from: Spot(x: left, y: area.y), to: Spot(x: left, y: area.bottom), "chart-grid")
    }
  }

  /// The labels of the level axis below the area, as many as have room.
  func columnLabels(_ writing: (Double) -> String) -> [Element] {
    Self.columnLabels(
      x, left: area.x, width: area.width, baseline: area.bottom + Self.labelHeight - 4, writing)
  }

  static func columnLabels(
    _ scale: Scale, left: Double, width: Double, baseline: Double, _ writing: (Double) -> String
  ) -> [Element] {
    var end = -Double.infinity
    return scale.ticks.compactMap { tick in
      let label = Lettering.fit(writing(tick), width: 180, lines: 1)
      let half = label.width / 2
      let middle = max(
        half, min(Figure.width - half, left + scale.share(of: tick) * width))
      guard middle - half >= end + 6 else { return nil }
      end = middle + half
      return .text(label, at: Spot(x: middle, y: baseline), .middle, "chart-tick")
    }
  }

  /// The scale with the most ticks whose labels have room beside each other.
  static func fitting(
    _ width: Double, _ writing: (Double) -> String, _ scale: (_ count: Int) -> Scale
  ) -> Scale {
    for count in [6, 5, 4, 3, 2] {
      let fitting = scale(count)
      let widest = Lettering.widest(fitting.ticks.map(writing))
      if Double(fitting.ticks.count - 1) * (widest + 14) <= width { return fitting }
    }
    return scale(1)
  }

  /// The labels of an upright axis.
  static func rowLabels(_ scale: Scale, _ writing: (Double) -> String) -> [FittedText] {
    scale.ticks.map { Lettering.fit(writing($0), width: 130, lines: 1) }
  }

  static let labelHeight = 22.0
}
