/// A JSON Schema (2020-12) that takes and refuses what the reader takes and refuses.
///
/// The reader sees every single value as text, and a validator sees it by the core types of YAML
/// 1.2: `name: 2014` is right, and comes to a validator as a number. So texts may be numbers and
/// booleans here. What a validator cannot see is how a number was spelt (`1e3`, `0x10`, `2014.0`);
/// bounds do not reach numbers in quotation marks.
package struct JSONSchema: Sendable {
  /// The schema of one group of keys; it refers to those of the groups within it.
  package let object: JSON
  /// The groups within it, by the key that first holds them: what `$defs` is to hold.
  package let groups: [JSON.Member]

  /// - Parameter isRow: whether the keys are the columns of a table, where a list is one text with
  ///   spaces between its words.
  package init(of fields: [Shape.Field], isRow: Bool = false) {
    var builder = Builder(isRow: isRow)
    object = builder.object(fields)
    groups = builder.groups.map { .init($0.name, $0.schema) }
  }

  /// The draft that schemas are written in, as the value of `$schema`.
  package static let draft: JSON = "https://json-schema.org/draft/2020-12/schema"

  /// The keywords of a word in the form of a slug: without quotation marks, `311` is a number.
  package static let slugKeywords: [JSON.Member] = [
    .init("type", ["string", "integer", "boolean"]), .init("pattern", .string(Pattern.slug)),
    .init("minimum", 0),
  ]

  private struct Builder {
    let isRow: Bool
    var groups: [(name: String, fields: [Shape.Field], schema: JSON)] = []

    mutating func object(_ fields: [Shape.Field]) -> JSON {
      let properties = fields.map { field in
        let description = JSON.Member("description", .string(field.about))
        return JSON.Member(
          field.key, JSON.object([description]).merging(members(of: field)))
      }
      let required = fields.filter(\.isRequired).map { JSON.string($0.key) }
      return .object(
        [.init("type", "object"), .init("properties", .object(properties))]
          + (required.isEmpty ? [] : [.init("required", .array(required))])
          + [.init("additionalProperties", false)])
    }

    private mutating func members(of field: Shape.Field) -> [JSON.Member] {
      schema(of: field.shape, under: field.key).merging(field.keywords, into: field.shape).members
    }

    private mutating func schema(of shape: Shape, under key: String) -> JSON {
      switch shape {
      case .optional(let inner): schema(of: inner, under: key)
      case .text, .word: JSONSchema.text
      case .localizedText: JSONSchema.localizedText
      case .number: ["type": ["number", "string"], "pattern": .string(Pattern.number)]
      case .boolean: ["enum": [true, false, "true", "false"]]
      case .date: JSONSchema.date(Pattern.date)
      case .period: JSONSchema.date(Pattern.period)
      case .dateInParts: ["anyOf": [JSONSchema.date(Pattern.period), JSONSchema.dateParts]]
      case .link: ["type": "string", "pattern": .string(Pattern.link)]
      case .reference: .object(JSONSchema.slugKeywords)
      case .choice(let choices): JSONSchema.choice(choices)
      case .list where isRow: ["type": "string", "pattern": .string(Pattern.slugs)]
      case .list(let inner): ["type": "array", "items": schema(of: inner, under: key)]
      case .either(let first, let second):
        ["anyOf": [schema(of: first, under: key), schema(of: second, under: key)]]
      case .record(let fields): reference(to: fields, under: key)
      }
    }

    /// Equal groups share one schema.
    private mutating func reference(to fields: [Shape.Field], under key: String) -> JSON {
      if let group = groups.first(where: { $0.fields == fields }) {
        return ["$ref": .string("#/$defs/\(group.name)")]
      }
      let schema = object(fields)
      let count = groups.count { $0.name == key || $0.name.hasPrefix(key + "-") }
      let name = count == 0 ? key : "\(key)-\(count + 1)"
      groups.append((name, fields, schema))
      return ["$ref": .string("#/$defs/\(name)")]
    }
  }
}

extension JSON {
  /// With the keywords of rules, which in a text of several languages hold for each of them.
  fileprivate func merging(_ keywords: [Member], into shape: Shape) -> JSON {
    guard case .localizedText = shape.wrapped else { return merging(keywords) }
    return merging(keywords + [.init("additionalProperties", .object(keywords))])
  }
}
