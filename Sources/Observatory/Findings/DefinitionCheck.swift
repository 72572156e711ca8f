import Records

extension Finding {
  static let definitionCheck = Finding(
    id: "F3", slug: "definition", title: "The definition, checked",
    question:
      "Which services meet the definition of a collaborative public service, and which lie on its boundary?",
    claims: [.threeKindsOfOperator, .reuseOfData, .publicGoods, .changeByDialogue],
    rule:
      "Five verdicts for each service, all of them our coding. Outside: two or more criteria fail. Else undetermined: one or more unknown. Else boundary: exactly one fails. Else exemplar: all are met. Else member.",
    answer: { registry in
      let services = registry.services.entries
      let decided = services.filter { $0.value.definitionStatus != .undetermined }
      let criteria = Criteria.columns.map { column in (column.key, column.about) }
      let failing = services.filter { $0.value.criteria?.verdicts.contains(.fails) == true }
      return Answer(
        unit: "services", count: decided.count,
        unknown: [
          Omission(
            "undetermined: at least one verdict is unknown",
            services.filter { $0.value.definitionStatus == .undetermined }
              .map(EntityReference.init))
        ],
        statements: [
          "\(share(services.count { $0.value.definitionStatus == .exemplar }, of: services.count)) of the services meet all five criteria; \(failing.count) fail at least one."
        ],
        tables: [
          .counts(
            "classes", "Services by class", rowTitle: "Class",
            rows: choices(DefinitionStatus.self), columns: ["Services"]
          ) { key in [services.filter { $0.value.definitionStatus.rawValue == key }] },
          .counts(
            "criteria", "Verdicts by criterion", rowTitle: "Criterion", rows: criteria,
            columns: Verdict.allCases.map(\.label), chart: .stackedBars
          ) { key in
            let position = criteria.firstIndex { $0.0 == key } ?? 0
            return Verdict.allCases.map { verdict in
              services.filter {
                ($0.value.criteria?.verdicts[position] ?? .unknown) == verdict
              }
            }
          },
          ResultTable(
            "failing", "Services that fail a criterion", rowTitle: "Service",
            columns: ["Criterion"], chart: .none,
            rows: failing.map { entry in
              let names = zip(criteria, entry.value.criteria?.verdicts ?? [])
                .filter { $0.1 == .fails }.map { $0.0.1 }
              return .init(
                key: entry.slug, label: registry.title(of: EntityReference(entry)),
                entity: EntityReference(entry), cells: [.text(names.joined(separator: "; "))])
            }),
        ])
    })
}
