import Files
package import Records

/// A date of the bibliography: as text, or in the form of CSL (`date-parts: [[2014, 5, 20]]`).
package struct SourceDate: FieldValue, Hashable {
  /// The date, or the first of a range; nil when nothing but words is known.
  package let start: PartialDate?
  /// The last of a range; nil for a single date.
  package let end: PartialDate?
  /// Whether it is about then.
  package let isCirca: Bool
  /// In the words or by the number that it was given in, such as `Spring`.
  package let season: String?
  /// What stands where a date should, such as `in press`.
  package let words: String?

  package init(
    _ start: PartialDate?, to end: PartialDate? = nil, isCirca: Bool = false,
    season: String? = nil, words: String? = nil
  ) {
    self.start = start
    self.end = end
    self.isCirca = isCirca
    self.season = season
    self.words = words
  }

  package static var placeholder: SourceDate { SourceDate(.placeholder) }
  package static var shape: Shape { .dateInParts }

  package static func read(
    _ node: Node, key: String, _ reading: inout RecordReading
  ) -> SourceDate? {
    switch node {
    case .mapping(let mapping): return read(mapping, key: key, &reading)
    case .scalar(let text, _) where text.contains("/"):
      return Period.read(node, key: key, &reading).map { SourceDate($0.start, to: $0.end) }
    default: return PartialDate.read(node, key: key, &reading).map { SourceDate($0) }
    }
  }

  /// As text where that says it all, else in the form of CSL.
  package var json: JSON {
    guard let start, !isCirca, season == nil, words == nil else { return csl }
    return .string(end.map { "\(start.text)/\($0.text)" } ?? start.text)
  }

  /// In the form of CSL-JSON.
  package var csl: JSON {
    let dates = [start, end].compactMap { $0.map(Self.parts) }
    var members: [JSON.Member] = dates.isEmpty ? [] : [.init("date-parts", .array(dates))]
    if isCirca { members.append(.init("circa", true)) }
    if let season { members.append(.init("season", .string(season))) }
    if let words { members.append(.init("literal", .string(words))) }
    return .object(members)
  }

  private static func parts(_ date: PartialDate) -> JSON {
    .array([date.year, date.month, date.day].compactMap { $0.map { JSON.number("\($0)") } })
  }
}

extension SourceDate {
  private static let keys = ["date-parts", "circa", "season", "literal", "raw"]

  /// Reads the form of CSL: nothing that stands there is dropped.
  private static func read(
    _ mapping: Mapping, key: String, _ reading: inout RecordReading
  ) -> SourceDate? {
    let texts = mapping.pairs.filter { $0.key != "date-parts" }.reduce(into: [String: String]()) {
      if case .scalar(let text, _) = $1.value, keys.contains($1.key) { $0[$1.key] = text }
    }
    let hasParts = mapping["date-parts"] != nil
    guard mapping.pairs.count == texts.count + (hasParts ? 1 : 0),
      hasParts || texts["literal"] ?? texts["raw"] != nil, let dates = parts(of: mapping)
    else {
      reading.log.error(
        .wrongType, "'\(key)' must be one date, or two from one to the other", at: mapping.place,
        notes: [
          "write '\(key): 2014-05-20', or '\(key): {date-parts: [[2014, 5, 20]]}'",
          "beside it may stand 'circa' and 'season', and in its place 'literal' or 'raw'",
        ])
      return nil
    }
    let read = dates.compactMap { PartialDate.read($0, key: key, &reading) }
    guard read.count == dates.count else { return nil }
    let raw = texts["raw"].flatMap(Period.init)
    let words = texts["literal"] ?? (raw == nil ? texts["raw"] : nil)
    return SourceDate(
      read.first ?? raw?.start, to: read.count > 1 ? read[1] : read.isEmpty ? raw?.end : nil,
      isCirca: !["false", "0", ""].contains(texts["circa"] ?? ""), season: texts["season"],
      words: words)
  }

  /// One date or two as texts; none where there are no parts, and nil where they have no such form.
  private static func parts(of mapping: Mapping) -> [Node]? {
    guard let node = mapping["date-parts"] else { return [] }
    guard case .sequence(let dates, _) = node, (1...2).contains(dates.count) else { return nil }
    let texts = dates.compactMap { date -> Node? in
      guard case .sequence(let parts, let place) = date else { return nil }
      let words = parts.map { part in
        guard case .scalar(let text, _) = part else { return "" }
        return text.count == 1 ? "0" + text : text
      }
      return .scalar(words.joined(separator: "-"), place)
    }
    return texts.count == dates.count ? texts : nil
  }
}
