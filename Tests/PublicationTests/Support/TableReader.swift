/// Reads comma-separated values the short way, on purpose without the program's own reader.
enum TableReader {
  /// The rows below the first, by the names of the columns.
  static func rows(_ text: String) -> [[String: String]] {
    let rows = cells(text)
    guard let names = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  private static func cells(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"":
        // A doubled mark closes and opens again; the mark itself is put back below.
        if !isQuoted, rows[rows.count - 1].last?.hasSuffix("\u{0}") == true {
          add("\"", to: &rows)
        }
        isQuoted.toggle()
        if !isQuoted { add("\u{0}", to: &rows) }
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted: rows.append([""])
      default: add(character, to: &rows)
      }
    }
    return rows.filter { $0 != [""] }.map { $0.map { $0.replacing("\u{0}", with: "") } }
  }

  private static func add(_ character: Character, to rows: inout [[String]]) {
    let row = rows.count - 1
    rows[row][rows[row].count - 1].append(character)
  }
}
