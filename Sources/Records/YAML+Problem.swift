extension YAML {
  /// What libyaml says, in plain words.
  struct Problem {
    let message: String
    let notes: [String]
    /// Whether it says all there is to say, so that nobody need look for the flaw behind it.
    let isPrecise: Bool

    init(_ problem: String) {
      let known = Self.all.first { problem.contains($0.problem) }
      message = known?.message ?? "cannot be read as YAML"
      notes = known.map { [$0.cure] } ?? ["the reader of YAML says: \(problem)"]
      isPrecise = known?.isPrecise ?? false
    }

    private static let marks = "put quotation marks around the text"
    private static let escape =
      "write '\\\\' for the backslash, or put the text in single quotation marks: '…'"
    private static let sign = "a text cannot begin with this sign"

    /// A part of what libyaml says, what it means, and what to do.
    private static let all: [(problem: String, message: String, cure: String, isPrecise: Bool)] = [
      (
        "Maximum nesting", "more than 1000 lists or groups in each other",
        "write them side by side", true
      ),
      (
        "control characters", "a control character, which no text can hold",
        "delete it, even if it cannot be seen, and type the text around it anew", true
      ),
      (
        "another document", "a second document begins here, and a file holds only one",
        "take this line '---' out", true
      ),
      (
        "unknown escape", "a backslash in quotation marks begins a special sign, and this is none",
        escape, true
      ),
      ("hexdecimal", "a backslash before a number that is no character's", escape, true),
      (
        "Unicode character escape", "a backslash before a number that is no character's", escape,
        true
      ),
      (
        "mapping values are not allowed", "a colon that ends a key, where no key can stand",
        "a text that holds ': ' needs quotation marks, and the keys of a group begin in one column",
        false
      ),
      (
        "expected ':'", "a line without a key", "write a key, a colon and a space before it", false
      ),
      (
        "expected key", "this belongs to no key",
        "the keys of a group begin in one column, and a text with signs of its own needs "
          + "quotation marks", false
      ),
      (
        "expected '-'", "neither an entry of the list above nor a key",
        "the entries of a list begin with '- ' in one column, and the key of the list does not "
          + "stand further right", false
      ),
      ("',' or ']'", "a ',' or a ']' is missing before this", marks, false),
      ("',' or '}'", "a ',' or a '}' is missing before this", marks, false),
      ("node content", "a value is missing before this", marks, false),
      ("end of stream", "a quotation mark that is never closed", "close it", false),
      ("document indicator", "a quotation mark that is never closed", "close it", false),
      ("block sequence entries", "a list cannot begin here", "begin it on the next line", false),
      ("mapping keys are not allowed", sign, marks, false),
      ("document start", "this does not belong to the value above it", marks, false),
      (
        "tab character", "a tab at the beginning of a line", "indent with spaces, not with tabs",
        false
      ),
      ("cannot start any token", sign, marks, false),
      ("undefined alias", sign, marks, false),
      ("alphabetic or numeric", sign, marks, false),
      ("undefined tag handle", sign, marks, false),
      ("tag", sign, marks, false),
      ("expected '!'", sign, marks, false),
      ("URI", sign, marks, false),
      ("whitespace or line break", sign, marks, false),
      ("comment or line break", sign, marks, false),
      ("indentation indicator", sign, marks, false),
      ("directive", sign, marks, false),
      ("multiple", sign, marks, false),
      ("unexpected ':'", "a colon within a word in a list or group in brackets", marks, false),
    ]
  }
}
