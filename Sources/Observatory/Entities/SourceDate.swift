package import Records

/// A date of the bibliography: as text, or in the form of CSL (`date-parts`).
package struct SourceDate: FieldValue, Hashable {
  package let date: PartialDate

  package static var placeholder: SourceDate { SourceDate(date: .placeholder) }
  package static var shape: Shape { .date }
  package static func read(
    _ node: Node, key: String, _ reading: inout RecordReading
  ) -> SourceDate? {
    guard case .mapping(let mapping) = node, case .sequence(let dates, _)? = mapping["date-parts"],
      case .sequence(let parts, _)? = dates.first
    else { return PartialDate.read(node, key: key, &reading).map(SourceDate.init) }
    let words = parts.map { part in
      guard case .scalar(let text, _) = part else { return "" }
      return text.count == 1 ? "0" + text : text
    }
    let text = Node.scalar(words.joined(separator: "-"), node.place)
    return PartialDate.read(text, key: key, &reading).map(SourceDate.init)
  }
  package var json: JSON { date.json }
}
