extension String {
  /// With a quotation mark twice wherever it stands, so that it does not end the text; also one with
  /// an accent, which Swift takes for another character.
  func doubling(_ mark: Unicode.Scalar) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == mark { doubled.append(mark) }
      doubled.append(scalar)
    }
    return String(doubled)
  }
}
