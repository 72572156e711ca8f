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
      let levels = Completeness.allCases
      return Answer(
        unit: "assertions", count: grades.count,
        statements: [
          "\(share(grades.count { [.measuredIndependent, .measuredOperator].contains($0) }, of: grades.count)) of the assertions rest on a measurement, \(share(grades.count { $0 == .inferred }, of: grades.count)) are our own coding.",
          "\(registry.sources.count) sources are cited; \(dead.count) are known to be dead.",
        ],
        tables: [
          ResultTable(
            "grades", "Assertions by grade of evidence", rowTitle: "Evidence",
            columns: ["Assertions", "Services with one"], chart: .bars,
            rows: Evidence.allCases.map { grade in
              .init(
                key: grade.rawValue, label: grade.label,
                cells: [
                  .number(Double(grades.count { $0 == grade }), decimals: 0),
                  .count(
                    services.filter { $0.value.grades.contains(grade) }.map(EntityReference.init)),
                ])
            }),
          .counts(
            "completeness", "Services by completeness of their entry", rowTitle: "Completeness",
            rows: levels.map { ($0.rawValue, $0.label) }, columns: ["Services"]
          ) { key in [services.filter { $0.value.completeness.rawValue == key }] },
          ResultTable(
            "ages", "Sources by year of issue", rowTitle: "Year", columns: ["Sources"],
            chart: .bars,
            rows: registry.sources.map { $0.issued.map { "\($0.date.year)" } ?? "unknown" }.uniqued
              .sorted().map { year in
                .init(
                  key: year, label: year,
                  cells: [
                    .number(
                      Double(
                        registry.sources.count {
                          ($0.issued.map { "\($0.date.year)" } ?? "unknown") == year
                        }), decimals: 0)
                  ])
              }),
          ResultTable(
            "dead", "Sources known to be dead", rowTitle: "Source",
            columns: ["Since", "Archived at"],
            chart: .none,
            rows: dead.map { source in
              .init(
                key: source.id, label: source.title ?? source.note ?? source.id,
                cells: [
                  .text(source.dead?.text ?? ""),
                  .text(source.archived?.address ?? "nowhere known"),
                ])
            }),
        ])
    })
}

extension Service {
  /// The grade of every assertion.
  var grades: [Evidence] {
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
