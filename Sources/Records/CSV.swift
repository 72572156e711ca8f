package import Files

/// Reads tables of comma-separated values, RFC 4180, with the place of every cell.
package enum CSV {
  /// One group of keys for each row; the first row names the keys. Empty cells are absent keys.
  ///
  /// Logged: quotation marks that are not closed or stand inside a cell, rows longer than the
  /// first, columns without a name or with that of another, other separators than commas, an empty
  /// file, rows that stand twice. A row with a fault is left out, so that what shifted in it is not
  /// reported again.
  package static func read(_ text: String, file: String, _ log: inout [Diagnostic]) -> [Node] {
    var scanner = Scanner(text: text, file: file)
    var faults = log.count
    guard let names = scanner.row(&log) else {
      log.error(
        .emptyFile, "the file is empty", at: Place(file), notes: ["its first row names the columns"]
      )
      return []
    }
    guard log.count == faults, !hasOtherSeparator(names, &log) else { return [] }
    let keys = keys(names, &log)
    let head = Mapping.Head(keys: keys, place: names[0].place)
    var rows: [Node] = []
    var seen: [[String]: Place] = [:]
    while true {
      faults = log.count
      guard let cells = scanner.row(&log) else { return rows }
      if cells.count > names.count {
        log.error(
          .csvSyntax, "\(cells.count) cells, where the first row names \(names.count) columns",
          at: cells[names.count].place,
          notes: ["put a cell that holds a comma in quotation marks"])
      }
      guard log.count == faults else { continue }
      let pairs = cells.indices.compactMap { column in
        keys[column].isEmpty || cells[column].text.isEmpty
          ? nil
          : Mapping.Pair(
            key: keys[column], place: names[column].place,
            value: .scalar(cells[column].text, cells[column].place))
      }
      if !pairs.isEmpty {
        let texts = cells.map(\.text)
        if let first = seen[texts] {
          log.warning(
            .repeatedRow, "the same row stands twice", at: cells[0].place,
            notes: ["first at \(first)"])
        } else {
          seen[texts] = cells[0].place
        }
        rows.append(.mapping(Mapping(pairs, at: cells[0].place, under: head)))
      }
    }
  }

  /// Whether the first row is one cell in which another sign stands where commas should.
  private static func hasOtherSeparator(_ names: [Cell], _ log: inout [Diagnostic]) -> Bool {
    let signs: [Unicode.Scalar: String] = [";": "semicolons", "\t": "tabs"]
    guard names.count == 1, let name = names.first,
      let sign = name.text.unicodeScalars.first(where: { signs[$0] != nil }),
      let plural = signs[sign]
    else { return false }
    log.error(
      .wrongSeparator, "the cells are separated by \(plural), and should be by commas",
      at: name.place, notes: ["save the table as CSV with commas between the cells"])
    return true
  }

  /// The key of every column; empty where it has none of its own.
  private static func keys(_ names: [Cell], _ log: inout [Diagnostic]) -> [String] {
    var places: [String: Place] = [:]
    return names.map { name in
      if name.text.isEmpty {
        log.error(
          .csvSyntax, "a column without a name", at: name.place,
          notes: ["write its name into the first row, or take the column out"])
        return ""
      }
      if let first = places[name.text] {
        log.error(
          .duplicateKey, "column '\(name.text)' stands twice", at: name.place,
          notes: ["first at \(first)"])
        return ""
      }
      places[name.text] = name.place
      return name.text
    }
  }

  private struct Cell {
    let text: String
    let place: Place
  }

  private struct Scanner {
    let scalars: [Unicode.Scalar]
    let file: String
    var position = 0
    var line = 1
    var column = 1

    init(text: String, file: String) {
      scalars = Array(text.unicodeScalars)
      self.file = file
    }

    /// The cells of the next row, at least one; nil at the end of the file.
    mutating func row(_ log: inout [Diagnostic]) -> [Cell]? {
      guard next != nil else { return nil }
      var row = [cell(&log)]
      while next == "," {
        advance()
        row.append(cell(&log))
      }
      if next == "\r" { advance() }
      if next == "\n" { advance() }
      return row
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func advance() {
      let passed = scalars[position]
      position += 1
      if passed == "\n" || (passed == "\r" && next != "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }

    private mutating func cell(_ log: inout [Diagnostic]) -> Cell {
      next == "\"" ? quotedCell(&log) : plainCell(&log)
    }

    private mutating func plainCell(_ log: inout [Diagnostic]) -> Cell {
      let place = here
      var text = String.UnicodeScalarView()
      while let scalar = next, scalar != ",", !scalar.endsLine {
        if scalar == "\"" {
          log.error(
            .csvSyntax, "quotation mark inside a cell that does not begin with one", at: here,
            notes: ["put the whole cell in quotation marks, and double the ones in it"])
          skipLine()
          break
        }
        text.append(scalar)
        advance()
      }
      return Cell(text: String(text), place: place)
    }

    private mutating func quotedCell(_ log: inout [Diagnostic]) -> Cell {
      let place = here
      var text = String.UnicodeScalarView()
      advance()
      while let scalar = next {
        advance()
        if scalar == "\"" {
          guard next == "\"" else {
            if let next, next != ",", !next.endsLine {
              log.error(
                .csvSyntax, "text after the closing quotation mark", at: here,
                notes: ["write a quotation mark that belongs to the cell twice"])
              skipLine()
            }
            return Cell(text: String(text), place: place)
          }
          advance()
        }
        text.append(scalar)
      }
      log.error(
        .csvSyntax, "quotation mark that is never closed", at: place,
        notes: ["put another at the end of the cell; one that belongs to the cell is written twice"]
      )
      return Cell(text: String(text), place: place)
    }

    private var here: Place { Place(file, line, column) }

    private mutating func skipLine() {
      while let next, !next.endsLine { advance() }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var endsLine: Bool { self == "\n" || self == "\r" }
}
