import Records

extension Finding {
  static let dataReuse = Finding(
    id: "F11", slug: "data-reuse", title: "Data and access",
    question: "Which data are reused, and how do services come by them?",
    claims: [.reuseOfData],
    rule:
      "A service counts once for each route of access and origin that it records, and once for each dataset.",
    answer: { registry in
      let services = registry.services.entries
      let using = services.filter { !$0.value.data.isEmpty }
      let uses = using.flatMap(\.value.data)
      let unopened = uses.count { [.scraped, .foi, .leaked].contains($0.access) }
      let known = uses.count { ($0.access ?? .unknown) != .unknown }
      let reused = registry.datasets.entries.map { ($0, reusers(of: $0, registry)) }
        .sorted { a, b in
          a.1.count == b.1.count ? a.0.slug < b.0.slug : a.1.count > b.1.count
        }
      return Answer(
        unit: "services", count: using.count,
        unknown: [
          Omission(
            "no data use recorded",
            services.filter { $0.value.data.isEmpty }.map(EntityReference.init)),
          Omission(
            "access not recorded for some data",
            using.filter { $0.value.data.contains { ($0.access ?? .unknown) == .unknown } }
              .map(EntityReference.init)),
        ],
        statements: [
          "\(share(unopened, of: known)) of the data uses whose access is known had to be scraped, asked for by law or were leaked."
        ],
        tables: [
          .crossing(
            "access", "Services by route of access and origin", rowTitle: "Access",
            rows: choices(DataAccess.self), columns: choices(DataOrigin.self), services: using
          ) { entry in
            entry.value.data
              .map { Pairing(($0.access ?? .unknown).rawValue, $0.origin.rawValue) }.uniqued
              .map { ($0.first, $0.second) }
          },
          ResultTable(
            "datasets", "Data and the services that reuse them", rowTitle: "Data",
            columns: ["Services"], chart: .none,
            rows: reused.map { entry, services in
              .init(
                key: entry.slug, label: registry.title(of: EntityReference(entry)),
                entity: EntityReference(entry),
                cells: [.count(services)])
            }),
        ])
    })

  private static func reusers(
    of dataset: Entry<Dataset>, _ registry: Registry
  ) -> [EntityReference] {
    (registry.relations.servicesOfDataset[dataset.slug] ?? []).map {
      EntityReference(registry.services[$0])
    }
  }
}
