extension YAML {
  /// A line as its author sees it: code points without the end of the line; columns from 0.
  struct Line {
    let scalars: ArraySlice<Unicode.Scalar>

    init(_ scalars: some Sequence<Unicode.Scalar>) {
      let all = Array(scalars)
      self.scalars = all.last == "\r" ? all.dropLast() : all[...]
    }

    /// The lines of a text.
    static func all(of text: String) -> [Line] {
      text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Line.init)
    }

    var count: Int { scalars.count }

    subscript(column: Int) -> Unicode.Scalar? { column < count ? scalars[column] : nil }

    /// The column of the first sign that is no space.
    var indent: Int { afterSpaces(0) }

    /// Whether it holds nothing, or nothing but a comment.
    var isEmpty: Bool {
      let first = scalars.first { !$0.isBlank }
      return first == nil || first == "#"
    }

    func afterSpaces(_ column: Int) -> Int {
      scalars[min(column, count)...].firstIndex { $0 != " " } ?? count
    }

    /// From a column to the comment at the end, without blanks before it.
    func text(from column: Int) -> String {
      let end = commentColumn(from: column) ?? count
      let rest = scalars[min(column, end)..<end]
      let last = rest.lastIndex { !$0.isBlank }
      return last.map { Self.string(rest[...$0]) } ?? ""
    }

    /// Where a comment begins: a '#' after a blank; nil when there is none.
    func commentColumn(from column: Int) -> Int? {
      scalars.indices.dropFirst(column).first {
        scalars[$0] == "#" && ($0 == column || scalars[$0 - 1].isBlank)
      }
    }

    /// Whether an entry of a list begins at a column.
    func isDash(at column: Int) -> Bool {
      self[column] == "-" && self[column + 1]?.isBlank ?? true
    }

    /// The key that begins at a column, and the column of its colon; nil when none does.
    func key(at column: Int) -> (name: String, colon: Int)? {
      guard let first = self[column] else { return nil }
      if first == "\"" || first == "'" {
        guard let end = scalars[(column + 1)...].firstIndex(of: first) else { return nil }
        let colon = afterSpaces(end + 1)
        guard self[colon] == ":" else { return nil }
        return (Self.string(scalars[(column + 1)..<end]), colon)
      }
      guard !"[]{},#&*!|>%@`".unicodeScalars.contains(first) else { return nil }
      let end = commentColumn(from: column) ?? count
      guard let colon = (column..<max(column, end)).first(where: isColon), colon > column else {
        return nil
      }
      return (text(from: column, to: colon), colon)
    }

    /// A colon that ends a key: a blank or nothing follows.
    private func isColon(at column: Int) -> Bool {
      self[column] == ":" && self[column + 1]?.isBlank ?? true
    }

    /// The second colon of `key: text: more`.
    func colon(in column: Int) -> Int? {
      let end = commentColumn(from: column) ?? count
      return (column..<max(column, end)).first(where: isColon)
    }

    /// A key, its value and the column of the colon between them, where the space after that is
    /// missing; nil for addresses.
    func tightKey(at column: Int) -> (key: String, value: String, colon: Int)? {
      guard let colon = scalars.indices.dropFirst(column).first(where: { scalars[$0] == ":" }),
        colon > column, let next = self[colon + 1], next != "/"
      else { return nil }
      let key = text(from: column, to: colon)
      guard
        key.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "-" || $0 == "_" })
      else { return nil }
      return (key, text(from: colon + 1), colon)
    }

    func text(from start: Int, to end: Int) -> String {
      let part = scalars[start..<end]
      return part.lastIndex { !$0.isBlank }.map { Self.string(part[...$0]) } ?? ""
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }
  }
}

extension Unicode.Scalar {
  /// Space or tab.
  var isBlank: Bool { self == " " || self == "\t" }
}
