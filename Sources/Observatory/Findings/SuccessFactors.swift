import Records

extension Finding {
  static let successFactors = Finding(
    id: "F6", slug: "success-factors", title: "Success factors",
    question: "What is said to have made services work, and how well is it evidenced?",
    claims: [.factorsAndBenefits],
    rule:
      "A service counts once for each factor that it names; where a factor is named more than once, by its strongest evidence. The table of co-occurrence counts services that name both.",
    answer: { registry in
      let services = registry.services.entries
      let naming = services.filter { !$0.value.successFactors.isEmpty }
      let rows = registry.ids(of: SuccessFactor.kind)
        .map { (key: $0, label: registry.label($0, of: SuccessFactor.kind)) }
      let ranked = rows.enumerated().sorted { a, b in
        let (m, n) = (count(a.element.key, naming), count(b.element.key, naming))
        return m == n ? a.offset < b.offset : m > n
      }.map(\.element)
      let top = ranked.prefix(3).filter { count($0.key, naming) > 0 }.map {
        "\($0.label) (\(count($0.key, naming)))"
      }
      return Answer(
        unit: "services", count: naming.count,
        unknown: [
          Omission(
            "no success factor recorded",
            services.filter { $0.value.successFactors.isEmpty }.map(EntityReference.init))
        ],
        statements: [
          top.isEmpty
            ? "No service names a success factor."
            : "Named most often: \(top.joined(separator: ", "))."
        ],
        caveats: ["A factor that nobody recorded is not a factor that was absent."],
        tables: [
          .counts(
            "evidence", "Services by factor and strongest evidence", rowTitle: "Factor",
            rows: ranked, columns: Evidence.allCases.map(\.label), chart: .stackedBars
          ) { key in
            Evidence.allCases.map { grade in naming.filter { strongest(key, $0) == grade } }
          },
          .crossing(
            "roles", "Services by factor and role", rowTitle: "Factor", rows: ranked,
            columns: choices(Role.self), services: naming
          ) { entry in
            entry.value.successFactors.map(\.term.slug).uniqued
              .map { ($0, (entry.value.role?.value ?? .unknown).rawValue) }
          },
          .crossing(
            "sectors", "Services by factor and sector", rowTitle: "Factor", rows: ranked,
            columns: registry.ids(of: Sector.kind).map {
              ($0, registry.label($0, of: Sector.kind))
            },
            services: naming
          ) { entry in
            entry.value.successFactors.map(\.term.slug).uniqued
              .map { ($0, entry.value.sector.slug) }
          },
          .crossing(
            "together", "Services that name both factors", rowTitle: "Factor", rows: ranked,
            columns: ranked, services: naming
          ) { entry in
            let factors = entry.value.successFactors.map(\.term.slug).uniqued
            return factors.flatMap { row in factors.filter { $0 != row }.map { (row, $0) } }
          },
        ])
    })

  private static func count(_ factor: String, _ services: [Entry<Service>]) -> Int {
    services.count { $0.value.successFactors.contains { $0.term.slug == factor } }
  }

  private static func strongest(_ factor: String, _ entry: Entry<Service>) -> Evidence? {
    let grades = entry.value.successFactors.filter { $0.term.slug == factor }.map(\.evidence)
    return Evidence.allCases.first { grades.contains($0) }
  }
}

extension Array where Element: Hashable {
  /// Each once, in order of first appearance.
  var uniqued: [Element] { unique(self) }
}
