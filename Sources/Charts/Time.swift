/// Times on the axes of charts: years with their fraction, 2019.5 for the middle of 2019.
enum Time {
  static func isValid(_ time: Double) -> Bool { (-9999...9999).contains(time) }

  /// A whole year, without a sign between thousands.
  @Sendable static func text(_ year: Double) -> String {
    year < 0 ? "−" + String(Int(-year)) : String(Int(year))
  }
}
