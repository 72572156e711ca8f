import Observatory
import Records

/// Turns the declared fields of a record into lists and tables of facts.
///
/// A new field appears on its page by its declaration alone: single values and lists of them as
/// lines, groups of keys as sections, lists of groups as tables.
struct Facts {
  let directory: Directory
  private var wording: Wording { directory.wording }

  /// The lines of a record.
  func lines<Value: Record>(
    of record: Value, _ sheet: FactSheet<Value>, _ references: inout References
  ) -> [FactView] {
    sheet.lines.compactMap { column in
      line(column.key, column.about, column.json(record), column.shape, &references)
    }
  }

  /// The sections of a record.
  func sections<Value: Record>(
    of record: Value, _ sheet: FactSheet<Value>, _ references: inout References
  ) -> [SectionView] {
    sheet.sections.compactMap { column in
      section(column, column.json(record), &references)
    }
  }

  private func line(
    _ key: String, _ about: String, _ json: JSON, _ shape: Shape, _ references: inout References
  ) -> FactView? {
    let items = items(json, shape, &references)
    guard !items.isEmpty else { return nil }
    return FactView(key: key, label: wording.label(ofField: key), about: about, items: items)
  }

  private func section<Value>(
    _ column: Column<Value>, _ json: JSON, _ references: inout References
  ) -> SectionView? {
    let label = wording.label(ofField: column.key)
    switch (column.shape.wrapped, json) {
    case (.list(.record(let fields)), .array(let entries)):
      guard !entries.isEmpty else { return nil }
      let rows = entries.map { entry in Line(heading: [], values: entry.members) }
      return table(column.key, label, column.about, fields, rows, &references)
    case (.record(let fields), .object(let members)):
      if let inner = fields.sharedFields {
        // A group of groups with the same keys, such as the criteria: a row for each.
        let rows = zip(fields, members).map { field, member in
          Line(
            heading: [ItemView(text: wording.label(ofField: field.key), about: field.about)],
            values: member.value.members)
        }
        return table(column.key, label, column.about, inner, rows, &references)
      }
      let facts = zip(fields, members).compactMap { field, member in
        line(field.key, field.about, member.value, field.shape, &references)
      }
      return SectionView(
        key: column.key, label: label, about: column.about, facts: facts, columns: [], rows: [])
    default: return nil
    }
  }

  private struct Line {
    let heading: [ItemView]
    /// Empty when nothing was written for this row.
    let values: [JSON.Member]
  }

  /// A table with those columns in which anything stands.
  private func table(
    _ key: String, _ label: String, _ about: String, _ fields: [Shape.Field], _ lines: [Line],
    _ references: inout References
  ) -> SectionView {
    let used = fields.indices.filter { position in
      lines.contains { $0.values.indices.contains(position) && !$0.values[position].value.isBlank }
    }
    let rows = lines.map { line in
      let cells = used.map { position in
        CellView(
          label: wording.label(ofField: fields[position].key),
          items: line.values.isEmpty
            ? (position == used.first ? [ItemView(text: wording[.unknown])] : [])
            : items(line.values[position].value, fields[position].shape, &references))
      }
      return RowView(heading: line.heading, cells: cells)
    }
    let columns = used.map {
      ItemView(text: wording.label(ofField: fields[$0].key), about: fields[$0].about)
    }
    let corner = lines.contains { !$0.heading.isEmpty } ? [ItemView(text: label)] : []
    return SectionView(
      key: key, label: label, about: about, facts: [], columns: corner + columns, rows: rows)
  }

  /// The words and links for a value; none for an absent one.
  func items(_ json: JSON, _ shape: Shape, _ references: inout References) -> [ItemView] {
    switch (shape, json) {
    case (_, .null): return []
    case (.optional(let inner), _): return items(json, inner, &references)
    case (.list(let inner), .array(let values)):
      return values.flatMap { items($0, inner, &references) }
    case (.either(let first, let second), _):
      let other = items(json, second, &references)
      return other.isEmpty ? items(json, first, &references) : other
    case (.choice(let choices), .string(let value)):
      return choices.filter { $0.value == value }.map { ItemView(text: $0.label, about: $0.about) }
    case (.reference(Source.kind), .string(let key)): return [references.item(for: key)]
    case (.reference(let kind), .string(let slug)): return [directory.item(kind, slug)]
    case (.date, .string(let text)):
      return PartialDate(text).map { [ItemView(text: wording.date($0))] } ?? []
    case (.period, .string(let text)):
      return Period(text).map { [ItemView(text: wording.period($0))] } ?? []
    case (.link, .string(let address)):
      return [ItemView(text: Link.hostName(of: address), url: address)]
    case (.number, .number(let text)):
      return [ItemView(text: Double(text).map(wording.number) ?? text)]
    case (.boolean, .bool(let value)): return [ItemView(text: wording[value ? .yes : .no])]
    case (.localizedText, .object(let versions)):
      let version = versions.first { $0.key == directory.language } ?? versions.first
      return version.map { items($0.value, .text, &references) } ?? []
    case (.record(let fields), .object(let members)):
      return zip(fields, members).flatMap { items($1.value, $0.shape, &references) }
    case (_, .string(let text)): return [ItemView(text: text)]
    default: return []
    }
  }
}

extension Shape {
  /// Whether the value has keys of its own.
  var hasFields: Bool {
    switch wrapped {
    case .record: true
    case .list(let inner): inner.hasFields
    default: false
    }
  }
}

extension [Shape.Field] {
  /// The keys that all the groups among the fields have in common, when all are groups.
  fileprivate var sharedFields: [Shape.Field]? {
    let inner = map { field -> [Shape.Field]? in
      guard case .record(let fields) = field.shape.wrapped else { return nil }
      return fields
    }
    guard let first = inner.first, let fields = first, inner.allSatisfy({ $0 == fields }) else {
      return nil
    }
    return fields
  }
}

extension JSON {
  fileprivate var members: [Member] {
    if case .object(let members) = self { return members }
    return []
  }

  fileprivate var isBlank: Bool { self == .null || self == .array([]) }
}
