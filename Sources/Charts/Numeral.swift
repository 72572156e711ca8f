/// Numbers as people read them, the same on every machine.
package enum Numeral {
  /// All digits that the number has, with commas between thousands and a full stop before decimals;
  /// a round number from a thousand million on as a power of ten: `2.5×10⁹`.
  package static func text(_ number: Double) -> String {
    guard number.isFinite else { return "\(number)" }
    let sign = number < 0 ? "−" : ""
    let (digits, exponent) = digits(of: number.magnitude)
    let tooLong = exponent > 15 || exponent < -5
    if tooLong || (exponent > 9 && digits.count <= 4) {
      let decimals = digits.dropFirst()
      let mantissa = digits.prefix(1) + (decimals.isEmpty ? "" : "." + decimals)
      return sign + mantissa + "×10" + raised(exponent - 1)
    }
    guard exponent > 0 else {
      return sign + "0" + (digits.isEmpty ? "" : ".")
        + String(repeating: "0", count: digits.isEmpty ? 0 : -exponent) + digits
    }
    let whole = digits.prefix(exponent)
    let decimals = digits.dropFirst(exponent)
    return sign
      + grouped(whole + String(repeating: "0", count: exponent - whole.count))
      + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// The shortest digits that mean this number, with neither leading nor trailing noughts, and how
  /// many of them stand before the decimal point.
  private static func digits(of number: Double) -> (digits: String, exponent: Int) {
    let parts = number.description.split(separator: "e")
    let places = parts[0].split(separator: ".")
    let decimals = places.count > 1 ? places[1] : ""
    let all = places[0] + decimals
    let digits = all.drop { $0 == "0" }
    guard !digits.isEmpty else { return ("", 0) }
    let noughts = digits.reversed().prefix { $0 == "0" }.count
    let shift = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return (
      String(digits.dropLast(noughts)), places[0].count - (all.count - digits.count) + shift
    )
  }

  private static func grouped(_ digits: String) -> String {
    var grouped = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }

  private static func raised(_ number: Int) -> String {
    let signs: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return String(String(number).map { signs[$0] ?? $0 })
  }
}
