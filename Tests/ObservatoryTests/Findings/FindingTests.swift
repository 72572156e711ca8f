import Observatory
import Records
import Testing

/// Every finding on one small collection, invented for the purpose: what is counted, what is left
/// out, what is said, and the records in every cell.
struct FindingTests {
  private static let services = [
    """
    sector: transport
    countries: [ke, no]
    started: 2003-05
    ended: 2011
    status: closed
    \(Invented.operated(by: "club"))
    \(Invented.role("complementary"))
    criteria:
      creatorAndOperator: {verdict: meets, evidence: inferred, sources: [report]}
      dataReuse: {verdict: meets, evidence: inferred, sources: [report]}
      publicGood: {verdict: meets, evidence: inferred, sources: [report]}
      openDialogue: {verdict: meets, evidence: inferred, sources: [report]}
      aimsToChangeGovernmentService: {verdict: meets, evidence: inferred, sources: [report]}
    data:
      - {dataset: stops, origin: government, access: scraped}
      - {dataset: stops, origin: citizens, access: volunteered}
    awareness: {atLaunch: unaware, now: supporting, evidence: documented, sources: [report]}
    dialogue:
      - {form: foi-or-campaign, evidence: documented, sources: [report]}
      - {form: joint-design, evidence: claimed, sources: [report]}
    governmentChange:
      - {kind: process-changed, evidence: documented, sources: [report]}
      - {kind: process-changed, evidence: claimed, sources: [report]}
      - {kind: reversed, evidence: claimed, sources: [report]}
    \(Invented.antecedent)
    successFactors:
      - {term: simplicity, evidence: claimed, sources: [report]}
      - {term: simplicity, evidence: measured-operator, sources: [report]}
      - {term: luck, evidence: inferred, sources: [report]}
    enablingConditions:
      - {term: open-data, present: no, evidence: claimed, sources: [report]}
    benefits:
      - {term: time-saved, group: users, realised: yes, evidence: measured-independent, sources: [report]}
      - {term: trust, group: users, realised: yes, evidence: claimed, sources: [report]}
      - {term: trust, group: public-administration, realised: unknown, evidence: claimed, sources: [report]}
    incentives:
      - {term: civic-duty, group: users, evidence: claimed, sources: [report]}
      - {term: civic-duty, group: innovators, evidence: claimed, sources: [report]}
    """,
    """
    sector: health
    countries: [ke]
    started: 2008
    status: active
    \(Invented.operated(by: "office"))
    \(Invented.role("substitutive"))
    criteria:
      creatorAndOperator: {verdict: meets, evidence: inferred, sources: [report]}
      dataReuse: {verdict: meets, evidence: inferred, sources: [report]}
      publicGood: {verdict: meets, evidence: inferred, sources: [report]}
      openDialogue: {verdict: fails, evidence: inferred, sources: [report]}
      aimsToChangeGovernmentService: {verdict: partly, evidence: inferred, sources: [report]}
    data: [{dataset: stops, origin: citizens}]
    awareness: {atLaunch: operating, now: operating, evidence: documented, sources: [report]}
    dialogue: [{form: one-way-publication, evidence: documented, sources: [report]}]
    successFactors: [{term: simplicity, evidence: documented, sources: [report]}]
    enablingConditions: [{term: open-data, present: yes, evidence: claimed, sources: [report]}]
    benefits:
      - {term: time-saved, group: innovators, realised: partly, evidence: inferred, sources: [report]}
      - {term: trust, group: public-administration, realised: partly, evidence: documented, sources: [report]}
    """,
    // Nothing is known of it.
    "",
    """
    sector: transport
    status: active
    started: 2090
    \(Invented.operated(by: "firm"))
    \(Invented.role("complementary"))
    """,
  ]

  private static let registry = Task {
    try await Invented.registry(
      services,
      governmentServices: [
        """
        measures: [{id: uptake, label: Uptake, kind: uptake, unit: "%"}]
        observations: [{measure: uptake, when: 2009, value: 38, evidence: claimed, sources: [report]}]
        """
      ],
      files: [
        "content/cases/note.md": Sample.case(
          "updated: 2020-02-03", body: Sample.sections + "\n[@old]\n"
        )
        .replacing("service: bus", with: "service: s01"),
        "content/datasets/unused.md": Sample.dataset(),
        "content/sources.yml": """
        - {id: paper, type: article-journal, title: A paper, issued: 2014}
        - {id: report, type: report, title: A report, issued: 2012-05}
        - {id: old, type: webpage, title: An old page, dead: 2019}
        """,
        "content/vocabularies/success-factors.yml": Sample.vocabulary(
          "{id: luck, label: Luck}", "{id: simplicity, label: Simplicity}",
          "{id: none, label: Named by none}"),
        "content/vocabularies/countries.yml": Sample.vocabulary(
          "{id: ke, label: Kenya}", "{id: no, label: Norway}",
          "{id: mt, label: Malta, euMember: true}", "{id: is, label: Iceland}"),
        "content/vocabularies/sectors.yml": Sample.vocabulary(
          "{id: transport, label: Transport}", "{id: health, label: Health}",
          "{id: culture, label: Culture}"),
      ])
  }

  @Test(arguments: ExpectedAnswers.all)
  func `findings count what is there`(id: String, outline: String) async throws {
    let answer = try Finding.with(id: id).answer(try await Self.registry.value)
    #expect(answer.outline == outline)
  }

  @Test func `ids and addresses tell findings apart, in order`() {
    #expect(Finding.all.map(\.id) == (1...14).map { "F\($0)" })
    #expect(Set(Finding.all.map(\.slug)).count == Finding.all.count)
    #expect(
      Finding.all.filter { !$0.question.hasSuffix("?") || $0.rule.isEmpty }.map(\.id) == [])
    #expect(Set(Finding.all.flatMap(\.claims)) == Set(PaperClaim.allCases))
  }

  @Test(arguments: Finding.all.map(\.id))
  func `an empty collection has an answer too`(id: String) async throws {
    let answer = try Finding.with(id: id).answer(try await Invented.registry([]))
    #expect(answer.count == 0)
    #expect(!answer.statements.isEmpty)
    #expect(
      answer.excluded.isEmpty
        && answer.unknown.allSatisfy { $0.entities.allSatisfy { $0.kind == "sources" } })
  }

  /// What must hold of every table: it says this to whoever adds a finding.
  @Test(arguments: Finding.all.map(\.id))
  func `every number has its records, every row a cell for each column`(id: String) async throws {
    let answer = try Finding.with(id: id).answer(try await Self.registry.value)
    #expect(!answer.tables.isEmpty)
    #expect(Set(answer.tables.map(\.slug)).count == answer.tables.count)
    for table in answer.tables {
      #expect(Set(table.rows.map(\.key)).count == table.rows.count, "\(table.slug)")
      for row in table.rows {
        #expect(row.cells.count == table.columns.count, "\(table.slug), \(row.key)")
        for case .number(let number?, _, let records) in row.cells where number != 0 {
          #expect(row.entity != nil || !records.isEmpty, "\(table.slug), \(row.key)")
        }
        for case .year(.some) in row.cells { #expect(row.entity != nil) }
        for case .count(let records) in row.cells {
          #expect(Set(records).count == records.count, "\(table.slug), \(row.key)")
        }
      }
    }
  }
}
