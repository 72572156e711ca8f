/// Text from elsewhere, as it can be shown at a terminal.
extension String {
  /// With spaces for the signs that would end the line, move the cursor or turn the text.
  package var onOneLine: String { replacing { $0.movesCursor } }

  /// The same, in the lines that the text has.
  package var inPlainLines: String { replacing { $0.movesCursor && $0 != "\n" } }

  private func replacing(_ isReplaced: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(isReplaced(scalar) ? " " : scalar) }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would do something else than write it: controls, turns of direction.
  var movesCursor: Bool {
    [.control, .format, .lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
  }
}
