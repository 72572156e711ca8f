import Files

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
    return scanner.tags(inside: [], &log)
  }
}

/// Finds tags as the engine does: by characters, so that a brace with an accent is no brace. Where
/// the engine would read something else, the tag is refused.
private struct TagScanner {
  struct Section {
    let sign: Character
    let name: String
    let place: Place

    var expectation: String { "expected '{{/\(name)}}' for the section begun at \(place)" }
  }

  private let characters: [Character]
  private let file: String
  private var position = 0
  private var line = 1
  private var column = 1
  /// Whether the rest is left unread: then sections that seem open may be closed there.
  private var hasGivenUp = false
  /// The sections that a tag for one around them has closed too, and whose own may still follow.
  private var closedEarly: [String] = []

  /// How many sections can stand in each other: more are a mistake, and would exhaust the stack.
  private static let deepest = 100

  init(text: String, file: String) {
    characters = Array(text)
    self.file = file
  }

  mutating func tags(inside sections: [Section], _ log: inout [Diagnostic]) -> [Tag] {
    var tags: [Tag] = []
    while skipToTag() {
      let place = Place(file, line, column)
      let start = (position, line, column)
      guard let (sign, name) = readTag(at: place, &log), sign != "!" else { continue }
      if let sign, "=<$%*".contains(sign) {
        log.error(
          .templateSyntax, "tags that begin with '\(sign)' are not used here", at: place,
          notes: [
            "use {{name}}, {{{markup}}}, {{#section}}, {{^section}}, {{>partial}}, {{!comment}}"
          ])
        continue
      }
      guard isName(name, ofPartial: sign == ">") else {
        log.error(
          .templateSyntax, "'{{\(sign.map(String.init) ?? "")\(name)}}' has no proper name",
          at: place,
          notes: ["names are letters, digits, '-' and '_', with full stops between them"])
        continue
      }
      switch sign {
      case "{", "&": tags.append(.markup(name: name, place))
      case ">": tags.append(.partial(name: name, place))
      case let sign? where sign == "#" || sign == "^":
        guard sections.count < Self.deepest else {
          log.error(
            .templateSyntax, "sections stand in each other more than \(Self.deepest) deep",
            at: place)
          position = characters.count
          hasGivenUp = true
          return tags
        }
        let inner = self.tags(
          inside: sections + [Section(sign: sign, name: name, place: place)], &log)
        tags.append(
          sign == "#" ? .section(name: name, inner, place) : .inverted(name: name, inner, place))
      case "/":
        if sections.last?.name == name { return tags }
        if sections.contains(where: { $0.name == name }) {
          // Read again for the section around, until it is the one that the tag is for.
          (position, line, column) = start
          closeEarly(sections, before: name, at: place, &log)
          return tags
        }
        if let late = closedEarly.firstIndex(of: name) {
          closedEarly.remove(at: late)
          continue
        }
        log.error(
          .templateSyntax, "'{{/\(name)}}' closes no open section", at: place,
          notes: sections.last.map { [$0.expectation] } ?? [])
        if !sections.isEmpty { return tags }
      default: tags.append(.text(name: name, place))
      }
    }
    if let section = sections.last, !hasGivenUp {
      log.error(
        .templateSyntax, "the section '{{\(section.sign)\(section.name)}}' is never closed",
        at: section.place, notes: ["put '{{/\(section.name)}}' where it ends"])
    }
    return tags
  }

  /// Ends the innermost section, since the tag of one around it has come. That is told once, at
  /// the innermost.
  private mutating func closeEarly(
    _ sections: [Section], before name: String, at place: Place, _ log: inout [Diagnostic]
  ) {
    guard let section = sections.last else { return }
    closedEarly.append(section.name)
    if log.last?.place == place { return }
    log.error(
      .templateSyntax, "'{{/\(name)}}' stands where '{{/\(section.name)}}' should", at: place,
      notes: [section.expectation])
  }

  private mutating func skipToTag() -> Bool {
    while position < characters.count {
      if stands("{{") { return true }
      advance()
    }
    return false
  }

  /// The sign and the name of the tag at the position; nil, and a fault logged, when it has no
  /// proper end.
  private mutating func readTag(
    at place: Place, _ log: inout [Diagnostic]
  ) -> (sign: Character?, name: String)? {
    advance("{{".count)
    var sign: Character?
    if position < characters.count, "#^/!>{&=<$%*".contains(characters[position]) {
      sign = characters[position]
      advance()
    }
    let start = position
    while position < characters.count, !stands("}}"),
      sign == "!" || !characters[position].isNewline
    {
      advance()
    }
    let name = String(characters[start..<position])
    guard stands("}}") else {
      let noun = sign == "!" ? "a comment that is never closed" : "a tag not closed on its line"
      log.error(
        .templateSyntax, noun, at: place,
        notes: ["it ends with '\(sign == "{" ? "}}}" : "}}")'"])
      return nil
    }
    guard sign != "{" || stands("}}}") else {
      log.error(.templateSyntax, "'{{{\(name)' is closed by '}}', expected '}}}'", at: place)
      return nil
    }
    if sign == "!" && name.contains("{{") {
      log.error(
        .templateSyntax, "a comment with a tag in it", at: place,
        notes: ["a comment ends at the first '}}', which is that of the tag"])
    }
    advance(sign == "{" ? "}}}".count : "}}".count)
    return (sign, name.trimmingBlanks)
  }

  private func isName(_ name: String, ofPartial: Bool) -> Bool {
    if name == "." { return !ofPartial }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy {
          let sign = Unicode.Scalar($0)
          return ("a"..."z").contains(sign) || ("A"..."Z").contains(sign)
            || ("0"..."9").contains(sign) || sign == "-" || sign == "_" || ofPartial && sign == "/"
        }
    }
  }

  private func stands(_ signs: String) -> Bool {
    characters[position...].starts(with: signs)
  }

  private mutating func advance(_ count: Int = 1) {
    for character in characters[position..<(position + count)] {
      if character == "\n" || character == "\r\n" {
        line += 1
        column = 1
      } else {
        column += character.unicodeScalars.count
      }
    }
    position += count
  }
}

extension String {
  /// Without spaces and tabs at its ends.
  fileprivate var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }
}
