import Files
import Observatory
import Records
import Templates

extension Layout {
  private static let address = "findings/"

  /// The claims board, a page for each finding, and the data behind them.
  func findingPages() -> [Output] {
    let pages = findings.indices.flatMap { position in
      let (finding, answer) = (findings[position].finding, findings[position].answer)
      return [
        page(
          at: Self.address(of: finding), from: Place("the finding '\(finding.id)'"),
          templates.finding
        ) { _, _ in view(finding, answer, at: position) },
        file(
          Self.address(of: finding) + "data.json", FindingData.json(finding, answer).text),
      ]
        + answer.tables.map { table in
          file(Self.address(of: finding) + table.slug + ".csv", FindingData.csv(table))
        }
    }
    return pages + [
      page(at: Self.address, from: Place("the findings"), templates.findings) { _, _ in board() },
      file(Self.address + "services.csv", FindingData.variables(registry)),
    ]
  }

  static func address(of finding: Finding) -> String { "\(address)\(finding.slug)/" }

  private func file(_ path: String, _ text: String) -> Output {
    Output(path: path, origin: Place("the findings"), contents: .bytes(Array(text.utf8)))
  }

  private func board() -> FindingsView {
    FindingsView(
      head: head(wording[.findings], description: wording[.findingsAbout], at: Self.address),
      about: wording[.findingsAbout], notASample: notASample,
      claims: ClaimVerdict.all(registry).map { verdict in
        ClaimVerdictView(
          id: verdict.claim.rawValue, anchor: anchor(verdict.claim),
          statement: verdict.claim.statement, operationalisation: verdict.operationalisation,
          result: verdict.result, state: verdict.state.rawValue,
          stateKey: Slug.made(from: verdict.state.rawValue),
          findings: verdict.findings.map {
            ItemView(text: "\($0.id) \($0.title)", url: addresses.link(Self.address(of: $0)))
          })
      },
      findings: Finding.all.map {
        FindingLinkView(
          id: $0.id, title: $0.title, url: addresses.link(Self.address(of: $0)),
          question: $0.question)
      },
      services: addresses.link(Self.address + "services.csv"))
  }

  private func anchor(_ claim: PaperClaim) -> String { "claim-" + claim.rawValue.lowercased() }

  private var notASample: String {
    let count = wording.number(Double(registry.services.entries.count))
    return wording[.notASample].split(separator: "{count}", omittingEmptySubsequences: false)
      .joined(separator: count)
  }

  private func view(_ finding: Finding, _ answer: Answer, at position: Int) -> FindingView {
    let neighbours = Finding.all
    func item(_ finding: Finding) -> ItemView {
      ItemView(
        text: "\(finding.id) \(finding.title)", url: addresses.link(Self.address(of: finding)))
    }
    return FindingView(
      head: head(
        finding.title, description: finding.question, at: Self.address(of: finding),
        below: [(wording[.findings], Self.address)]),
      id: finding.id, question: finding.question, rule: finding.rule,
      claims: finding.claims.map {
        ItemView(
          text: "\($0.rawValue) \($0.statement)",
          url: addresses.link(Self.address) + "#" + anchor($0))
      },
      count: answer.count, unit: answer.unit, excluded: answer.excluded.map(view),
      unknown: answer.unknown.map(view), statements: answer.statements, caveats: answer.caveats,
      notASample: notASample, asOf: registry.asOf.map(wording.date),
      tables: answer.tables.map { view($0, finding) },
      json: addresses.link(Self.address(of: finding) + "data.json"),
      previous: position > 0 ? item(neighbours[position - 1]) : nil,
      next: position + 1 < neighbours.count ? item(neighbours[position + 1]) : nil)
  }

  private func view(_ omission: Omission) -> OmissionView {
    OmissionView(
      reason: omission.reason, count: omission.entities.count,
      links: omission.entities.map(link))
  }

  private func link(_ reference: EntityReference) -> EntityLinkView {
    EntityLinkView(
      title: registry.title(of: reference),
      url: addresses.link(Addresses.page(of: reference.kind, reference.slug)), note: nil)
  }

  private func view(_ table: ResultTable, _ finding: Finding) -> ResultTableView {
    ResultTableView(
      anchor: "table-" + table.slug, title: table.title, rowTitle: table.rowTitle,
      columns: table.columns,
      rows: table.rows.enumerated().map { position, row in
        ResultRowView(
          label: row.label, url: row.entity.map { link($0).url },
          cells: row.cells.enumerated().map { place, cell in
            view(
              cell, row: row.label, column: table.columns[place],
              fragment: FindingCharts.fragment(table, position, place))
          })
      },
      charts: FindingCharts(wording: wording, address: { link($0).url }).charts(of: table).map {
        ChartView(svg: Markup(raw: $0))
      },
      csv: addresses.link(Self.address(of: finding) + table.slug + ".csv"),
      isEmpty: table.rows.isEmpty)
  }

  private func view(
    _ cell: ResultTable.Cell, row: String, column: String, fragment: String
  ) -> ResultCellView {
    switch cell {
    case .count(let entities):
      ResultCellView(
        column: column, fragment: fragment, text: "\(entities.count)", isNumber: true,
        label: "\(row), \(column)",
        links: entities.map(link))
    case .number(let number, let decimals):
      ResultCellView(
        column: column, fragment: fragment,
        text: number.map { wording.number($0, decimals: decimals) } ?? "–",
        isNumber: true, label: "", links: [])
    case .text(let text):
      ResultCellView(
        column: column, fragment: fragment, text: text, isNumber: false, label: "", links: [])
    }
  }
}
