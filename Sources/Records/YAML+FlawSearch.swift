extension YAML {
  /// Looks for the first flaw in a text that libyaml cannot read.
  ///
  /// libyaml says what it did not find, where it gave up; this reads the lines as their author
  /// sees them, and says what was done wrong, where it was done. It is asked only about texts that
  /// have a fault, and passes over what it does not understand.
  struct FlawSearch {
    let lines: [Line]
    /// The groups and lists that the line stands in, outermost first.
    var levels: [Level] = []
    var position = 0
    /// A text at the beginning that belongs to no key.
    private var loose: (line: Int, column: Int)?

    struct Level {
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
  }
}
