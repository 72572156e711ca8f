import Files
import Records

/// A piece of text that an editor puts in for a word, with stops at which the author writes.
struct Snippet {
  /// Unique in its file: `service.role.basis`.
  let name: String
  let prefix: String
  let lines: [String]
  let about: String

  /// All snippets, in the form of Visual Studio Code.
  static var file: JSON { .object(all.map { .init($0.name, $0.json) }) }

  /// A whole file for each type with a folder, and every key of every type once.
  private static var all: [Snippet] {
    var known: Set<Shape.Field> = []
    let hints = Hints([:])
    return RecordType.all.flatMap { type -> [Snippet] in
      (type.folder == nil ? [] : [Snippet(wholeFileOf: type)])
        + keys(of: type.fields, under: type.name, hints, &known)
    }
  }

  /// The fields and those of their groups, at any depth; equal ones that are known are left out.
  private static func keys(
    of fields: [Shape.Field], under owner: String, _ hints: Hints, _ known: inout Set<Shape.Field>
  ) -> [Snippet] {
    fields.flatMap { field -> [Snippet] in
      guard known.insert(field).inserted else { return [] }
      let name = "\(owner).\(field.key)"
      return [Snippet(key: field, name: name, hints)]
        + keys(of: field.shape.innerFields, under: name, hints, &known)
    }
  }

  private init(key field: Shape.Field, name: String, _ hints: Hints) {
    self.name = name
    prefix = field.key
    about = hints.sentences(for: field)
    var stops = Stops()
    lines = stops.lines(for: field)
  }

  private init(wholeFileOf type: RecordType) {
    name = type.name
    prefix = type.name
    about = "\(type.about) A whole file, with the required keys."
    var stops = Stops()
    let keys = type.fields.filter(\.isRequired).flatMap { stops.lines(for: $0) }
    lines =
      ["---"] + keys + ["---"]
      + type.sections.flatMap { ["", "## \($0)", "", stops.next()] }
  }

  private var json: JSON {
    [
      "scope": "markdown,yaml", "prefix": .string(prefix),
      "body": .array(lines.map { .string($0) }), "description": .string(about),
    ]
  }
}

/// Counts the stops of a snippet, from 1.
private struct Stops {
  private var count = 0

  /// `$1`, or `${1|yes,no|}` with words to choose from.
  mutating func next(_ words: [String] = []) -> String {
    count += 1
    return words.isEmpty ? "$\(count)" : "${\(count)|\(words.joined(separator: ","))|}"
  }

  /// The key with its value; of a group, its required keys in lines of their own.
  mutating func lines(for field: Shape.Field) -> [String] {
    switch field.shape.wrapped {
    case .record(let fields): ["\(field.key):"] + group(fields).map { "  " + $0 }
    case .list(.record(let fields)):
      ["\(field.key):"]
        + group(fields).enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
    case .list(let inner): ["\(field.key): [\(value(of: inner))]"]
    default: ["\(field.key): \(value(of: field.shape))"]
    }
  }

  /// The required keys of a group, or its first.
  private mutating func group(_ fields: [Shape.Field]) -> [String] {
    let required = fields.filter(\.isRequired)
    return (required.isEmpty ? Array(fields.prefix(1)) : required).flatMap { lines(for: $0) }
  }

  private mutating func value(of shape: Shape) -> String {
    switch shape {
    case .optional(let inner), .either(let inner, _): value(of: inner)
    case .choice(let choices): next(choices.map(\.value))
    case .boolean: next(["true", "false"])
    case .link: "https://" + next()
    default: next()
    }
  }
}

extension Shape {
  /// The fields of the group, or of the groups in the list.
  fileprivate var innerFields: [Field] {
    switch self {
    case .optional(let inner), .list(let inner): inner.innerFields
    case .record(let fields): fields
    default: []
    }
  }
}
