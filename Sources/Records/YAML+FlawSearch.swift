extension YAML {
  /// Looks for the first flaw in a text that libyaml cannot read.
  ///
  /// libyaml says what it did not find, where it gave up; this reads the lines as their author
  /// sees them, and says what was done wrong, where it was done. It is asked only about texts that
  /// have a fault, and passes over what it does not understand.
  struct FlawSearch {
    private let lines: [Line]
    /// The groups and lists that the line stands in, outermost first.
    private var levels: [Level] = []
    private var position = 0
    /// A text at the beginning that belongs to no key.
    private var loose: (line: Int, column: Int)?

    private struct Level {
      let column: Int
      let isList: Bool
      /// The last key; empty in a list.
      var name: String
      /// Whether a text stands after the last key or hyphen, which further lines may continue.
      var hasText = false
    }

    init(_ text: String) { lines = Line.all(of: text) }

    /// The first flaw; nil when none is found.
    static func flaw(in text: String) -> Flaw? {
      var search = FlawSearch(text)
      return search.first()
    }

    private mutating func first() -> Flaw? {
      while position < lines.count {
        let line = lines[position]
        if line.isEmpty {
          position += 1
          continue
        }
        if line[line.indent] == "\t" { return .tab(position, line.indent) }
        if let flaw = entry(line) { return flaw }
      }
      return nil
    }

    // MARK: Lines

    /// Reads an entry with its hyphens, its key and its value, which may end lines below.
    private mutating func entry(_ line: Line) -> Flaw? {
      var column = line.indent
      let left = levels.filter { $0.column > column }
      levels.removeAll { $0.column > column }
      var isFirst = true
      while line.isDash(at: column) {
        if isFirst, let flaw = hyphen(at: column, left) { return flaw }
        if levels.last?.isList != true || levels.last?.column != column {
          levels.append(Level(column: column, isList: true, name: ""))
        }
        levels[levels.count - 1].hasText = false
        column = line.afterSpaces(column + 1)
        isFirst = false
      }
      if column == line.count || line[column] == "#" {
        position += 1
        return nil
      }
      guard let key = line.key(at: column) else {
        return bare(line, column, isFirst: isFirst)
      }
      if isFirst, let flaw = self.key(key.name, at: column, left) { return flaw }
      if levels.last?.isList == false, levels.last?.column == column {
        levels[levels.count - 1].name = key.name
      } else {
        levels.append(Level(column: column, isList: false, name: key.name))
      }
      return value(line, line.afterSpaces(key.colon + 1), of: key.name)
    }

    /// - Parameter left: the groups and lists that the line has left.
    private mutating func hyphen(at column: Int, _ left: [Level]) -> Flaw? {
      guard let above = levels.last else { return nil }
      if above.isList, above.column == column { return nil }
      if !above.isList, above.hasText { return .listBelowText(of: above.name, position, column) }
      guard above.hasText || (!left.isEmpty && above.column < column) else { return nil }
      let near = left.first(where: \.isList) ?? above
      return misaligned("this entry of a list", [near], column)
    }

    private mutating func key(_ name: String, at column: Int, _ left: [Level]) -> Flaw? {
      // A list may begin in the column of the key that it belongs to.
      let followsList = levels.last?.isList == true && levels.last?.column == column
      if followsList { levels.removeLast() }
      if levels.isEmpty, left.isEmpty, !followsList, let loose {
        let text = lines[loose.line].text(from: loose.column)
        return .missingColon(text, loose.line, loose.column)
      }
      let above = levels.last
      guard above?.column != column, followsList || !left.isEmpty || above?.hasText == true else {
        return nil
      }
      if followsList || !left.isEmpty {
        let near = [left.first, above].compactMap(\.self).filter { !$0.isList }
        return misaligned("'\(name)'", near, column)
      }
      guard let above else { return nil }
      if above.isList { return .keyBelowEntry(name, position, column) }
      return name.contains(" ")
        ? .colonInSecondLine(of: above.name, position, column + name.unicodeScalars.count)
        : .deeper(name, than: above.name, position, column)
    }

    private func misaligned(_ thing: String, _ near: [Level], _ column: Int) -> Flaw {
      let columns = near.map {
        "column \($0.column + 1), as \($0.isList ? "the entry above it" : "'\($0.name)'")"
      }
      return .misaligned(thing, columns, position, column)
    }

    /// A line without a key: an entry of a list, or a text that goes on.
    private mutating func bare(_ line: Line, _ column: Int, isFirst: Bool) -> Flaw? {
      if let flaw = Self.missingSpace(line, column, position) { return flaw }
      if isFirst {
        guard let above = levels.last else {
          loose = loose ?? (position, column)
          return value(line, column, of: "")
        }
        if above.column == column, !above.isList {
          return "]},".unicodeScalars.contains(line.scalars[column])
            ? .stray(line.scalars[column], position, column)
            : .missingColon(line.text(from: column), position, column)
        }
        if above.hasText {
          position += 1
          return nil
        }
      }
      return value(line, column, of: levels.last?.name ?? "")
    }

    /// `key:value`, unless it is an address.
    private static func missingSpace(_ line: Line, _ column: Int, _ position: Int) -> Flaw? {
      guard let (key, value, colon) = line.tightKey(at: column) else { return nil }
      return .missingSpace(key, value, position, colon)
    }

    // MARK: Values

    private mutating func value(_ line: Line, _ column: Int, of key: String) -> Flaw? {
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
    private mutating func quotation(_ sign: Unicode.Scalar, _ column: Int) -> Flaw? {
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
    private mutating func brackets(_ start: Int) -> Flaw? {
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
              let text = lines[end.line].text(from: column, to: lines[end.line].endOfItem(next))
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
      _ line: Line, _ bracket: Int, from start: Int, _ first: Int
    ) -> Flaw? {
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
    private mutating func block(_ line: Line, _ column: Int) -> Flaw? {
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

  /// A key, its value and the column of the colon between them, where the space after that is
  /// missing; nil for addresses.
  fileprivate func tightKey(at column: Int) -> (key: String, value: String, colon: Int)? {
    guard let colon = scalars.indices.dropFirst(column).first(where: { scalars[$0] == ":" }),
      colon > column, let next = self[colon + 1], next != "/"
    else { return nil }
    let key = text(from: column, to: colon)
    guard
      key.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" || $0 == "_" })
    else { return nil }
    return (key, text(from: colon + 1), colon)
  }
}
