import Testing

/// Expects a number to agree with an independent one to nine digits, and none where none is.
func expect(
  _ number: Double?, isClose expected: Double?, _ what: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let number, let expected else {
    #expect(number == expected, "\(what)", sourceLocation: sourceLocation)
    return
  }
  #expect(
    (number - expected).magnitude <= 1e-9 * max(expected.magnitude, .leastNormalMagnitude),
    "\(what): \(number), not \(expected)", sourceLocation: sourceLocation)
}

extension [Double] {
  /// Numbers between spaces.
  init(numbers text: String) { self = text.split(separator: " ").compactMap { Double($0) } }
}
