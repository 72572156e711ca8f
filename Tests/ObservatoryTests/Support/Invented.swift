import Files
import Observatory
import Records
import Testing

/// Collections that nobody could take for real ones: services `s01`, `s02` and so on, which have
/// only what a test is about.
enum Invented {
  /// The graph of some services, each given by its keys.
  ///
  /// - Parameters:
  ///   - governmentServices: `g01` and so on, likewise.
  ///   - files: what there is besides, or in another's place.
  static func registry(
    _ services: [String], governmentServices: [String] = [], files: [String: String?] = [:],
    _ location: SourceLocation = #_sourceLocation
  ) async throws -> Registry {
    var changes: [String: String?] = [
      Sample.caseFile: nil, Sample.serviceFile: nil,
      "content/stakeholders/office.md": Sample.stakeholder("kind: government"),
      "content/stakeholders/club.md": Sample.stakeholder("kind: civil-society"),
      "content/stakeholders/firm.md": Sample.stakeholder("kind: private"),
      "content/stakeholders/riddle.md": Sample.stakeholder("kind: unknown"),
    ]
    for (position, keys) in services.enumerated() {
      let slug = name("s", position)
      let sector = keys.contains("sector:") ? "" : "\nsector: transport"
      changes["content/services/\(slug).md"] =
        "---\nname: \(slug.uppercased())\nsummary: Invented.\(sector)\n\(keys)\n---\n"
    }
    for (position, keys) in governmentServices.enumerated() {
      let slug = name("g", position)
      changes["content/government-services/\(slug).md"] =
        "---\nname: \(slug.uppercased())\n\(keys)\n---\n"
    }
    for (path, text) in files { changes.updateValue(text, forKey: path) }
    var log: [Diagnostic] = []
    let registry = await Registry(Sample.tree(changes), &log)
    #expect(log.filter { $0.severity == .error }.text == "", sourceLocation: location)
    return try #require(registry, sourceLocation: location)
  }

  private static func name(_ letter: String, _ position: Int) -> String {
    letter + (position < 9 ? "0" : "") + "\(position + 1)"
  }

  /// So many times the same.
  static func times(_ count: Int, _ keys: String) -> [String] {
    Array(repeating: keys, count: count)
  }

  static func operated(by stakeholders: String...) -> String {
    let parts = stakeholders.map { "{stakeholder: \($0), part: operator}" }
    return "engagements: [\(parts.joined(separator: ", "))]"
  }

  static func role(_ role: String) -> String {
    "role: {value: \(role), counterpart: timetable, evidence: inferred, sources: [report]}"
  }

  /// Criteria by key, each with a verdict.
  static func criteria(_ verdicts: KeyValuePairs<String, String>) -> String {
    let lines = verdicts.map { "\($0): {verdict: \($1), evidence: inferred, sources: [report]}" }
    return "criteria: {\(lines.joined(separator: ", "))}"
  }

  static func awareness(_ atLaunch: String, _ now: String = "unknown") -> String {
    "awareness: {atLaunch: \(atLaunch), now: \(now), evidence: documented, sources: [report]}"
  }

  static let antecedent =
    "offlineAntecedent: {description: A club, evidence: documented, sources: [report]}"

  /// A regime, two measures, and a pair of them.
  ///
  /// - Parameters:
  ///   - points: one for each year from 2001: use and result, and, where it is not `test`, how the
  ///     point may be used.
  ///   - pair: how the pair may be used.
  static func series(
    _ regime: String, _ points: String..., better: String = "higher", pair: String = "test"
  ) -> String {
    let figures = points.enumerated().flatMap { position, point in
      let words = point.split(separator: " ")
      let rest =
        "when: \(2001 + position), use: \(words.count > 2 ? words[2] : "test"), evidence: claimed, sources: [report]"
      return [
        "  - {measure: riders, value: \(words[0]), \(rest)}",
        "  - {measure: punctual, value: \(words[1]), \(rest)}",
      ]
    }
    return """
      regime: \(regime)
      \(measures(better))
      observations:
      \(figures.joined(separator: "\n"))
      pairs: [{users: riders, against: punctual, use: \(pair)}]
      """
  }

  static func measures(_ better: String = "higher") -> String {
    """
    measures:
      - {id: riders, label: Riders, kind: users, unit: people}
      - {id: punctual, label: Punctuality, kind: quality, unit: "%", direction: \(better)-is-better}
    """
  }

  static func rising(_ regime: String) -> String { series(regime, "1 10", "2 20", "3 30") }
  static func falling(_ regime: String) -> String { series(regime, "1 30", "2 20", "3 10") }
}

extension Finding {
  /// The finding of that id.
  static func with(
    id: String, _ location: SourceLocation = #_sourceLocation
  ) throws -> Finding {
    try #require(all.first { $0.id == id }, sourceLocation: location)
  }
}

extension Answer {
  /// What it says, line by line, with the slugs of the records behind every number.
  var outline: String {
    var lines = ["n = \(count) \(unit)"]
    lines += excluded.map { "excluded, \($0.outline)" } + unknown.map { "unknown, \($0.outline)" }
    lines += statements
    for table in tables {
      lines.append("[\(table.slug)] \(table.columns.joined(separator: " | "))")
      for row in table.rows {
        lines.append("\(row.key): \(row.cells.map(\.outline).joined(separator: " | "))")
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension Omission {
  fileprivate var outline: String {
    "\(reason): \(count) (\(entities.map(\.slug).joined(separator: " ")))"
  }
}

extension ResultTable.Cell {
  fileprivate var outline: String {
    switch self {
    case .count(let entities):
      entities.isEmpty ? "-" : entities.map(\.slug).joined(separator: " ")
    case .number(let number, _, let entities):
      ([number.map { "\($0)" } ?? "none"] + entities.map(\.slug)).joined(separator: " ")
    case .year(let year): year.map { "\($0)" } ?? "none"
    case .text(let text): "'\(text)'"
    }
  }
}
