package import Files

extension Diagnostic.Code {
  package static let unknownName = Diagnostic.Code("unknown-name")
  package static let unknownPartial = Diagnostic.Code("unknown-partial")
  package static let endlessPartial = Diagnostic.Code("endless-partial")
  package static let wrongTag = Diagnostic.Code("wrong-tag")
}

/// Holds the tags of a template, and of the partials it includes, against what its page declares.
struct TemplateCheck {
  let partials: [String: [Tag]]
  private(set) var log: [Diagnostic] = []
  private var including: [String] = []

  init(partials: [String: [Tag]]) { self.partials = partials }

  /// - Parameter scope: the names in reach, those of the innermost group last.
  mutating func check(_ tags: [Tag], _ scope: [TemplateShape]) {
    for tag in tags {
      switch tag {
      case .text(let name, let place):
        guard let shape = shape(of: name, place, scope) else { continue }
        if case .text = shape.wrapped { continue }
        log.error(
          .wrongTag, "'\(name)' is \(shape.noun), and '{{\(name)}}' writes a text", at: place,
          notes: [hint(for: shape, name)])
      case .markup(let name, let place):
        guard let shape = shape(of: name, place, scope) else { continue }
        if case .markup = shape.wrapped { continue }
        log.error(
          .wrongTag, "'\(name)' is \(shape.noun), and '{{{\(name)}}}' writes markup as it is",
          at: place, notes: [hint(for: shape, name)])
      case .section(let name, let inner, let place):
        guard let shape = shape(of: name, place, scope) else { continue }
        check(inner, scope + Self.entered(shape.wrapped))
      case .inverted(let name, let inner, let place):
        guard shape(of: name, place, scope) != nil else { continue }
        check(inner, scope)
      case .partial(let name, let place):
        include(name, place, scope)
      }
    }
  }

  private mutating func include(_ name: String, _ place: Place, _ scope: [TemplateShape]) {
    guard let tags = partials[name] else {
      log.error(
        .unknownPartial, "there is no partial '\(name)'", at: place,
        notes: [
          Suggestion.note(for: name, among: partials.keys)
            ?? "it would be the file templates/partials/\(name).html"
        ])
      return
    }
    guard !including.contains(name) else {
      log.error(
        .endlessPartial, "the partial '\(name)' includes itself", at: place,
        notes: ["by way of " + (including + [name]).joined(separator: " → ")])
      return
    }
    including.append(name)
    check(tags, scope)
    including.removeLast()
  }

  /// What is in reach inside a section.
  private static func entered(_ shape: TemplateShape) -> [TemplateShape] {
    switch shape {
    case .list(let element): [element.wrapped]
    case .group, .text, .markup: [shape]
    case .flag, .optional: []
    }
  }

  /// The form of a name with its full stops; nil, and a fault logged, when it is not declared.
  private mutating func shape(
    of name: String, _ place: Place, _ scope: [TemplateShape]
  ) -> TemplateShape? {
    if name == "." { return scope.last }
    let parts = name.split(separator: ".").map(String.init)
    let groups = scope.reversed().compactMap(Self.names)
    guard var shape = groups.lazy.compactMap({ $0[parts[0]] }).first else {
      report(parts[0], of: nil, place, known: groups.flatMap(\.keys))
      return nil
    }
    for (position, part) in parts.enumerated().dropFirst() {
      guard let names = Self.names(shape.wrapped), let next = names[part] else {
        let owner = parts[..<position].joined(separator: ".")
        report(
          part, of: owner, place, known: Self.names(shape.wrapped).map { Array($0.keys) } ?? [])
        return nil
      }
      if case .optional = shape {
        shape = .optional(next)
      } else {
        shape = next
      }
    }
    return shape
  }

  private static func names(_ shape: TemplateShape) -> [String: TemplateShape]? {
    guard case .group(let names) = shape else { return nil }
    return names()
  }

  private mutating func report(_ name: String, of owner: String?, _ place: Place, known: [String]) {
    let whole = owner.map { "'\(name)' of '\($0)'" } ?? "'\(name)'"
    log.error(
      .unknownName, "the page declares no \(whole)", at: place,
      notes: [
        Suggestion.note(for: name, among: known)
          ?? "known here: " + Set(known).sorted().joined(separator: ", ")
      ])
  }

  private func hint(for shape: TemplateShape, _ name: String) -> String {
    switch shape.wrapped {
    case .text: "write '{{\(name)}}', so that it is escaped"
    case .markup: "write '{{{\(name)}}}'"
    default: "write '{{#\(name)}} … {{/\(name)}}'"
    }
  }
}
