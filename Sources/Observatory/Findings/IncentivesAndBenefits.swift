import Records

extension Finding {
  static let incentivesAndBenefits = Finding(
    id: "F9", slug: "incentives", title: "Incentives and benefits",
    question: "Do those who take part get what moved them?",
    claims: [.factorsAndBenefits],
    rule:
      "By group: services that record an incentive and no realised benefit for the same group, and services that record a realised benefit and no incentive. Incentives and benefits are separate lists; they are compared by group, not by term.",
    answer: { registry in
      let services = registry.services.entries
      let either = services.filter {
        !$0.value.incentives.isEmpty || !$0.value.benefits.isEmpty
      }
      let rows = registry.ids(of: Incentive.kind)
        .map { (key: $0, label: registry.label($0, of: Incentive.kind)) }
      func moved(_ entry: Entry<Service>, _ group: StakeholderGroup) -> Bool {
        entry.value.incentives.contains { $0.group == group }
      }
      func gained(_ entry: Entry<Service>, _ group: StakeholderGroup) -> Bool {
        entry.value.benefits.contains { $0.group == group && $0.isRealised }
      }
      return Answer(
        unit: "services", count: either.count,
        unknown: [
          Omission(
            "neither incentive nor benefit recorded",
            services.filter { $0.value.incentives.isEmpty && $0.value.benefits.isEmpty }
              .map(EntityReference.init))
        ],
        statements: StakeholderGroup.allCases.map { group in
          let both = either.count { moved($0, group) && gained($0, group) }
          let only = either.count { moved($0, group) && !gained($0, group) }
          let unasked = either.count { !moved($0, group) && gained($0, group) }
          return
            "\(group.label): \(both) with both an incentive and a realised benefit, \(only) with an incentive alone, \(unasked) with a benefit alone."
        },
        tables: [
          .counts(
            "groups", "Services by group", rowTitle: "Group", rows: choices(StakeholderGroup.self),
            columns: [
              "Incentive and realised benefit", "Incentive, no realised benefit",
              "Realised benefit, no incentive",
            ], chart: .stackedBars
          ) { key in
            guard let group = StakeholderGroup(rawValue: key) else { return [[], [], []] }
            return [
              either.filter { moved($0, group) && gained($0, group) },
              either.filter { moved($0, group) && !gained($0, group) },
              either.filter { !moved($0, group) && gained($0, group) },
            ]
          },
          .crossing(
            "incentives", "Services by incentive and group", rowTitle: "Incentive", rows: rows,
            columns: choices(StakeholderGroup.self), services: either
          ) { entry in
            entry.value.incentives.map { Pairing($0.term.slug, $0.group.rawValue) }.uniqued
              .map { ($0.first, $0.second) }
          },
        ])
    })
}
