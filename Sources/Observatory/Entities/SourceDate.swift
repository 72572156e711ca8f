import Files
package import Records

/// A date of the bibliography: as text, or in the form of CSL (`date-parts: [[2014, 5, 20]]`).
package struct SourceDate: FieldValue, Hashable {
  package let date: PartialDate

  package static var placeholder: SourceDate { SourceDate(date: .placeholder) }
  package static var shape: Shape { .dateInParts }
  package static func read(
    _ node: Node, key: String, _ reading: inout RecordReading
  ) -> SourceDate? {
    guard case .mapping(let mapping) = node else {
      return PartialDate.read(node, key: key, &reading).map(SourceDate.init)
    }
    guard mapping.pairs.map(\.key) == ["date-parts"],
      case .sequence(let dates, _)? = mapping["date-parts"], dates.count == 1,
      case .sequence(let parts, let place) = dates[0]
    else {
      reading.log.error(
        .wrongType, "'\(key)' must be one date, with nothing beside it", at: node.place,
        notes: ["write '\(key): 2014-05-20', or '\(key): {date-parts: [[2014, 5, 20]]}'"])
      return nil
    }
    let words = parts.map { part in
      guard case .scalar(let text, _) = part else { return "" }
      return text.count == 1 ? "0" + text : text
    }
    let text = Node.scalar(words.joined(separator: "-"), place)
    return PartialDate.read(text, key: key, &reading).map(SourceDate.init)
  }
  package var json: JSON { date.json }
}
