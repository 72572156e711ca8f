import Files

/// One declared field, its Swift type erased: what every derived artefact reads.
package struct Column<Root: Sendable>: Sendable {
  package let key: String
  package let about: String
  /// The property of a standard vocabulary that the field stands for, such as `schema:name`.
  package let term: String?
  package let shape: Shape
  /// JSON Schema keywords of the field's rules.
  package let keywords: [JSON.Member]
  package let json: @Sendable (Root) -> JSON
}

/// Goes once through `Root.init(reading:)`: lists the declarations, or reads the values.
package struct Fields<Root: Sendable> {
  /// nil: only the declarations are wanted.
  private let source: Mapping?
  private(set) var columns: [Column<Root>] = []
  private(set) var reading: RecordReading
  private var taken: Set<String> = []

  init(_ source: Mapping?, _ reading: RecordReading) {
    self.source = source
    self.reading = reading
  }

  /// Declares and reads one field: its key, the property that holds it, what it means.
  package mutating func callAsFunction<Value: FieldValue>(
    _ key: String, _ path: any KeyPath<Root, Value> & Sendable, _ about: String,
    as term: String? = nil, _ rules: Rule<Value>...
  ) -> Value {
    guard let source else {
      columns.append(
        Column(
          key: key, about: about, term: term, shape: Value.shape,
          keywords: rules.flatMap(\.keywords), json: { $0[keyPath: path].json }))
      return .placeholder
    }
    taken.insert(key)
    guard let node = source[key] else {
      if let absent = Value.absent, rules.allSatisfy({ $0.holds(absent) }) { return absent }
      reading.log.error(
        .missingKey, "'\(key)' is missing", at: source.place, notes: ["'\(key)': \(about)"])
      return .placeholder
    }
    guard let value = Value.read(node, key: key, &reading) else { return .placeholder }
    for rule in rules where !rule.holds(value) {
      reading.log.error(.outOfBounds, "'\(key)' \(rule.message)", at: node.place)
    }
    return value
  }

  /// Reports the keys that no field declares.
  mutating func reportUnknownKeys(_ declared: @autoclosure () -> [String]) {
    for pair in source?.pairs ?? [] where !taken.contains(pair.key) {
      let declared = declared()
      let hint = Suggestion.note(for: pair.key, among: declared)
      reading.log.error(
        .unknownKey, "unknown key '\(pair.key)'", at: pair.place,
        notes: [hint ?? "known keys: " + declared.joined(separator: ", ")])
    }
  }
}
