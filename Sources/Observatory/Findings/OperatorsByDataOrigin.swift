import Records

extension Finding {
  static let operatorsByDataOrigin = Finding(
    id: "F2", slug: "operators-by-data-origin", title: "Operators and data",
    question: "Who runs collaborative services, and on whose data?",
    claims: [.threeKindsOfOperator, .reuseOfData],
    rule:
      "A service is counted once for each origin of the data it reuses, under the kind of its operators, which is derived from the stakeholders with that part; so a service may stand in several cells.",
    answer: { registry in
      let services = registry.services.entries
      let withData = services.filter { !$0.value.data.isEmpty }
      return Answer(
        unit: "services", count: withData.count,
        unknown: [
          Omission(
            "no data use recorded",
            services.filter { $0.value.data.isEmpty }.map(EntityReference.init)),
          Omission(
            "kind of operator unknown",
            services.filter { registry.operatorKind(of: $0.value) == .unknown }
              .map(EntityReference.init)),
        ],
        statements: [
          "\(share(withData.count { $0.value.data.contains { $0.origin == .citizens } }, of: withData.count)) of the services reuse citizens' data, and \(share(withData.count { $0.value.data.contains { $0.origin == .government } }, of: withData.count)) government's; a service may do both."
        ],
        tables: [
          .crossing(
            "matrix", "Services by kind of operator and origin of data",
            rowTitle: "Kind of operator", rows: choices(OperatorKind.self),
            columns: choices(DataOrigin.self), services: withData
          ) { entry in
            let kind = registry.operatorKind(of: entry.value).rawValue
            return Set(entry.value.data.map(\.origin)).map { (kind, $0.rawValue) }
          },
          .counts(
            "kinds", "Services by kind of operator", rowTitle: "Kind of operator",
            rows: choices(OperatorKind.self), columns: ["Services"]
          ) { key in [services.filter { registry.operatorKind(of: $0.value).rawValue == key }] },
        ])
    })
}
