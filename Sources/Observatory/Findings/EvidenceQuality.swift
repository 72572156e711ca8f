import Records

extension Finding {
  static let evidenceQuality = Finding(
    id: "F14", slug: "evidence", title: "Evidence",
    question: "What does the collection itself rest on?",
    claims: [],
    rule:
      "Every assertion with a grade of evidence counts: criteria, awareness, dialogue, changes, antecedents, factors, conditions, benefits, incentives, obstacles, risks and observations. Completeness: of ten groups of fields that the findings rest on, less than half known is a stub, all known is complete, between is partial.",
    answer: { registry in
      let services = registry.services.entries
      let grades = services.flatMap { $0.value.grades }
      let dead = registry.sources.filter { $0.dead != nil }
      let citations = dead.isEmpty ? [:] : registry.citations()
      let dated = registry.sources.compactMap { $0.issued?.start?.year }
      let years = dated.uniqued.sorted()
      return Answer(
        unit: "assertions", count: grades.count,
        unknown: [
          Omission(
            "source without a date of issue",
            registry.sources.filter { $0.issued?.start == nil }.map { EntityReference($0) })
        ],
        statements: [
          "\(share(grades.count { [.measuredIndependent, .measuredOperator].contains($0) }, of: grades.count)) of the assertions rest on a measurement, \(share(grades.count { $0 == .inferred }, of: grades.count)) are our own coding.",
          "\(registry.sources.count) sources stand in the bibliography; known to be dead: \(dead.count).",
          median(dated.map(Double.init)).map {
            "The median source with a date was issued in \(Int($0)) (\(dated.count) sources)."
          },
        ].compactMap(\.self),
        caveats: [
          "A source that nobody looked up again may be dead without our knowing it."
        ],
        tables: [
          ResultTable(
            "grades", "Assertions by grade of evidence", rowTitle: "Evidence",
            columns: ["Assertions", "Services with one"], chart: .bars,
            rows: Evidence.allCases.map { grade in
              let holding = services.filter { $0.value.grades.contains(grade) }
                .map(EntityReference.init)
              return .init(
                key: grade.rawValue, label: grade.label,
                cells: [
                  .number(
                    Double(grades.count { $0 == grade }), decimals: 0, behind: holding),
                  .count(holding),
                ])
            }),
          .counts(
            "completeness", "Services by completeness of their entry", rowTitle: "Completeness",
            rows: Completeness.allCases.map { ($0.rawValue, $0.label) }, columns: ["Services"]
          ) { key in [services.filter { $0.value.completeness.rawValue == key }] },
          ResultTable(
            "ages", "Sources by year of issue", rowTitle: "Year", columns: ["Sources"],
            chart: .bars,
            rows: years.map { year in
              .init(
                key: "\(year)", label: "\(year)",
                cells: [
                  .count(
                    registry.sources.filter { $0.issued?.start?.year == year }
                      .map { EntityReference($0) })
                ])
            }),
          ResultTable(
            "dead", "Sources known to be dead", rowTitle: "Source",
            columns: ["Since", "Archived at", "Cited by"], chart: .none,
            rows: dead.map { source in
              .init(
                key: source.id, label: registry.title(of: EntityReference(source)),
                cells: [
                  .text(source.dead?.text ?? ""),
                  .text(source.archived?.address ?? "nowhere known"),
                  .count(citations[source.id] ?? []),
                ])
            }),
        ])
    })
}

extension Service {
  /// The grade of every assertion.
  package var grades: [Evidence] {
    let criteria = [
      criteria?.creatorAndOperator, criteria?.dataReuse, criteria?.publicGood,
      criteria?.openDialogue, criteria?.aimsToChangeGovernmentService,
    ].compactMap { $0?.evidence }
    let single = [awareness?.evidence, offlineAntecedent?.evidence].compactMap(\.self)
    let lists =
      dialogue.map(\.evidence) + governmentChange.map(\.evidence)
      + successFactors.map(\.evidence) + enablingConditions.map(\.evidence)
      + benefits.map(\.evidence) + incentives.map(\.evidence) + obstacles.map(\.evidence)
    return criteria + single + lists + risks.map(\.evidence) + observations.map(\.evidence)
  }
}
