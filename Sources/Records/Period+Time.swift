extension Period {
  /// The middle of the period as a year with its fraction: 2019.5 is the middle of 2019. Months
  /// count as twelfths of a year, days as thirty-firsts of a month: for drawing, not for reckoning.
  package var middle: Double { (Self.time(earliest, 0) + Self.time(latest, 1)) / 2 }

  /// A day, as `yyyymmdd`, as a year with its fraction; its beginning for 0, its end for 1.
  private static func time(_ day: Int, _ share: Double) -> Double {
    let month = Double(day / 100 % 100 - 1)
    let inMonth = (Double(day % 100 - 1) + share) / 31
    return Double(day / 10_000) + (month + inMonth) / 12
  }
}
