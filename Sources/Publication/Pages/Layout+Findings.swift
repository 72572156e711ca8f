import Files
import Observatory
import Records
import Templates

extension Layout {
  static let findingsAddress = "findings/"

  /// The claims board, a page for each finding, and the data behind them.
  func findingPages() -> [Output] {
    let pages = findings.indices.flatMap { position in
      let (finding, answer) = (findings[position].finding, findings[position].answer)
      return [
        page(at: Self.address(of: finding), from: Self.place(of: finding), templates.finding) {
          _, _ in
          view(findings[position], at: position)
        },
        file(
          Self.address(of: finding) + "data.json", FindingData.json(finding, answer).text),
      ]
        + answer.tables.map { table in
          file(Self.address(of: finding) + table.slug + ".csv", FindingData.csv(table))
        }
    }
    return pages + [
      page(at: Self.findingsAddress, from: Place("the findings"), templates.findings) { _, _ in
        board()
      },
      file(Self.findingsAddress + "services.csv", FindingData.variables(registry)),
      file(Self.findingsAddress + "claims.csv", FindingData.csv(verdicts)),
      file(Self.findingsAddress + "claims.json", FindingData.json(verdicts).text),
    ]
  }

  static func address(of finding: Finding) -> String { "\(findingsAddress)\(finding.slug)/" }

  /// What its files come from, for messages.
  static func place(of finding: Finding) -> Place { Place("the finding '\(finding.id)'") }

  private func file(_ path: String, _ text: String) -> Output {
    Output(path: path, origin: Place("the findings"), contents: .bytes(Array(text.utf8)))
  }

  private func board() -> FindingsView {
    FindingsView(
      head: head(
        wording[.findings], description: wording[.findingsAbout], at: Self.findingsAddress),
      about: wording[.findingsAbout], notASample: notASample,
      states: states, claims: verdicts.map(view),
      findings: Finding.all.map {
        FindingLinkView(
          id: $0.id, title: $0.title, url: addresses.link(Self.address(of: $0)),
          question: $0.question)
      },
      services: addresses.link(Self.findingsAddress + "services.csv"),
      csv: addresses.link(Self.findingsAddress + "claims.csv"),
      json: addresses.link(Self.findingsAddress + "claims.json"))
  }

  /// Every state with the claims that are in it.
  var states: [StateView] {
    ClaimState.allCases.map { state in
      StateView(
        state: state.rawValue, key: Slug.made(from: state.rawValue),
        claims: verdicts.filter { $0.state == state }.map {
          ItemView(text: $0.claim.rawValue, url: "#" + anchor($0.claim))
        })
    }
  }

  func view(_ verdict: ClaimVerdict) -> ClaimVerdictView {
    ClaimVerdictView(
      id: verdict.claim.rawValue, anchor: anchor(verdict.claim),
      statement: verdict.claim.statement, operationalisation: verdict.operationalisation,
      result: verdict.result, state: verdict.state.rawValue,
      stateKey: Slug.made(from: verdict.state.rawValue),
      findings: verdict.findings.map {
        ItemView(text: "\($0.id) \($0.title)", url: addresses.link(Self.address(of: $0)))
      })
  }

  private func anchor(_ claim: PaperClaim) -> String { "claim_" + claim.rawValue.lowercased() }

  private var notASample: String {
    let count = wording.number(Double(registry.services.entries.count))
    return wording[.notASample].split(separator: "{count}", omittingEmptySubsequences: false)
      .joined(separator: count)
  }

  private func view(_ answered: AnsweredFinding, at position: Int) -> FindingView {
    let (finding, answer) = (answered.finding, answered.answer)
    let neighbours = Finding.all
    func item(_ finding: Finding) -> ItemView {
      ItemView(
        text: "\(finding.id) \(finding.title)", url: addresses.link(Self.address(of: finding)))
    }
    let (work, address) = (work(answered), Self.address(of: finding))
    var head = head(
      finding.title, description: finding.question, at: address,
      below: [(wording[.findings], Self.findingsAddress)])
    mark(&head, as: work, at: address, licence: registry.settings.licence?.name)
    return FindingView(
      head: head, id: finding.id, question: finding.question, rule: finding.rule,
      claims: verdicts.filter { finding.claims.contains($0.claim) }.map { verdict in
        ClaimStateView(
          text: "\(verdict.claim.rawValue) \(verdict.claim.statement)",
          url: addresses.link(Self.findingsAddress) + "#" + anchor(verdict.claim),
          state: verdict.state.rawValue, stateKey: Slug.made(from: verdict.state.rawValue))
      },
      contents: contents(of: answer),
      count: answer.count, unit: answer.unit, excluded: answer.excluded.map(view),
      unknown: answer.unknown.map(view), statements: answer.statements, caveats: answer.caveats,
      notASample: notASample, asOf: registry.asOf.map(wording.date),
      tables: answer.tables.map { view($0, finding, drawn: Set(answer.tables.map(\.slug))) },
      json: addresses.link(address + "data.json"), cite: cite(work, at: address),
      previous: position > 0 ? item(neighbours[position - 1]) : nil,
      next: position + 1 < neighbours.count ? item(neighbours[position + 1]) : nil)
  }

