import Files

/// Holds the tags of a template, and of the partials it includes, against what its page declares.
struct TemplateCheck {
  private let partials: [String: [Tag]]
  private let folder: String
  private(set) var log: [Diagnostic] = []
  /// The partials that were come upon.
  private(set) var included: Set<String> = []
  /// The partials that lead to the tags in hand, with the places that include them.
  private var inclusions: [(name: String, place: Place)] = []

  /// - Parameter folder: where templates stand, for messages.
  init(partials: [String: [Tag]], folder: String) {
    self.partials = partials
    self.folder = folder
  }

  /// - Parameter scope: the names in reach, those of the innermost group last.
  mutating func check(_ tags: [Tag], _ scope: [TemplateShape]) {
    for tag in tags {
      switch tag {
      case .text(let name, let place):
        guard let shape = shape(of: name, place, scope) else { continue }
        if case .text = shape.wrapped { continue }
        report(
          .wrongTag, "'\(name)' is \(shape.noun), and '{{\(name)}}' writes a text", at: place,
          hint(for: shape, name))
      case .markup(let name, let place):
        guard let shape = shape(of: name, place, scope) else { continue }
        if case .markup = shape.wrapped { continue }
        report(
          .wrongTag, "'\(name)' is \(shape.noun), and '{{{\(name)}}}' writes markup as it is",
          at: place, hint(for: shape, name))
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
      report(
        .unknownPartial, "there is no partial '\(name)'", at: place,
        Suggestion.note(for: name, among: partials.keys)
          ?? "it would be the file \(folder)/partials/\(name).html")
      return
    }
    guard !inclusions.contains(where: { $0.name == name }) else {
      report(
        .endlessPartial, "the partial '\(name)' includes itself", at: place,
        "by way of " + (inclusions.map(\.name) + [name]).joined(separator: " → "))
      return
    }
    included.insert(name)
    inclusions.append((name, place))
    check(tags, scope)
    inclusions.removeLast()
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
      reportUnknown("'\(parts[0])'", parts[0], place, among: groups.flatMap(\.keys))
      return nil
    }
    for (position, part) in parts.enumerated().dropFirst() {
      let owner = parts[..<position].joined(separator: ".")
      let message = "'\(part)' of '\(owner)'"
      guard let names = Self.names(shape.wrapped) else {
        report(
          .unknownName, "the page declares no \(message)", at: place,
          "'\(owner)' is \(shape.noun)")
        return nil
      }
      guard let next = names[part] else {
        reportUnknown(message, part, place, among: Array(names.keys))
        return nil
      }
      shape = next
    }
    return shape
  }

  private static func names(_ shape: TemplateShape) -> [String: TemplateShape]? {
    guard case .group(let names) = shape else { return nil }
    return names()
  }

  private mutating func reportUnknown(
    _ thing: String, _ name: String, _ place: Place, among known: [String]
  ) {
    report(
      .unknownName, "the page declares no \(thing)", at: place,
      Suggestion.note(for: name, among: known)
        ?? "known here: " + Set(known).sorted().joined(separator: ", "))
  }

  /// Logs a fault; for one in a partial, with the place that includes it.
  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, at place: Place, _ note: String
  ) {
    let inclusion = inclusions.last.map { "included at \($0.place)" }
    log.error(code, message, at: place, notes: [note] + (inclusion.map { [$0] } ?? []))
  }

  private func hint(for shape: TemplateShape, _ name: String) -> String {
    switch shape.wrapped {
    case .group(let names) where name == ".":
      "write one of its names: " + names().keys.sorted().joined(separator: ", ")
    case .text: "write '{{\(name)}}', so that it is escaped"
    case .markup: "write '{{{\(name)}}}'"
    default: "write '{{#\(name)}} … {{/\(name)}}'"
    }
  }
}
