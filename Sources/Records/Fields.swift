import Files

/// One declared field, its Swift type erased: what every derived artefact reads.
package struct Column<Root: Sendable>: Sendable {
  package let field: Shape.Field
  package let json: @Sendable (Root) -> JSON

  package var key: String { field.key }
  package var about: String { field.about }
  package var shape: Shape { field.shape }
}

/// Goes once through `Root.init(reading:)`, to list the declarations, to read the values or to write
/// them.
package struct Fields<Root: Sendable> {
  enum Purpose {
    case listing
    case reading(Mapping)
    case writing(Root)
    /// Only placeholders are wanted.
    case blank
  }

  private let purpose: Purpose
  private(set) var columns: [Column<Root>] = []
  private(set) var members: [JSON.Member] = []
  private(set) var reading: RecordReading
  private var keys: [String] = []
  private var present = 0
  private var missing: [(key: String, notes: [String])] = []
  /// The keys for whose values a placeholder stands, and those that a key without meaning may be
  /// meant for.
  private(set) var unread: Set<String> = []

  init(_ purpose: Purpose, _ reading: RecordReading = RecordReading()) {
    self.purpose = purpose
    self.reading = reading
  }

  /// Declares and reads one field: its key, the property that holds it, what it means.
  package mutating func callAsFunction<Value: FieldValue>(
    _ key: String, _ path: any KeyPath<Root, Value> & Sendable, _ about: String,
    as term: String? = nil, _ rules: Rule<Value>...
  ) -> Value {
    switch purpose {
    case .listing:
      columns.append(
        Column(
          field: .init(
            key: key, about: about, term: term, shape: Value.shape,
            keywords: rules.flatMap { $0.keywords }, rules: rules.map(\.message),
            isRequired: Value.absentValue(under: rules) == nil),
          json: { $0[keyPath: path].json }))
      return .placeholder
    case .reading(let source):
      if let value = read(source, key, about, rules) { return value }
      unread.insert(key)
      return .placeholder
    case .writing(let root):
      let value = root[keyPath: path]
      members.append(.init(key, value.json))
      return value
    case .blank: return .placeholder
    }
  }

  /// Reads the value of a key; nil, and a fault logged or to be logged, when it cannot be used.
  private mutating func read<Value: FieldValue>(
    _ source: Mapping, _ key: String, _ about: String, _ rules: [Rule<Value>]
  ) -> Value? {
    keys.append(key)
    guard let node = source[key] else {
      if let absent = Value.absentValue(under: rules) { return absent }
      missing.append((key, notes(on: Value.shape, key, about)))
      return nil
    }
    present += 1
    guard !node.isBlank else {
      let cure = "give \(Value.shape.expected)"
      reading.log.error(
        .noValue, "'\(key)' has no value", at: node.place,
        notes: Value.absentValue(under: rules) == nil
          ? [cure + "; the key is required"] + notes(on: Value.shape, key, about)
          : [cure + ", or leave the key out: an absent key means unknown"])
      return nil
    }
    guard let value = Value.read(node, key: key, &reading) else { return nil }
    let breaches = rules.flatMap { $0.breaches(value) }
    for breach in breaches {
      let part = node.part(at: breach.steps)
      let found = breach.namesValue ? part.shortText.map { ", not '\($0)'" } : nil
      reading.log.error(
        .outOfBounds, "'\(key)' \(breach.message)\(found ?? "")", at: part.place,
        notes: [breach.cure].compactMap(\.self))
    }
    return breaches.isEmpty ? value : nil
  }

  /// What a key means, and the words of a closed list.
  private func notes(on shape: Shape, _ key: String, _ about: String) -> [String] {
    let words = shape.allowedWords
    return ["'\(key)': \(about)" + (words.count > 1 ? " One of:" : "")] + words
  }

  /// Reports the keys that no field declares, and those that are missing, unless one of the former
  /// is plainly meant for it.
  ///
  /// - Parameter owner: the record that this one is a part of.
  mutating func reportKeys(within owner: (any Record.Type)?) {
    guard case .reading(let source) = purpose else { return }
    var missing = missing
    if present < source.pairs.count {
      for pair in source.pairs where !keys.contains(pair.key) {
        let isOwners = owner?.has(pair.key) ?? false
        let meant = isOwners ? nil : Suggestion.nearest(to: pair.key, among: keys)
        missing.removeAll { $0.key == meant }
        unread.formUnion(meant.map { [$0] } ?? keys.filter { source[$0] == nil })
        reading.log.error(
          .unknownKey, "unknown key '\(pair.key)'", at: pair.place,
          notes: [
            isOwners
              ? "it belongs to the record itself, not to this group: indent it less"
              : meant.map(Suggestion.note) ?? "known keys: " + keys.joined(separator: ", ")
          ])
      }
    }
    for (key, notes) in missing {
      reading.log.error(
        .missingKey, "'\(key)' is missing", at: source.place(ofMissing: key),
        notes: notes)
    }
  }
}

extension Record {
  fileprivate static func has(_ key: String) -> Bool { columns.contains { $0.key == key } }
}

extension FieldValue {
  /// What an absent key means under rules; nil when the key is required.
  fileprivate static func absentValue(under rules: [Rule<Self>]) -> Self? {
    absent.flatMap { absent in rules.allSatisfy { $0.holds(absent) } ? absent : nil }
  }
}
