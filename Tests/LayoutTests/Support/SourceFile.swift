/// A file of Swift, and what it says outside of comments and literals.
struct SourceFile: Sendable {
  /// Relative to the repository.
  let path: String
  let text: String
  /// The lines of the file without comments, and without what stands in literals; code that is
  /// interpolated in literals is kept.
  let code: [String]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    var scanner = CodeScanner(text)
    code = scanner.code().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The name of the room: the folder below `Sources/`.
  var room: String { String(path.split(separator: "/")[1]) }

  /// The modules that it imports.
  var imports: [String] {
    code.compactMap { line in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "@" }
      guard let position = words.firstIndex(of: "import"), position < 3 else { return nil }
      let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "var", "typealias",
      ]
      return words[(position + 1)...].first { !kinds.contains($0) }.map(String.init)
    }
  }

  /// The types that it declares, also those inside of others.
  var types: [String] {
    code.flatMap { line -> [String] in
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
      let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
      return zip(words, words.dropFirst()).filter { kinds.contains($0.0) }.map { String($0.1) }
    }
  }

  /// The places of lines that a condition holds for, as `path:line: text`.
  func lines(where holds: (String) -> Bool) -> [String] {
    code.enumerated().filter { holds($1) }
      .map { "\(path):\($0 + 1): \($1.drop { $0 == " " })" }
  }
}

/// Reads Swift, and leaves out comments and literals.
private struct CodeScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Code to the end, or to the parenthesis that closes an interpolation.
  mutating func code(inInterpolation: Bool = false) -> String {
    var code = String.UnicodeScalarView()
    var depth = 0
    while position < scalars.count {
      if follows("//") {
        while position < scalars.count, scalars[position] != "\n" { position += 1 }
      } else if follows("/*") {
        code.append(contentsOf: blockComment().unicodeScalars)
      } else if let hashes = literalStart() {
        code.append(contentsOf: literal(hashes).unicodeScalars)
      } else {
        if scalars[position] == "(" { depth += 1 }
        if scalars[position] == ")" { depth -= 1 }
        if inInterpolation, depth < 0 { return String(code) }
        code.append(scalars[position])
        position += 1
      }
    }
    return String(code)
  }

  private func follows(_ text: String) -> Bool {
    scalars[position...].starts(with: text.unicodeScalars)
  }

  /// How many number signs stand before a quotation mark here; nil when none follows them.
  private func literalStart() -> Int? {
    let hashes = scalars[position...].prefix { $0 == "#" }.count
    let mark = position + hashes
    return mark < scalars.count && scalars[mark] == "\"" ? hashes : nil
  }

  /// The line breaks of a comment.
  private mutating func blockComment() -> String {
    var breaks = ""
    var depth = 0
    repeat {
      if follows("/*") {
        depth += 1; position += 1
      } else if follows("*/") {
        depth -= 1; position += 1
      } else if scalars[position] == "\n" {
        breaks += "\n"
      }
      position += 1
    } while depth > 0 && position < scalars.count
    return breaks
  }

  /// The line breaks of a literal, and the code that is interpolated.
  private mutating func literal(_ hashes: Int) -> String {
    let sign = String(repeating: "#", count: hashes)
    position += hashes
    let quote = follows("\"\"\"") ? "\"\"\"" : "\""
    position += quote.count
    var kept = ""
    while position < scalars.count, !follows(quote + sign) {
      if follows("\\" + sign + "(") {
        position += 2 + hashes
        kept += " \(code(inInterpolation: true)) "
      } else if follows("\\" + sign) {
        position += 1 + hashes
      } else if scalars[position] == "\n" {
        kept += "\n"
      }
      position += 1
    }
    position += quote.count + hashes
    return "\"\(kept)\""
  }
}
