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
      let datasets = registry.datasets.entries.sorted { a, b in
        let (m, n) = (reusers(a, using).count, reusers(b, using).count)
        return m == n ? a.slug < b.slug : m > n
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
            rows: datasets.map { entry in
              .init(
                key: entry.slug, label: registry.title(of: EntityReference(entry)),
                entity: EntityReference(entry),
                cells: [.count(reusers(entry, using).map(EntityReference.init))])
            }),
        ])
    })

  private static func reusers(
    _ dataset: Entry<Dataset>, _ services: [Entry<Service>]
  ) -> [Entry<Service>] {
    services.filter { $0.value.data.contains { $0.dataset == dataset.reference } }
  }
}
