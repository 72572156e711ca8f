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
      line(column.field, of: sheet.way, column.json(record), &references)
    }
  }

  /// The sections of a record.
  func sections<Value: Record>(
    of record: Value, _ sheet: FactSheet<Value>, _ references: inout References
  ) -> [SectionView] {
    sheet.sections.compactMap { column in
      section(column.field, of: sheet.way, column.json(record), &references)
    }
  }

  /// - Parameter owners: the type, and the keys of the groups that the field stands in.
  private func line(
    _ field: Shape.Field, of owners: [String], _ json: JSON, _ references: inout References
  ) -> FactView? {
    let items = items(json, field.shape, &references).map { wording.explained($0, of: field.key) }
    guard !items.isEmpty else { return nil }
    return FactView(
      key: field.key, label: wording.label(ofField: field.key), about: field.about,
      codebook: codebook(owners + [field.key]), items: items)
  }

  /// Where the codebook explains a field.
  ///
  /// - Parameter way: the type, and the keys that lead to the field.
  private func codebook(_ way: [String]) -> String {
    directory.addresses.link(Addresses.codebook(way[0], Array(way.dropFirst())))
  }

  private func section(
    _ field: Shape.Field, of owners: [String], _ json: JSON, _ references: inout References
  ) -> SectionView? {
    let way = owners + [field.key]
    switch (field.shape.wrapped, json) {
    case (.list(.record(let fields)), .array(let entries)):
      guard !entries.isEmpty else { return nil }
      let rows = entries.map { entry in Line(heading: [], values: entry.members) }
      return table(field, fields, rows, at: way, &references)
    case (.record(let fields), .object(let members)):
      if let inner = fields.sharedFields {
        // A group of groups with the same keys, such as the criteria: a row for each.
        let rows = zip(fields, members).map { field, member in
          Line(
            heading: [
              ItemView(
                text: wording.label(ofField: field.key), url: codebook(way + [field.key]),
                about: field.about)
            ],
            values: member.value.members)
        }
        return table(field, inner, rows, at: way + [fields[0].key], &references)
      }
      let facts = zip(fields, members).compactMap { field, member in
        line(field, of: way, member.value, &references)
      }
      return SectionView(
        key: field.key, label: wording.label(ofField: field.key), about: field.about,
        codebook: codebook(way), facts: facts, columns: [], rows: [])
    default: return nil
    }
  }

  private struct Line {
    let heading: [ItemView]
    /// Empty when nothing was written for this row.
    let values: [JSON.Member]
  }

  /// A table with those columns in which anything stands.
  ///
  /// - Parameters:
  ///   - field: what the table shows.
  ///   - way: the type, and the keys that lead to the fields of the columns.
  private func table(
    _ field: Shape.Field, _ fields: [Shape.Field], _ lines: [Line], at way: [String],
    _ references: inout References
  ) -> SectionView {
    let label = wording.label(ofField: field.key)
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
      ItemView(
        text: wording.label(ofField: fields[$0].key), url: codebook(way + [fields[$0].key]),
        about: fields[$0].about)
    }
    let corner = lines.contains { !$0.heading.isEmpty } ? [ItemView(text: label)] : []
    return SectionView(
      key: field.key, label: label, about: field.about, codebook: codebook([way[0], field.key]),
      facts: [], columns: corner + columns, rows: rows)
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
    case (.date, .string(let text)), (.dateInParts, .string(let text)):
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
  fileprivate var isBlank: Bool { self == .null || self == .array([]) }
}
