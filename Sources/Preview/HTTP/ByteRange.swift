/// The part that a request asks for (RFC 9110, 14).
enum ByteRange: Equatable {
  case whole
  case part(Range<Int>)
  /// Nothing of it is there.
  case unsatisfiable

  /// Reads the field `Range`. Several ranges, other units and what is malformed are passed over, as
  /// the standard allows.
  init(_ field: String?, size: Int) {
    self = .whole
    guard let field, field.lowercased().hasPrefix("bytes=") else { return }
    let ends = field.dropFirst("bytes=".count)
      .split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
    guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty),
      let first = Self.number(ends[0], absent: 0), let last = Self.number(ends[1], absent: Int.max)
    else { return }
    if ends[0].isEmpty {
      self = last == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - last)..<size)
    } else if first <= last {
      self =
        first < size ? .part(first..<min(size, last == Int.max ? last : last + 1)) : .unsatisfiable
    }
  }

  /// The greatest number for one that is too great; nil when it is no number.
  private static func number(_ digits: Substring, absent: Int) -> Int? {
    if digits.isEmpty { return absent }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits) ?? Int.max
  }
}
