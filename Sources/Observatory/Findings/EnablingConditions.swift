import Records

extension Finding {
  static let enablingConditions = Finding(
    id: "F7", slug: "enabling-conditions", title: "Enabling conditions",
    question: "Which conditions were there around services that last, and around those that ended?",
    claims: [.factorsAndBenefits],
    rule:
      "A service counts once for each condition that it records as present, absent or unknown. Services that run or were absorbed by government stand against those that closed or merged.",
    answer: { registry in
      let services = registry.services.entries
      let naming = services.filter { !$0.value.enablingConditions.isEmpty }
      let rows = registry.ids(of: EnablingCondition.kind)
        .map { (key: $0, label: registry.label($0, of: EnablingCondition.kind)) }
      let groups: [(String, Set<Status>)] = [
        ("runs or absorbed", [.active, .absorbed, .pilot]), ("ended", [.closed, .merged]),
      ]
      let columns = groups.flatMap { group in Presence.allCases.map { (group, $0) } }
      return Answer(
        unit: "services", count: naming.count,
        unknown: [
          Omission(
            "no enabling condition recorded",
            services.filter { $0.value.enablingConditions.isEmpty }.map(EntityReference.init)),
          Omission(
            "status unknown or planned: in no column",
            naming.filter { entry in
              !groups.contains { $0.1.contains(entry.value.status ?? .unknown) }
            }.map(EntityReference.init)),
        ],
        statements: [
          "\(share(naming.count, of: services.count)) of the services record a condition; \(naming.count { $0.value.enablingConditions.contains { $0.present == .no } }) record one that was absent."
        ],
        caveats: ["Few services that ended record their conditions: compare with care."],
        tables: [
          .counts(
            "conditions", "Services by condition, presence and what became of the service",
            rowTitle: "Condition", rows: rows,
            columns: columns.map { "\($0.0.0): \($0.1.label.lowercased())" }, chart: .matrix
          ) { key in
            columns.map { group, presence in
              naming.filter { entry in
                group.1.contains(entry.value.status ?? .unknown)
                  && entry.value.enablingConditions.contains {
                    $0.term.slug == key && ($0.present ?? .unknown) == presence
                  }
              }
            }
          }
        ])
    })
}
