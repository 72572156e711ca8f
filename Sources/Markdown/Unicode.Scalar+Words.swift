// Words are told by code points and not by characters: of a letter of some scripts and the quotation
// mark that follows it, Swift makes one character, which is a letter. ASCII goes without the tables.
extension Unicode.Scalar {
  /// In any script.
  var isLetterOrDigit: Bool {
    guard isASCII else { return properties.isAlphabetic || properties.numericType != nil }
    return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }

  /// Whether it belongs to the sign before it, as an accent does.
  var isMark: Bool {
    !isASCII && [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
  }

  var isSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }
}
