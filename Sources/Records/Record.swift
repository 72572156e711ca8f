package import Files

/// A value read from a group of keys. `init(reading:)` is the single declaration of its fields.
///
/// A field is one stored `let` and one line in `init(reading:)`, in the same order. Reading,
/// rules, schema, codebook, tables and fact lists derive from it; a field that is forgotten there
/// does not compile.
package protocol Record: FieldValue {
  init(reading field: inout Fields<Self>)
  /// Logs what is wrong between the fields. What could not be read is not to be judged: nothing
  /// may be said to be missing, or not to fit, because of it.
  func check(_ keys: ReadKeys, _ log: inout [Diagnostic])
}

extension Record {
  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {}

  /// The declared fields, in order.
  package static var columns: [Column<Self>] {
    var fields = Fields<Self>(.listing)
    _ = Self(reading: &fields)
    return fields.columns
  }

  /// Reads a record, logging every fault at its place; nil if any of them is an error.
  package static func decode(_ source: Mapping, _ reading: inout RecordReading) -> Self? {
    // The references of all records stand in one array, which must have one owner at a time: a
    // second one would make every record copy those before it.
    var inner = RecordReading()
    swap(&inner.references, &reading.references)
    inner.owner = Self.self
    var fields = Fields<Self>(.reading(source), consume inner)
    let record = Self(reading: &fields)
    fields.reportKeys(within: reading.owner)
    let keys = ReadKeys(source, unread: fields.unread)
    inner = (consume fields).reading
    record.check(keys, &inner.log)
    swap(&inner.references, &reading.references)
    reading.log += inner.log
    return inner.log.hasErrors ? nil : record
  }

  package static var placeholder: Self {
    var blank = Fields<Self>(.blank)
    return Self(reading: &blank)
  }
  package static var shape: Shape {
    .record(columns.map { $0.field })
  }
  package static func read(_ node: Node, key: String, _ reading: inout RecordReading) -> Self? {
    if case .mapping(let mapping) = node { return decode(mapping, &reading) }
    reading.log.error(
      .wrongType, "'\(key)' must be a group of keys, not \(node.noun)", at: node.place,
      notes: [node.missingSpace, "its keys are " + columns.map { $0.key }.joined(separator: ", ")]
        .compactMap(\.self))
    return nil
  }
  package var json: JSON {
    var fields = Fields<Self>(.writing(self))
    _ = Self(reading: &fields)
    return .object(fields.members)
  }
}

extension Node {
  /// The cure for `key:value`, which YAML reads as a text.
  var missingSpace: String? {
    guard case .scalar(let text, _) = self,
      let key = YAML.Line(text.unicodeScalars).tightKey(at: 0)?.key
    else { return nil }
    return "a colon needs a space after it: '\(key): …'"
  }
}
