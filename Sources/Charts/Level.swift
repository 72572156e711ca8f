/// How strong a field is shaded: 0 for nought, 1 to 5 for fifths of the largest value.
enum Level {
  static func of(_ value: Double, largest: Double) -> Int {
    guard value > 0 else { return 0 }
    return max(1, min(5, Int((value / largest * 5).rounded(.up))))
  }
}
