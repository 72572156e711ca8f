import Records

extension Finding {
  static let coverage = Finding(
    id: "F13", slug: "coverage", title: "Coverage",
    question: "Which countries and sectors does the collection cover, and which not?",
    claims: [],
    rule:
      "A service counts once for each country in which it runs. The study behind the paper aimed at one example from each EU member state; those without one are listed.",
    answer: { registry in
      let services = registry.services.entries
      let countries = registry.vocabularies[Country.kind]?.terms ?? []
      let covered = Set(services.flatMap { $0.value.countries.map(\.slug) })
      let members = countries.filter { $0.euMember == true }
      let missing = members.filter { !covered.contains($0.id) }
        .map { $0.label.text(in: registry.language) }
      let shown = countries.filter { covered.contains($0.id) || $0.euMember == true }
        .map { (key: $0.id, label: $0.label.text(in: registry.language)) }
      let sectors = registry.vocabularies[Sector.kind]?.terms ?? []
      let empty = sectors.filter { sector in
        !services.contains { $0.value.sector.slug == sector.id }
      }.map { $0.label.text(in: registry.language) }
      return Answer(
        unit: "services", count: services.count { !$0.value.countries.isEmpty },
        unknown: [
          Omission(
            "country unknown",
            services.filter { $0.value.countries.isEmpty }.map(EntityReference.init))
        ],
        statements: [
          "\(members.count - missing.count) of \(members.count) EU member states have a service in the collection.",
          missing.isEmpty ? nil : "Without one: \(missing.joined(separator: ", ")).",
          empty.isEmpty ? nil : "Sectors without a service: \(empty.joined(separator: ", ")).",
        ].compactMap(\.self),
        tables: [
          .counts(
            "countries", "Services by country", rowTitle: "Country", rows: shown,
            columns: ["Services"], chart: .tiles
          ) { key in [services.filter { $0.value.countries.contains { $0.slug == key } }] },
          .crossing(
            "sectors", "Services by country and sector", rowTitle: "Country",
            rows: shown.filter { covered.contains($0.key) },
            columns: registry.ids(of: Sector.kind).map {
              ($0, registry.label($0, of: Sector.kind))
            },
            services: services
          ) { entry in entry.value.countries.map { ($0.slug, entry.value.sector.slug) } },
        ])
    })
}
