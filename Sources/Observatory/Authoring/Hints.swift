import Files
import Records

/// What may stand in a field, in sentences for authors.
struct Hints: Sendable {
  /// The ids of terms, by vocabulary; without the vocabularies that cannot be read.
  private let terms: [String: [String]]

  init(_ tree: FileTree) {
    // What is wrong with the files is told by `check`.
    var content = ContentReading(tree)
    terms = content.vocabularies().mapValues { $0.terms.map(\.id) }
  }

  /// What the field means, what may stand in it, and its rules.
  func sentences(for field: Shape.Field) -> String {
    ([field.about] + form(of: field.shape) + field.rules.map { "It \($0)." })
      .joined(separator: " ")
  }

  /// The values of a closed list with their meanings, a line each; empty when they are many, or no
  /// such list.
  func meanings(of shape: Shape) -> [String] {
    switch shape.wrapped {
    case .choice(let choices) where choices.count <= 8:
      choices.map { "\($0.value): \($0.about)" }
    case .list(let inner): meanings(of: inner)
    default: []
    }
  }

  private func form(of shape: Shape) -> [String] {
    switch shape {
    case .text, .localizedText, .word, .record, .list(.record): []
    case .optional(let inner): form(of: inner)
    case .number: ["A number."]
    case .boolean: ["Either true or false."]
    case .date, .dateInParts: ["As 2014, 2014-05 or 2014-05-20."]
    case .period: ["As 2014-05, or 2018-04/2019-03."]
    case .link: ["As https://example.org/."]
    case .choice(let choices): [Self.oneOf(choices.map(\.value)) + "."]
    case .reference(let kind): [words(for: kind)]
    case .list(let inner): ["A list, in [ ]."] + form(of: inner)
    case .either(let first, let second): form(of: first) + ["Or:"] + form(of: second)
    }
  }

  private func words(for kind: String) -> String {
    if kind == Source.kind { return "The id of a source in \(Source.path)." }
    guard Vocabulary.all.contains(where: { $0.kind == kind }) else {
      return "The name of a file in content/\(kind)/, without '.md'."
    }
    let path = Vocabulary.path(of: kind)
    return terms[kind].map { "\(Self.oneOf($0)) (\(path))." } ?? "An id in \(path)."
  }

  private static func oneOf(_ values: [String]) -> String {
    (values.count > 1 ? "One of: " : "") + values.joined(separator: ", ")
  }
}
