import Files

extension Draft {
  /// Puts items of lists in the place of footnotes.
  ///
  /// `[^1]: text` becomes `+   text`, which holds what is indented by four spaces below, as the
  /// footnote does. Logged: labels that are given twice.
  mutating func markNotes(_ log: inout [Diagnostic]) {
    guard source.lines.contains(where: { isDefinition(source.bytes[$0...]) }) else { return }
    let tree = Tree(parsing: markdown)
    let verbatim = Self.verbatimLines(of: tree)
    var replacements: [Int: [Line]] = [:]
    var places: [String: Int] = [:]
    var isInNote = false
    var isAfterBlank = false
    for (index, line) in allLines.enumerated() {
      let isBlank = line.bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      defer { isAfterBlank = isBlank }
      if verbatim.contains(index + 1) { continue }
      let separator = Line(
        bytes: Array("<!-- -->".utf8), origin: line.origin.lowerBound..<line.origin.lowerBound,
        role: .separator)
      if let text = Note.brokenDefinition(in: line.bytes[...]) {
        brokenNotes.insert(line.origin.lowerBound)
        log.warning(
          .malformedFootnote, "'\(text)' is no label of a footnote",
          at: place(line.origin.lowerBound), notes: [Note.cure(for: text)])
      }
      if let (label, length) = Note.definition(in: line.bytes[...]) {
        let first = places.updateValue(notes.count, forKey: label.lowercased())
        if let first {
          log.error(
            .duplicateFootnote, "the footnote '\(label)' is written twice",
            at: place(line.origin.lowerBound), notes: ["first at \(place(notes[first].offset))"])
          places[label.lowercased()] = first
        }
        replacements[index + 1] = [
          separator,
          Line(
            bytes: Array("+   ".utf8) + line.bytes[length...],
            origin: (line.origin.lowerBound + length)..<line.origin.upperBound,
            role: .note(notes.count)),
        ]
        notes.append(Note(label: label, offset: line.origin.lowerBound))
        isInNote = true
      } else if isInNote, isAfterBlank, !isBlank, !Self.isIndented(line.bytes) {
        // Without it, a list of the author's own could go on with that of the note.
        replacements[index + 1] = [separator, line]
        isInNote = false
      }
    }
    rewrite(replacements)
  }

  /// Whether a line begins a footnote, or what looks meant as one.
  private func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    Note.definition(in: line) != nil || Note.brokenDefinition(in: line) != nil
  }

  /// The lines of code and HTML, from 1.
  private static func verbatimLines(of tree: borrowing Tree) -> Set<Int> {
    var lines: Set<Int> = []
    for step in tree.root.steps where step.isEntry && step.node.isBlock {
      switch step.node.kind {
      case .codeBlock, .rawHTML: lines.formUnion(step.node.lines)
      default: continue
      }
    }
    return lines
  }

  /// By four columns or more.
  private static func isIndented(_ line: [UInt8]) -> Bool {
    let blanks = line.prefix { $0 == 0x20 || $0 == 0x09 }
    return blanks.count >= 4 || blanks.contains(0x09)
  }
}
