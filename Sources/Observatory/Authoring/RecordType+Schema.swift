package import Records

extension RecordType {
  /// The JSON Schema of one record.
  package var schema: JSON {
    let schema = JSONSchema(of: fields, isRow: name == Self.observation.name)
    return JSON.object([
      .init("$schema", JSONSchema.draft), .init("$id", .string("\(Self.identifier):\(name)")),
      .init("title", .string(name)), .init("description", .string("\(about) \(Self.limits)")),
    ]).merging(schema.object.members)
      .merging([.init("properties", anything)])
      .merging(schema.groups.isEmpty ? [] : [.init("$defs", .object(schema.groups))])
  }

  /// The schemas of the keys that no field reads.
  private var anything: JSON { .object(others.map { .init($0, [:]) }) }

  /// One document with the schemas of all types under `$defs`, each under its own identifier.
  package static var schemas: JSON {
    [
      "$schema": JSONSchema.draft, "$id": .string(identifier), "title": "content",
      "description": "The types of content, each under '$defs' by its name.",
      "$defs": .object(all.map { .init($0.name, $0.schema) }),
    ]
  }

  /// The JSON Schema of `content/sources.yml`: a list, bare or under `references`.
  package static var bibliographySchema: JSON {
    let entry = JSONSchema(of: source.fields)
    let list: JSON = ["type": "array", "items": ["$ref": "#/$defs/source"]]
    return [
      "$schema": JSONSchema.draft, "$id": .string("\(identifier):sources"), "title": "sources",
      "description": .string("The bibliography, in CSL-YAML. \(limits)"),
      "anyOf": [
        list, ["type": "object", "properties": ["references": list], "required": ["references"]],
      ],
      "$defs": .object(
        [.init("source", entry.object.merging([.init("properties", source.anything)]))]
          + entry.groups),
    ]
  }

  private static let identifier = "urn:observatory"
  private static let limits = """
    For values as the core schema of YAML 1.2 reads them. Left to 'observatory check': whether \
    what is referred to is there; checks between fields, such as an end before its start; check \
    digits; how numbers and booleans are spelt (1e3, 0x10, True), and the bounds of numbers in \
    quotation marks.
    """
}
