/// An axis of values, as the caller wants it.
package struct Axis: Sendable {
  let title: String
  let kind: Scale.Kind
  let writing: @Sendable (Double) -> String

  /// - Parameters:
  ///   - kind: logarithmic only when all values are above nought.
  ///   - writing: how numbers are written, at the ticks and beside points.
  package init(
    _ title: String, _ kind: Scale.Kind = .linear,
    writing: @escaping @Sendable (Double) -> String = Numeral.text
  ) {
    self.title = title
    self.kind = kind
    self.writing = writing
  }

  /// Whether the value has a place on the axis.
  func holds(_ value: Double) -> Bool {
    value.isFinite && (kind == .linear || value > 0)
  }
}
