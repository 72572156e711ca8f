import Files
import Observatory
import Records
import Testing

/// A type of record, its own type erased, with what the laws ask of it.
struct RecordLaw: Sendable, CustomTestStringConvertible {
  /// The type's name, without that of its parameter.
  let testDescription: String
  /// The stored properties, in order.
  let properties: [String]
  /// The declared keys, in order.
  let keys: [String]
  let abouts: [String]
  /// The forms of the groups of keys in it.
  let groups: [Shape]
  /// The form of a group of its own keys.
  let shape: Shape
  /// What was read, and what was written of it, in one pass or in several.
  let passes: @Sendable () -> [(read: JSON, written: JSON?, faults: String)]

  /// - Parameters:
  ///   - renamed: keys that have the name of another standard, by property.
  ///   - given: keys whose values depend on each other, as YAML.
  ///   - without: for each pass, the keys that cannot stand beside the others.
  init<Value: Record>(
    _ type: Value.Type, renamed: [String: String] = [:], given: String = "",
    without: Set<String>...
  ) {
    testDescription = String("\(type)".prefix { $0 != "<" })
    properties = Mirror(reflecting: Value.placeholder).children.compactMap(\.label).map {
      renamed[$0] ?? $0
    }
    let columns = Value.columns
    keys = columns.map(\.key)
    abouts = columns.map(\.about)
    groups = columns.flatMap { $0.shape.groups }
    shape = Value.shape
    let fields = columns.map { (key: $0.key, shape: $0.shape) }
    passes = {
      (without.isEmpty ? [[]] : without).map { left in
        var specimen = Specimen()
        let source = specimen.mapping(fields.filter { !left.contains($0.key) }).replacing(given)
        var reading = RecordReading()
        let value = Value.decode(source, &reading)
        return (
          Specimen.json(.mapping(source), as: Value.shape), value?.json,
          reading.log.filter { $0.severity == .error }.text
        )
      }
    }
  }
}

/// Makes values of any form, no two alike if the form allows it.
private struct Specimen {
  private var count = 0

  mutating func mapping(_ fields: [(key: String, shape: Shape)]) -> Mapping {
    Mapping(
      fields.map { .init(key: $0.key, place: Self.place, value: node($0.shape, $0.key)) },
      at: Self.place)
  }

  private mutating func node(_ shape: Shape, _ key: String) -> Node {
    switch shape {
    case .optional(let inner), .either(let inner, _): return node(inner, key)
    case .list(let inner): return .sequence([node(inner, key), node(inner, key)], Self.place)
    case .record(let fields):
      return .mapping(
        mapping(fields.filter { !Self.rivals.contains($0.key) }.map { ($0.key, $0.shape) }))
    default:
      count += 1
      return .scalar(word(shape, key), Self.place)
    }
  }

  private func word(_ shape: Shape, _ key: String) -> String {
    switch shape {
    case .number: "0.\(100 + count)1"
    case .boolean: "true"
    case .date, .dateInParts: "\(1000 + count)"
    case .period: "\(1000 + count)-01/\(1000 + count)-02"
    case .link: "https://example.org/\(count)"
    case .choice(let choices): Self.words[key] ?? choices[count % choices.count].value
    // A text, a slug and a language tag at once.
    default: Self.words[key] ?? "abc-n\(count)"
    }
  }

  /// For keys whose values have a form of their own, or must fit others of the same record.
  private static let words = [
    "orcid": "0000-0002-1825-0097", "cofog": "07.2", "verdict": "partly", "basis": "evaluates",
    "value": "complementary",
  ]
  /// Keys that cannot stand beside the others of their group.
  private static let rivals: Set = ["low", "high", "trend", "literal"]
  private static let place = Place("specimen", 1, 1)

  /// What a node should be written as.
  static func json(_ node: Node?, as shape: Shape) -> JSON {
    switch (shape, node) {
    case (.optional, nil): .null
    case (.list, nil): .array([])
    case (.optional(let inner), _), (.either(let inner, _), _): json(node, as: inner)
    case (.list(let inner), .sequence(let items, _)?): .array(items.map { json($0, as: inner) })
    case (.record(let fields), .mapping(let mapping)?):
      .object(fields.map { .init($0.key, json(mapping[$0.key], as: $0.shape)) })
    case (.number, .scalar(let text, _)?): .number(text)
    case (.boolean, .scalar(let text, _)?): .bool(text == "true")
    case (_, .scalar(let text, _)?): .string(text)
    default: .string("no such value")
    }
  }
}

extension Mapping {
  /// The same group with the values of some keys taken from YAML.
  fileprivate func replacing(_ yaml: String) -> Mapping {
    var log: [Diagnostic] = []
    guard case .mapping(let given)? = YAML.read(yaml, file: "given", &log) else { return self }
    return Mapping(
      pairs.map { .init(key: $0.key, place: $0.place, value: given[$0.key] ?? $0.value) },
      at: place)
  }
}

extension Shape {
  /// The groups of keys in it, at any depth.
  fileprivate var groups: [Shape] {
    switch self {
    case .record(let fields): [self] + fields.flatMap { $0.shape.groups }
    case .list(let inner), .optional(let inner): inner.groups
    case .either(let first, let second): first.groups + second.groups
    default: []
    }
  }
}
