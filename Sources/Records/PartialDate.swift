import Files

/// A date as precise as the source that gives it: a year, a month or a day, proleptic Gregorian.
package struct PartialDate: Sendable, Hashable {
  /// 1000 to 9999: an earlier one is a slip of the pen.
  package let year: Int
  /// 1 to 12; nil when only the year is known.
  package let month: Int?
  /// 1 to 31; nil when only the month or the year is known.
  package let day: Int?

  /// Reads `2014`, `2014-05` or `2014-05-20`; nil when it is not a date of the calendar.
  package init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard zip([4, 2, 2], parts).allSatisfy({ $0 == $1.count }), (1...3).contains(parts.count),
      parts.joined().allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    year = numbers[0]
    month = numbers.count > 1 ? numbers[1] : nil
    day = numbers.count > 2 ? numbers[2] : nil
    guard year >= 1000, month.map({ (1...12).contains($0) }) ?? true,
      day.map({ (1...Self.days(inMonth: numbers[1], of: numbers[0])).contains($0) }) ?? true
    else { return nil }
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    switch month {
    case 2: return leap ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The first day it may mean, as `yyyymmdd`.
  package var earliest: Int { year * 10_000 + (month ?? 1) * 100 + (day ?? 1) }
  /// The last day it may mean, as `yyyymmdd`; day 31 stands for the end of any month.
  package var latest: Int { year * 10_000 + (month ?? 12) * 100 + (day ?? 31) }

  /// `2014`, `2014-05` or `2014-05-20` (ISO 8601).
  package var text: String {
    ([pad(year, 4)] + [month, day].compactMap { $0.map { pad($0, 2) } }).joined(separator: "-")
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate: FieldValue {
  package static var placeholder: PartialDate { PartialDate("1000")! }
  package static var shape: Shape { .date }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading)
    -> PartialDate?
  {
    guard let text = reading.scalar(node, key: key, shape.expected) else { return nil }
    guard let date = PartialDate(text) else {
      reading.log.error(
        .impossibleDate,
        "'\(key)' must be \(shape.expected) that the calendar has, not '\(text)'",
        at: node.place,
        notes: [Spelling.ofCalendar(text) ?? Spelling.ofDate(text)].compactMap(\.self))
      return nil
    }
    return date
  }
  package var json: JSON { .string(text) }
}

/// A date, or all the time from one to another, both included.
package struct Period: Sendable, Hashable {
  package let start: PartialDate
  /// nil when the period is just one date, month or year.
  package let end: PartialDate?

  /// Reads `2018`, or `2018-04/2019-03` (ISO 8601); nil when the end lies before the start.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let start = PartialDate(parts[0]) else { return nil }
    self.start = start
    if parts.count == 2 {
      guard let end = PartialDate(parts[1]), start.earliest <= end.latest else { return nil }
      self.end = end
    } else {
      end = nil
    }
  }

  /// The period of a single date.
  package init(from date: PartialDate) {
    start = date
    end = nil
  }

  package var earliest: Int { start.earliest }
  package var latest: Int { (end ?? start).latest }
  package var text: String { end.map { "\(start.text)/\($0.text)" } ?? start.text }
}

extension Period: FieldValue {
  package static var placeholder: Period { Period("1000")! }
  package static var shape: Shape { .period }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Period? {
    guard let text = reading.scalar(node, key: key, shape.expected) else { return nil }
    guard let period = Period(text) else {
      reading.log.error(
        .impossibleDate, "'\(key)' must be \(shape.expected), the earlier first, not '\(text)'",
        at: node.place,
        notes: [
          text.split(separator: "/").lazy.compactMap(Spelling.ofCalendar).first
            ?? Spelling.ofPeriod(text)
        ].compactMap(\.self))
      return nil
    }
    return period
  }
  package var json: JSON { .string(text) }
}
