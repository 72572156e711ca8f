extension YAML {
  /// What an author did wrong, in a person's words, and how to mend it.
  struct Flaw {
    let message: String
    /// In the text, from 0.
    let line: Int
    let column: Int
    let notes: [String]

    init(_ message: String, _ line: Int, _ column: Int, _ notes: String...) {
      self.message = message
      self.line = line
      self.column = column
      self.notes = notes
    }
  }
}

// What is said of each flaw, in one place.
extension YAML.Flaw {
  static func tab(_ line: Int, _ column: Int) -> Self {
    .init("a tab at the beginning of a line", line, column, "indent with spaces, not with tabs")
  }

  static func unclosedQuotation(_ sign: Unicode.Scalar, _ line: Int, _ column: Int) -> Self {
    .init(
      "the quotation mark (\(sign)) that opens here is never closed", line, column,
      "put a \(sign) at the end of the text")
  }

  static func afterQuotation(_ text: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "text after the closing quotation mark", line, column,
      "quotation marks that belong to the text need others around the whole: \(quoted(text))")
  }

  static func apostrophe(_ text: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "the apostrophe before this ends the text, which began with one", line, column,
      "put the text in the other quotation marks: \(quoted(text))")
  }

  static func unclosedBracket(
    _ sign: Unicode.Scalar, _ line: Int, _ column: Int, hasComment: Bool
  ) -> Self {
    let closing: Unicode.Scalar = sign == "[" ? "]" : "}"
    let message = "the '\(sign)' that opens here is never closed"
    if hasComment {
      return .init(
        message, line, column, "close it with '\(closing)'",
        "a '#' after a space begins a comment, up to the end of the line")
    }
    return .init(
      message, line, column,
      "close it with '\(closing)'; if it belongs to a text, put quotation marks around the text")
  }

  static func wrongBracket(
    _ sign: Unicode.Scalar, for open: Unicode.Scalar, _ line: Int, _ column: Int
  ) -> Self {
    .init(
      "'\(sign)' where '\(open == "[" ? "]" : "}")' would close the '\(open)' before it", line,
      column)
  }

  static func afterBracket(
    _ sign: Unicode.Scalar, _ text: String, _ line: Int, _ column: Int
  ) -> Self {
    .init(
      "text after the closing '\(sign)'", line, column,
      "a text that begins with a bracket needs quotation marks: \(quoted(text))")
  }

  static func sign(_ sign: Unicode.Scalar, _ text: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "a text that begins with '\(sign)' needs quotation marks", line, column,
      "write \(quoted(text))")
  }

  static func stray(_ sign: Unicode.Scalar, _ line: Int, _ column: Int) -> Self {
    .init(
      "'\(sign)' that nothing opened", line, column,
      "take it away, or put quotation marks around the text that it belongs to")
  }

  static func colonInText(_ text: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "a text that holds ': ' needs quotation marks", line, column, "write \(quoted(text))")
  }

  static func colonInSecondLine(of key: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "the text of '\(key)' goes on here and holds ': ', as a key would", line, column,
      "put quotation marks around the whole text of '\(key)'",
      "if a key was meant, begin it below '\(key)'")
  }

  static func deeper(_ key: String, than above: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "'\(key)' is indented deeper than '\(above)' above it, which has a text already", line,
      column, "keys of one group begin in the same column: move '\(key)' below '\(above)'",
      "if the line continues the text of '\(above)', put quotation marks around the whole text")
  }

  static func misaligned(_ thing: String, _ above: [String], _ line: Int, _ column: Int) -> Self {
    .init(
      "\(thing) does not line up with what stands above it", line, column,
      above.isEmpty
        ? "put '- ' before it, if it is an entry of the list"
        : "begin it in " + above.joined(separator: ", or in "))
  }

  static func shallowText(
    _ sign: Unicode.Scalar, _ spaces: Int, _ line: Int, _ column: Int
  ) -> Self {
    .init(
      "a line of the text that '\(sign)' begins is not indented far enough", line, column,
      "indent every line of the text by \(spaces) spaces")
  }

  static func keyBelowEntry(_ key: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "'\(key)' stands below an entry of a list that is a text already", line, column,
      "begin the entry with a key too ('- key: text'), or give '\(key)' a line further out")
  }

  static func missingSpace(_ key: String, _ value: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "no space after the colon of '\(key)'", line, column, "write '\(key): \(value)'")
  }

  static func missingColon(_ text: String, _ line: Int, _ column: Int) -> Self {
    let words = text.split(separator: " ", maxSplits: 1)
    let cure =
      words.count == 2 && words[0].allSatisfy({ $0.isLetter })
      ? "write a key, a colon and a space, such as '\(words[0]): \(words[1])'"
      : "write a key, a colon and a space before it"
    return .init(
      "a line without a key", line, column, cure,
      "if it continues the text above, indent it further than the key of that text")
  }

  static func listBelowText(of key: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "a list begins here, but '\(key)' above it has a text already", line, column,
      "take the text after '\(key):' away, or make it an entry of the list")
  }

  static func listBesideKey(_ key: String, _ line: Int, _ column: Int) -> Self {
    .init(
      "a list with '- ' cannot begin in the line of '\(key)'", line, column,
      "begin each entry on a line of its own, or write '\(key): [first, second]'",
      "if it is a text, put quotation marks around it")
  }

  /// A text in the quotation marks that it does not hold itself.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.contains("\"") ? "'\(text.doubling("'"))'" : "\"\(text)\""
  }
}
