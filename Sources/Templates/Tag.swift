package import Files

extension Diagnostic.Code {
  package static let templateSyntax = Diagnostic.Code("template-syntax")
}

/// What stands between two pairs of braces.
indirect enum Tag: Sendable {
  case text(name: String, Place)
  case markup(name: String, Place)
  case section(name: String, [Tag], Place)
  case inverted(name: String, [Tag], Place)
  case partial(name: String, Place)

  /// The tags of a template, sections with what they enclose.
  ///
  /// Logged: tags that are not closed, sections closed by another name, and the forms of Mustache
  /// that templates here do not use (other delimiters, inheritance, dynamic names, pragmas).
  static func scan(_ text: String, file: String, _ log: inout [Diagnostic]) -> [Tag] {
    var scanner = TagScanner(text: text, file: file)
    return scanner.tags(inside: nil, &log)
  }
}

private struct TagScanner {
  private let scalars: [Unicode.Scalar]
  private let file: String
  private var position = 0
  private var line = 1
  private var column = 1

  init(text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
  }

  mutating func tags(inside section: (name: String, place: Place)?, _ log: inout [Diagnostic])
    -> [Tag]
  {
    var tags: [Tag] = []
    while skipToTag() {
      let place = Place(file, line, column)
      guard let (sign, name) = readTag(at: place, &log) else { break }
      if sign == "!" { continue }
      guard isName(name, ofPartial: sign == ">") else {
        log.error(
          .templateSyntax, "'{{\(sign.map(String.init) ?? "")}\(name)}}' has no proper name",
          at: place,
          notes: ["names are letters, digits, hyphens and full stops"])
        continue
      }
      switch sign {
      case nil: tags.append(.text(name: name, place))
      case "{", "&": tags.append(.markup(name: name, place))
      case ">": tags.append(.partial(name: name, place))
      case "#": tags.append(.section(name: name, self.tags(inside: (name, place), &log), place))
      case "^": tags.append(.inverted(name: name, self.tags(inside: (name, place), &log), place))
      case "/":
        if let section, section.name == name { return tags }
        let expected = section.map { "'{{/\($0.name)}}' for the section begun at \($0.place)" }
        log.error(
          .templateSyntax, "'{{/\(name)}}' closes no open section", at: place,
          notes: expected.map { ["expected \($0)"] } ?? [])
        if section != nil { return tags }
      case let sign?:
        log.error(
          .templateSyntax, "tags that begin with '\(sign)' are not used here", at: place,
          notes: [
            "use {{name}}, {{{markup}}}, {{#section}}, {{^section}}, {{>partial}}, {{!comment}}"
          ])
      }
    }
    if let section {
      log.error(
        .templateSyntax, "the section '{{#\(section.name)}}' is never closed", at: section.place)
    }
    return tags
  }

  private mutating func skipToTag() -> Bool {
    while position + 1 < scalars.count {
      if scalars[position] == "{" && scalars[position + 1] == "{" { return true }
      advance()
    }
    return false
  }

  /// The sign and the name of the tag at the position; nil when it never ends.
  private mutating func readTag(
    at place: Place, _ log: inout [Diagnostic]
  ) -> (sign: Unicode.Scalar?, name: String)? {
    advance(2)
    var sign: Unicode.Scalar?
    if let next, "#^/!>{&=<$%*".unicodeScalars.contains(next) {
      sign = next
      advance()
    }
    var name = String.UnicodeScalarView()
    let closing = sign == "{" ? 3 : 2
    while let scalar = next {
      if scalar == "}" && position + closing <= scalars.count
        && scalars[position..<(position + closing)].allSatisfy({ $0 == "}" })
      {
        advance(closing)
        let trimmed = String(name).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (sign, trimmed)
      }
      name.append(scalar)
      advance()
    }
    log.error(.templateSyntax, "a tag that is never closed", at: place)
    return nil
  }

  private func isName(_ name: String, ofPartial: Bool) -> Bool {
    if name == "." { return true }
    return !name.isEmpty && name.first != "." && name.last != "."
      && name.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
          || $0 == "-" || $0 == "_" || $0 == "." || (ofPartial && $0 == "/")
      }
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count {
      if scalars[position] == "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      position += 1
    }
  }
}
