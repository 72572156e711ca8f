// What stands after a key or a hyphen, to its end.
extension YAML.FlawSearch {
  mutating func value(_ line: YAML.Line, _ column: Int, of key: String) -> YAML.Flaw? {
    let text = line.text(from: column)
    let here = position
    if !levels.isEmpty { levels[levels.count - 1].hasText = !text.isEmpty }
    guard let sign = line[column], !text.isEmpty else {
      position += 1
      return nil
    }
    switch sign {
    case "\"", "'": return quotation(sign, column)
    case "[", "{": return brackets(column)
    case "]", "}", ",": return .stray(sign, here, column)
    case "|", ">": return block(line, column)
    case "@", "`", "%", "*": return .sign(sign, text, here, column)
    case "-" where line.isDash(at: column): return .listBesideKey(key, here, column)
    default:
      position += 1
      return line.colon(in: column).map { .colonInText(text, here, $0) }
    }
  }

  /// A text in quotation marks, to its end.
  private mutating func quotation(_ sign: Unicode.Scalar, _ column: Int) -> YAML.Flaw? {
    let start = position
    guard let end = endOfQuotation(sign, start, column) else {
      return .unclosedQuotation(sign, start, column)
    }
    position = end.line + 1
    let line = lines[end.line]
    let next = line.scalars[end.column...].firstIndex { !$0.isBlank }
    guard let next, line[next] != "#" || next == end.column else { return nil }
    // A quotation over several lines that ends before more text began where it was to end.
    if end.line > start { return .unclosedQuotation(sign, start, column) }
    let text = line.text(from: column)
    if sign == "'", next == end.column {
      let inner = text.dropFirst().hasSuffix("'") ? text.dropFirst().dropLast() : text.dropFirst()
      return .apostrophe(String(inner), end.line, next)
    }
    return .afterQuotation(text, end.line, next)
  }

  /// The spot behind the mark that closes a quotation; nil when none does.
  private func endOfQuotation(
    _ sign: Unicode.Scalar, _ line: Int, _ column: Int
  ) -> (line: Int, column: Int)? {
    var column = column + 1
    for number in line..<lines.count {
      let scalars = lines[number]
      while let scalar = scalars[column] {
        column += 1
        if scalar == "\\", sign == "\"" {
          column += 1
        } else if scalar == sign {
          guard sign == "'", scalars[column] == "'" else { return (number, column) }
          column += 1
        }
      }
      column = 0
    }
    return nil
  }

  /// A list or a group in brackets, to its end.
  private mutating func brackets(_ start: Int) -> YAML.Flaw? {
    let first = position
    var open: [(sign: Unicode.Scalar, line: Int, column: Int)] = []
    var column = start
    var hasComment = false
    lines: while position < lines.count {
      let line = lines[position]
      if position > first, column == 0, line.key(at: line.indent) != nil,
        line.indent <= levels.last?.column ?? 0
      {
        break
      }
      while let sign = line[column] {
        let before = column == 0 ? " " : line.scalars[column - 1]
        if sign == "#", before.isBlank {
          hasComment = true
          break
        }
        let beginsWord = before.isBlank || "[{,:".unicodeScalars.contains(before)
        if sign == "\"" || sign == "'", beginsWord {
          guard let end = endOfQuotation(sign, position, column) else {
            return .unclosedQuotation(sign, position, column)
          }
          if let next = lines[end.line].afterQuotation(end.column) {
            let start = end.line == position ? column : lines[end.line].indent
            let text = lines[end.line].text(from: start, to: lines[end.line].endOfItem(next))
            return .afterQuotation(text, end.line, next)
          }
          (position, column) = end
          continue lines
        }
        if sign == "[" || sign == "{" { open.append((sign, position, column)) }
        if sign == "]" || sign == "}" {
          let opening = open.removeLast()
          if (opening.sign == "[") != (sign == "]") {
            return .wrongBracket(sign, for: opening.sign, position, column)
          }
          if open.isEmpty { return rest(line, column, from: start, first) }
        }
        column += 1
      }
      position += 1
      column = 0
    }
    return open.last.map {
      .unclosedBracket($0.sign, $0.line, $0.column, hasComment: hasComment)
    }
  }

  /// What stands after the bracket that closes a value.
  private mutating func rest(
    _ line: YAML.Line, _ bracket: Int, from start: Int, _ first: Int
  ) -> YAML.Flaw? {
    let here = position
    position += 1
    let text = line.text(from: bracket + 1)
    let next = line.scalars[(bracket + 1)...].firstIndex { !$0.isBlank }
    guard let next, !text.isEmpty, line[next] != "#" else { return nil }
    if "]}".unicodeScalars.contains(line.scalars[next]) {
      return .stray(line.scalars[next], here, next)
    }
    return .afterBracket(
      line.scalars[bracket], lines[first].text(from: first == here ? start : 0), here, next)
  }

  /// A text below `|` or `>`, to its end.
  private mutating func block(_ line: YAML.Line, _ column: Int) -> YAML.Flaw? {
    let text = line.text(from: column)
    guard
      text.dropFirst().unicodeScalars.allSatisfy({ "+-123456789".unicodeScalars.contains($0) })
    else { return .sign(line.scalars[column], text, position, column) }
    let sign = line.scalars[column]
    let outer = levels.last?.column ?? -1
    var inner: Int?
    while true {
      position += 1
      guard position < lines.count else { return nil }
      let line = lines[position]
      let indent = line.indent
      if indent == line.count { continue }
      if line[indent] == "\t", indent <= outer { return .tab(position, indent) }
      if indent >= inner ?? outer + 1 {
        inner = inner ?? indent
        continue
      }
      if let inner, indent > outer { return .shallowText(sign, inner, position, indent) }
      let isText = line.key(at: indent) == nil && !line.isDash(at: indent) && !line.isEmpty
      return inner == nil && isText ? .shallowText(sign, outer + 2, position, indent) : nil
    }
  }
}

extension YAML.Line {
  /// The column of what stands behind a text in quotation marks within brackets, and should not.
  fileprivate func afterQuotation(_ column: Int) -> Int? {
    scalars[column...].firstIndex { !$0.isBlank }
      .flatMap { ",]}:#".unicodeScalars.contains(scalars[$0]) ? nil : $0 }
  }

  /// The column of the sign that ends an item within brackets.
  fileprivate func endOfItem(_ column: Int) -> Int {
    scalars[column...].firstIndex { ",]}".unicodeScalars.contains($0) } ?? count
  }
}
