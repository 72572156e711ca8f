import Files

extension YAML {
  /// Finds texts that a '#' cuts off although it was not meant to begin a comment.
  ///
  /// It is taken for a part of the text when one single space stands before it, and either no space
  /// behind it, or a text of several words before it. An ordinary comment has two or more spaces
  /// before the '#', or `# ` behind a single word, a list or a text in quotation marks.
  struct Comments {
    private(set) var diagnostics: [Diagnostic] = []
    private let file: String
    private let firstLine: Int
    /// The lines with a '#' after a space, by their number in the file.
    private let lines: [Int: Line]

    init(_ text: String, file: String, firstLine: Int) {
      self.file = file
      self.firstLine = firstLine
      guard text.utf8.contains(UInt8(ascii: "#")) else {
        lines = [:]
        return
      }
      lines = Dictionary(
        uniqueKeysWithValues: Line.all(of: text).enumerated().compactMap { number, line in
          line.isEmpty || line.commentColumn(from: line.indent) == nil
            ? nil : (number + firstLine, line)
        })
    }

    /// Looks at what stands behind a text without quotation marks.
    mutating func look(behind text: String, at place: Place) {
      guard !lines.isEmpty, !text.isEmpty, let line = lines[place.line],
        let hash = line.commentColumn(from: place.column - 1),
        line.text(from: place.column - 1, to: hash) == text,
        hash > 1, !line.scalars[hash - 2].isBlank, line.scalars[hash - 1] == " ",
        let next = line[hash + 1], next != "#"
      else { return }
      guard !next.isBlank || text.contains(" ") else { return }
      let whole = line.text(from: place.column - 1, to: line.count)
      diagnostics.warning(
        .commentInText, "the text ends before this '#', which begins a comment",
        at: Place(file, place.line, hash + 1),
        notes: [
          "if it belongs to the text, put quotation marks around the whole: "
            + (whole.contains("\"") ? "'\(whole)'" : "\"\(whole)\""),
          "if it begins a comment, put two spaces before it",
        ])
    }
  }
}