  /// The tables where there are many; series are reached from the table of them all.
  private func contents(of answer: Answer) -> [ItemView] {
    let tables = answer.tables.filter { $0.chart != .series }
    guard tables.count > 2 else { return [] }
    return contents(
      tables.map { ItemView(text: $0.title, url: "#" + anchor($0)) }, [.basis: true, .cite: true])
  }

  private func view(_ omission: Omission) -> OmissionView {
    OmissionView(
      reason: omission.reason, count: omission.count, links: omission.entities.map(item))
  }

  /// A record by its name, with its page; a source has its own address, if it has one.
  private func item(_ reference: EntityReference) -> ItemView {
    ItemView(
      text: registry.title(of: reference),
      url: reference.kind == Source.kind
        ? registry.source(reference.slug)?.url?.address
        : addresses.link(Addresses.page(of: reference.kind, reference.slug)))
  }

  private func anchor(_ table: ResultTable) -> String { anchor(ofTable: table.slug) }

  private func anchor(ofTable slug: String) -> String { "table_" + slug }

  /// - Parameter drawn: the tables of the page, to which rows of their name lead.
  private func view(
    _ table: ResultTable, _ finding: Finding, drawn: Set<String>
  ) -> ResultTableView {
    ResultTableView(
      anchor: anchor(table), title: table.title, rowTitle: table.rowTitle,
      columns: table.columns.enumerated().map { place, title in
        ColumnView(text: title, isNumber: table.rows.first?.cells[place].isNumber ?? false)
      },
      rows: table.rows.enumerated().map { position, row in
        ResultRowView(
          label: row.label, url: row.entity.flatMap { item($0).url },
          fragment: row.summary.map { _ in FindingCharts.fragment(table, row: position) },
          drawing: drawn.contains(row.key) ? "#" + anchor(ofTable: row.key) : nil,
          cells: row.cells.enumerated().map { place, cell in
            view(
              cell, row: row.label, column: table.columns[place],
              fragment: FindingCharts.fragment(table, position, place),
              whole: table.hasShares ? row.total : 0)
          })
      },
      charts: FindingCharts(wording: wording, address: { item($0).url ?? "" }).charts(of: table),

      notes: table.notes, isFolded: table.chart == .series && !table.rows.isEmpty,
      csv: addresses.link(Self.address(of: finding) + table.slug + ".csv"),
      isEmpty: table.rows.isEmpty)
  }

  private func view(
    _ cell: ResultTable.Cell, row: String, column: String, fragment: String, whole: Int
  ) -> ResultCellView {
    let label = "\(row), \(column)"
    switch cell {
    case .count(let entities):
      let share = whole > 0 ? wording.percentage(entities.count, of: whole) : nil
      return ResultCellView(
        column: column, fragment: fragment, text: "\(entities.count)", share: share,
        isNumber: true, label: label, links: entities.map(item))
    case .number(let number, let decimals, let entities):
      return ResultCellView(
        column: column, fragment: fragment,
        text: number.map { wording.number($0, decimals: decimals) } ?? "–", share: nil,
        isNumber: true, label: label, links: entities.map(item))
    case .year(let year):
      return ResultCellView(
        column: column, fragment: fragment, text: year.map { "\($0)" } ?? "–", share: nil,
        isNumber: true, label: label, links: [])
    case .text(let text):
      return ResultCellView(
        column: column, fragment: fragment, text: text, share: nil, isNumber: false, label: label,
        links: [])
    }
  }
}

extension ResultTable.Cell {
  fileprivate var isNumber: Bool {
    if case .text = self { false } else { true }
  }
}
