import Observatory
import Records

/// A finding for machines: each table as CSV, the whole as JSON, and the coded variables of every
/// service, from which others can work the numbers out again.
enum FindingData {
  /// One line for each cell: the keys and labels of row and column, the value, the records behind
  /// it.
  static func csv(_ table: ResultTable) -> String {
    let head = ["row", "rowLabel", "column", "value", "records"]
    let lines = table.rows.flatMap { row in
      zip(table.columns, row.cells).map { column, cell -> [String] in
        [row.key, row.label, column, value(cell), records(cell).joined(separator: " ")]
      }
    }
    return CSV.text([head] + lines)
  }

  static func json(_ finding: Finding, _ answer: Answer) -> JSON {
    .object([
      .init("id", .string(finding.id)), .init("title", .string(finding.title)),
      .init("question", .string(finding.question)), .init("rule", .string(finding.rule)),
      .init("claims", .array(finding.claims.map { .string($0.rawValue) })),
      .init("unit", .string(answer.unit)), .init("n", .number("\(answer.count)")),
      .init("excluded", .array(answer.excluded.map(json))),
      .init("unknown", .array(answer.unknown.map(json))),
      .init("statements", .array(answer.statements.map { .string($0) })),
      .init("caveats", .array(answer.caveats.map { .string($0) })),
      .init("tables", .array(answer.tables.map(json))),
    ])
  }

  private static func json(_ omission: Omission) -> JSON {
    .object([
      .init("reason", .string(omission.reason)),
      .init("count", .number("\(omission.count)")),
      .init("records", .array(omission.entities.map { .string("\($0.kind)/\($0.slug)") })),
    ])
  }

  private static func json(_ table: ResultTable) -> JSON {
    .object([
      .init("id", .string(table.slug)), .init("title", .string(table.title)),
      .init("notes", .array(table.notes.map { .string($0) })),
      .init("columns", .array(table.columns.map { .string($0) })),
      .init(
        "rows",
        .array(
          table.rows.map { row in
            .object([
              .init("key", .string(row.key)), .init("label", .string(row.label)),
              .init("cells", .array(row.cells.map(json))),
            ])
          })),
    ])
  }

  private static func json(_ cell: ResultTable.Cell) -> JSON {
    switch cell {
    case .count(let entities):
      .object([
        .init("count", .number("\(entities.count)")),
        .init("records", .array(records(cell).map { .string($0) })),
      ])
    case .number(let number, _, _): number.map(\.json) ?? .null
    case .year(let year): year.map { .number("\($0)") } ?? .null
    case .text(let text): .string(text)
    }
  }

  private static func value(_ cell: ResultTable.Cell) -> String {
    switch cell {
    case .count(let entities): "\(entities.count)"
    case .number(let number, _, _): number?.decimal ?? ""
    case .year(let year): year.map { "\($0)" } ?? ""
    case .text(let text): text
    }
  }

  private static func records(_ cell: ResultTable.Cell) -> [String] {
    switch cell {
    case .count(let entities), .number(_, _, let entities):
      entities.map { "\($0.kind)/\($0.slug)" }
    case .year, .text: []
    }
  }

  /// The claims board, one line for each claim.
  static func csv(_ verdicts: [ClaimVerdict]) -> String {
    let head = ["claim", "statement", "rule", "result", "state", "findings"]
    return CSV.text(
      [head]
        + verdicts.map { verdict in
          [
            verdict.claim.rawValue, verdict.claim.statement, verdict.operationalisation,
            verdict.result, verdict.state.rawValue,
            verdict.findings.map(\.id).joined(separator: " "),
          ]
        })
  }

  static func json(_ verdicts: [ClaimVerdict]) -> JSON {
    .array(
      verdicts.map { verdict in
        .object([
          .init("claim", .string(verdict.claim.rawValue)),
          .init("statement", .string(verdict.claim.statement)),
          .init("rule", .string(verdict.operationalisation)),
          .init("result", .string(verdict.result)),
          .init("state", .string(verdict.state.rawValue)),
          .init("findings", .array(verdict.findings.map { .string($0.id) })),
        ])
      })
  }

  /// The coded variables of every service, one line each; lists with `;` between their items, and
  /// `:` between the parts of an item.
  static func variables(_ registry: Registry) -> String {
    let head = [
      "service", "name", "sector", "role", "roleBasis", "operatorKind", "status", "regime",
      "definitionStatus", "verdicts", "dataOrigins", "dataAccess", "countries", "started", "ended",
      "awarenessAtLaunch", "awarenessNow", "dialogue", "governmentChange", "successFactors",
      "enablingConditions", "benefits", "incentives",
    ]
    let lines = registry.services.entries.map { entry -> [String] in
      let service = entry.value
      return [
        entry.slug, service.name.text(in: registry.settings.language), service.sector.slug,
        (service.role?.value ?? .unknown).rawValue, service.role?.basis?.rawValue ?? "",
        registry.operatorKind(of: service).rawValue, (service.status ?? .unknown).rawValue,
        (service.regime ?? .unknown).rawValue, service.definitionStatus.rawValue,
        list(service.criteria?.verdicts.map(\.rawValue) ?? []),
        list(service.data.map(\.origin.rawValue)),
        list(service.data.map { ($0.access ?? .unknown).rawValue }),
        list(service.countries.map(\.slug)), service.started?.text ?? "",
        service.ended?.text ?? "", (service.awareness?.atLaunch ?? .unknown).rawValue,
        (service.awareness?.now ?? .unknown).rawValue,
        list(service.dialogue.map(\.form.rawValue)),
        list(service.governmentChange.map(\.kind.rawValue)),
        list(service.successFactors.map { "\($0.term.slug):\($0.evidence.rawValue)" }),
        list(
          service.enablingConditions.map {
            "\($0.term.slug):\(($0.present ?? .unknown).rawValue):\($0.evidence.rawValue)"
          }),
        list(
          service.benefits.map {
            "\($0.term.slug):\($0.group.rawValue):\(($0.realised ?? .unknown).rawValue):\($0.evidence.rawValue)"
          }),
        list(
          service.incentives.map {
            "\($0.term.slug):\($0.group.rawValue):\($0.evidence.rawValue)"
          }),
      ]
    }
    return CSV.text([head] + lines)
  }

  private static func list(_ items: [String]) -> String { items.joined(separator: ";") }
}
