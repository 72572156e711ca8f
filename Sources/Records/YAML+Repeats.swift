extension YAML {
  /// A line and a column of the text, from 0.
  typealias Spot = (line: Int, column: Int)

  /// The places of keys that stand twice in a group: of each the first, and the one that repeats it.
  ///
  /// - Parameters:
  ///   - line: that of one of the keys, from 0.
  ///   - column: that of one of the keys, from 0; in a group without brackets, of all.
  static func repeats(
    of keys: [String], from line: Int, _ column: Int, in text: String
  ) -> [(key: String, first: Spot, second: Spot)] {
    let lines = Line.all(of: text)
    let spots = spotsOfKeys(lines, around: line, column)
    return keys.map { key in
      let found = spots.filter { $0.key == key }.map(\.spot)
      let first = found.first ?? (line, column)
      return (key, first, found.dropFirst().first ?? first)
    }
  }

  private static func spotsOfKeys(
    _ lines: [Line], around line: Int, _ column: Int
  ) -> [(key: String, spot: Spot)] {
    let group = lines[line].group(around: column)
    if group.count > 1 { return group.map { ($0.key, (line, $0.column)) } }
    var start = line
    // An entry of a list begins the group, if its first key stands behind the hyphen.
    while start > 0, lines[start].indent >= column,
      lines[start - 1].isEmpty || lines[start - 1].indent >= column
        || lines[start - 1].columnBehindHyphens == column
    {
      start -= 1
    }
    var spots: [(key: String, spot: Spot)] = []
    for number in start..<lines.count where !lines[number].isEmpty {
      if number > start, lines[number].indent < column { break }
      guard lines[number].columnBehindHyphens == column,
        let key = lines[number].key(at: column)
      else { continue }
      spots.append((key.name, (number, column)))
    }
    return spots
  }
}

extension YAML.Line {
  /// The column at which the key of a line stands, behind the hyphens of lists.
  fileprivate var columnBehindHyphens: Int {
    var column = indent
    while isDash(at: column) { column = afterSpaces(column + 1) }
    return column
  }

  /// The keys of the group in braces that a column of the line stands in; empty when in none.
  fileprivate func group(around column: Int) -> [(key: String, column: Int)] {
    var open: [[(key: String, column: Int)]] = []
    var quotation: Unicode.Scalar?
    for position in scalars.indices {
      let sign = scalars[position]
      if let mark = quotation {
        if sign == mark { quotation = nil }
        continue
      }
      if sign == "{" || sign == "[" { open.append([]) }
      if sign == "{" || sign == ",", !open.isEmpty {
        let start = afterSpaces(position + 1)
        if let key = key(at: start) { open[open.count - 1].append((key.name, start)) }
      }
      if sign == "}" || sign == "]", let group = open.popLast(),
        group.contains(where: { $0.column == column })
      {
        return group
      }
      if sign == "\"" || sign == "'" { quotation = sign }
    }
    return []
  }
}
