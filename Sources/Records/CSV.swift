package import Files

extension Diagnostic.Code {
  package static let csvSyntax = Diagnostic.Code("csv-syntax")
}

/// Reads tables of comma-separated values, RFC 4180, with the place of every cell.
package enum CSV {
  /// One group of keys for each row; the first row names the keys. Empty cells are absent keys.
  ///
  /// Logged: quotation marks that are not closed or stand inside a cell, rows longer than the
  /// first, columns without a name.
  package static func read(_ text: String, file: String, _ log: inout [Diagnostic]) -> [Node] {
    var scanner = Scanner(text: text, file: file)
    let rows = scanner.rows(&log)
    guard let names = rows.first else { return [] }
    for name in names where name.text.isEmpty {
      log.error(.csvSyntax, "a column without a name", at: name.place)
    }
    return rows.dropFirst().compactMap { row in
      if row.count > names.count {
        log.error(
          .csvSyntax, "\(row.count) cells, where the first row names \(names.count) columns",
          at: row[names.count].place)
      }
      let pairs = zip(names, row).filter { !$1.text.isEmpty }.map { name, cell in
        Mapping.Pair(key: name.text, place: name.place, value: .scalar(cell.text, cell.place))
      }
      return pairs.isEmpty ? nil : .mapping(Mapping(pairs, at: row[0].place))
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

    mutating func rows(_ log: inout [Diagnostic]) -> [[Cell]] {
      var rows: [[Cell]] = []
      while position < scalars.count {
        var row = [cell(&log)]
        while next == "," {
          advance()
          row.append(cell(&log))
        }
        if next == "\r" { advance() }
        if next == "\n" { advance() }
        rows.append(row)
      }
      return rows
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func advance() {
      if scalars[position] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      position += 1
    }

    private mutating func cell(_ log: inout [Diagnostic]) -> Cell {
      let place = Place(file, line, column)
      var text = String.UnicodeScalarView()
      guard next == "\"" else {
        while let scalar = next, scalar != ",", scalar != "\n", scalar != "\r" {
          if scalar == "\"" {
            log.error(
              .csvSyntax, "quotation mark inside a cell that does not begin with one",
              at: Place(file, line, column),
              notes: ["put the whole cell in quotation marks, and double the ones in it"])
            skipLine()
            break
          }
          text.append(scalar)
          advance()
        }
        return Cell(text: String(text), place: place)
      }
      advance()
      while let scalar = next {
        advance()
        if scalar != "\"" {
          text.append(scalar)
        } else if next == "\"" {
          text.append(scalar)
          advance()
        } else {
          if let next, next != ",", next != "\n", next != "\r" {
            log.error(
              .csvSyntax, "text after the closing quotation mark", at: Place(file, line, column))
            skipLine()
          }
          return Cell(text: String(text), place: place)
        }
      }
      log.error(.csvSyntax, "quotation mark that is never closed", at: place)
      return Cell(text: String(text), place: place)
    }

    private mutating func skipLine() {
      while let scalar = next, scalar != "\n" { advance(); _ = scalar }
    }
  }
}
