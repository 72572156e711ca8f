import Foundation

/// Leads values to places on an axis that begins, is marked and ends at round numbers.
package struct Scale: Sendable {
  package enum Kind: Sendable {
    case linear
    /// For values above nought.
    case logarithmic
  }

  package let kind: Kind
  /// Round numbers, ascending, two at least but where years or numbers end; the axis ends at the
  /// first and the last of them, but for years.
  package let ticks: [Double]
  package let lower: Double
  package let upper: Double

  /// An axis with about `count` ticks on which all values have a place.
  ///
  /// Values that are all the same get room on both sides; without values the axis is that of 1.
  ///
  /// - Precondition: the values are finite, and above nought for a logarithmic axis.
  package init(_ kind: Kind, covering values: [Double], count: Int = 5) {
    precondition(values.allSatisfy(\.isFinite), "a scale covers finite values")
    let low = values.min() ?? 1
    let high = values.max() ?? 1
    switch kind {
    case .linear: self.init(ticks: Self.linearTicks(low, high, count), kind)
    case .logarithmic:
      precondition(low > 0, "a logarithmic scale covers values above nought")
      self.init(ticks: Self.logarithmicTicks(low, high, count), kind)
    }
  }

  /// An axis of years that is marked at whole years and takes no more of them than needed.
  ///
  /// - Parameter times: years with their fraction: 2019.5 is the middle of 2019.
  /// - Precondition: they lie within −9999 to 9999.
  package static func years(covering times: [Double], count: Int = 5) -> Scale {
    precondition(times.allSatisfy(Time.isValid), "times are years from -9999 to 9999")
    var low = Int((times.min() ?? 2000).rounded(.down))
    var high = Int((times.max() ?? 2000).rounded(.up))
    if low == high { (low, high) = (low - 1, high + 1) }
    var step = 1
    for size in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000]
    where step * max(count, 1) < high - low {
      step = size
    }
    let ticks = (low...high).filter { $0.isMultiple(of: step) }.map(Double.init)
    return Scale(kind: .linear, ticks: ticks, lower: Double(low), upper: Double(high))
  }

  /// The place of a value: 0 at the lower end, 1 at the upper.
  package func share(of value: Double) -> Double {
    switch kind {
    // Halves, since the distance of two finite numbers need not be finite.
    case .linear: (value / 2 - lower / 2) / (upper / 2 - lower / 2)
    case .logarithmic: (log10(value) - log10(lower)) / (log10(upper) - log10(lower))
    }
  }

  private init(ticks: [Double], _ kind: Kind) {
    let round = ticks.filter {
      $0.magnitude < .greatestFiniteMagnitude && $0.magnitude > .leastNonzeroMagnitude || $0 == 0
    }
    self.init(kind: kind, ticks: round, lower: ticks[0], upper: ticks[ticks.count - 1])
  }

  private init(kind: Kind, ticks: [Double], lower: Double, upper: Double) {
    self.kind = kind
    self.ticks = ticks
    self.lower = lower
    self.upper = upper
  }
}

extension Scale {
  /// Multiples of 1, 2 or 5 times a power of ten (Heckbert, Nice numbers for graph labels, 1990).
  private static func linearTicks(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    let (low, high) = widened(low, high)
    let span = (high / 2 - low / 2) / Double(max(count, 1))
    var index = RoundNumber.floor(span)
    while index < RoundNumber.last, RoundNumber.value(index) / 2 < span { index += 1 }
    let step = RoundNumber(index)
    let first = (low / step.value).near(.down)
    let last = (high / step.value).near(.up)
    return stride(from: first, through: last, by: 1).map(step.times)
  }

  /// Both, or numbers around them when they are too near each other to be told apart.
  private static func widened(_ low: Double, _ high: Double) -> (Double, Double) {
    let size = max(low.magnitude, high.magnitude)
    guard size > 1e-290 else { return (0, 1) }
    guard high / 2 - low / 2 < size * 1e-9 else { return (low, high) }
    let room = size / 10
    return (
      low - min(room, low + .greatestFiniteMagnitude),
      high + min(room, .greatestFiniteMagnitude - high)
    )
  }

  /// Numbers that begin with 1, 2 or 5, or over many decades with 1 only.
  private static func logarithmicTicks(_ low: Double, _ high: Double, _ count: Int) -> [Double] {
    var first = RoundNumber.floor(low)
    var last = RoundNumber.floor(high)
    if RoundNumber.value(last) < high { last += 1 }
    if first == last { (first, last) = (first - 1, last + 1) }
    guard last - first > count + 1 else { return (first...last).map(RoundNumber.value) }
    let decades = Int((Double(first) / 3).rounded(.down))...Int((Double(last) / 3).rounded(.up))
    let step = max(1, (decades.count - 1 + count - 1) / max(count, 1))
    let steps = (decades.count - 1 + step - 1) / step
    return (0...steps).map { RoundNumber.value((decades.lowerBound + $0 * step) * 3) }
  }
}

/// The numbers 1, 2 and 5 times the powers of ten, in order: 0 is 1, 1 is 2, 3 is 10, −1 is 0.5.
private struct RoundNumber {
  let factor: Int
  let exponent: Int

  /// 10³⁰⁸, the greatest of them that there is.
  static let last = 3 * 308

  init(_ index: Int) {
    exponent = Int((Double(index) / 3).rounded(.down))
    factor = [1, 2, 5][index - exponent * 3]
  }

  var value: Double { times(1) }

  /// Read from its digits, so that three times 0.1 is 0.3 and not 0.30000000000000004.
  func times(_ count: Double) -> Double {
    let digits = Int(count) * factor
    guard let value = Double("\(digits)e\(exponent)") else {
      preconditionFailure("'\(digits)e\(exponent)' is a number")
    }
    return max(-.greatestFiniteMagnitude, min(.greatestFiniteMagnitude, value))
  }

  /// Above nought always: what is too small is the smallest number that there is.
  static func value(_ index: Int) -> Double {
    max(RoundNumber(index).value, .leastNonzeroMagnitude)
  }

  /// The greatest of these numbers that is no greater than a number above nought.
  static func floor(_ number: Double) -> Int {
    var index = 3 * Int(log10(number).rounded(.down)) - 1
    while index < last, value(index + 1) <= number { index += 1 }
    return index
  }
}

extension Double {
  /// The whole number itself when it is one but for an error of rounding, else the next.
  fileprivate func near(_ rule: FloatingPointRoundingRule) -> Double {
    (self - rounded()).magnitude < 1e-9 ? rounded() : rounded(rule)
  }
}
