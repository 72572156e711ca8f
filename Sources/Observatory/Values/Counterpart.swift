package import Records

/// The government-run service that a service relates to, or the statement that none is known.
package enum Counterpart: FieldValue, Hashable {
  case service(Ref<GovernmentService>)
  case noneKnown

  private static let word = "none-known"

  package static var placeholder: Counterpart { .noneKnown }
  package static var shape: Shape {
    .either(
      Ref<GovernmentService>.shape,
      .choice([
        .init(value: word, label: "None known", about: "No government-run service was found")
      ]))
  }
  package static func read(
    _ node: Node, key: String, _ reading: inout RecordReading
  ) -> Counterpart? {
    if case .scalar(word, _) = node { return .noneKnown }
    return Ref.read(node, key: key, &reading).map(Counterpart.service)
  }
  package var json: JSON {
    switch self {
    case .service(let reference): reference.json
    case .noneKnown: .string(Self.word)
    }
  }
}
