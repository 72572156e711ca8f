import Records

extension Finding {
  static let lifespans = Finding(
    id: "F12", slug: "lifespans", title: "Starts and lifespans",
    question: "When did services start, how long do they last, and what becomes of them?",
    claims: [.offlineTradition],
    rule:
      "Years are counted from the year of opening to the year of the end, or to the latest date of the content for a service that runs. Services without a start, or of unknown status, are left out of the spans. An offline antecedent counts when it is recorded.",
    answer: { registry in
      let services = registry.services.entries
      let started = services.filter { $0.value.started != nil }
        .sorted {
          ($0.value.started?.earliest ?? 0, $0.slug) < ($1.value.started?.earliest ?? 0, $1.slug)
        }
      let last = registry.asOf?.year
      let spans = started.filter { $0.value.lastYear(asOf: last) != nil }
      let years = spans.map {
        Double(($0.value.lastYear(asOf: last) ?? 0) - ($0.value.started?.year ?? 0))
      }
      let decades = started.map { ($0.value.started?.year ?? 0) / 5 * 5 }.uniqued.sorted()
      let uptake = registry.governmentServices.entries.flatMap { entry in
        entry.value.measures.filter { $0.kind == .uptake }.map { (entry, $0) }
      }
      return Answer(
        unit: "services", count: started.count,
        unknown: [
          Omission(
            "start unknown",
            services.filter { $0.value.started == nil }.map(EntityReference.init)),
          Omission(
            "start known, but not whether or when it ended",
            started.filter { $0.value.lastYear(asOf: last) == nil }.map(EntityReference.init)),
        ],
        statements: [
          median(years).map {
            "The median service has lasted \(decimal($0, 1)) years (\(spans.count) services)."
          } ?? "Of no service are both ends known.",
          "\(share(services.count { $0.value.offlineAntecedent != nil }, of: services.count)) of the services record an offline antecedent.",
        ],
        caveats: [
          "Services that lasted are easier to find than those that vanished: lifespans are too long for that reason.",
          "An antecedent that nobody recorded is not one that was not there.",
        ],
        tables: [
          ResultTable(
            "spans", "From opening to end", rowTitle: "Service",
            columns: ["Opened", "Ended", "Years so far", "Status"], chart: .timeline,
            rows: started.map { row($0, asOf: last, registry) },
            notes: ["An arrow: it runs. A point alone: it is not known whether it still does."]),
          .counts(
            "starts", "Services by the five years in which they opened", rowTitle: "Opened",
            rows: decades.map { ("\($0)", "\($0) to \($0 + 4)") }, columns: ["Services"]
          ) { key in [started.filter { ($0.value.started?.year ?? 0) / 5 * 5 == Int(key) }] },
          .counts(
            "statuses", "Services by status", rowTitle: "Status", rows: choices(Status.self),
            columns: ["Services"]
          ) { key in [services.filter { ($0.value.status ?? .unknown).rawValue == key }] },
          .counts(
            "antecedents", "Services by offline antecedent", rowTitle: "Offline antecedent",
            rows: [("recorded", "Recorded"), ("none", "None recorded")], columns: ["Services"]
          ) { key in
            [services.filter { ($0.value.offlineAntecedent != nil) == (key == "recorded") }]
          },
          ResultTable(
            "uptake", "Uptake of government services, where it is known",
            rowTitle: "Government service", columns: ["Measure", "When", "Share (%)"], chart: .none,
            rows: uptake.flatMap { entry, measure in
              entry.value.observations.filter { $0.measure == measure.id }.map { observation in
                .init(
                  key: "\(entry.slug)-\(measure.id)-\(observation.when.text)",
                  label: registry.title(of: EntityReference(entry)),
                  entity: EntityReference(entry),
                  cells: [
                    .text(measure.label.text(in: registry.language)), .text(observation.when.text),
                    .number(observation.value, decimals: nil),
                  ])
              }
            }),
        ])
    })

  private static func row(
    _ entry: Entry<Service>, asOf year: Int?, _ registry: Registry
  ) -> ResultTable.Row {
    let (start, end) = (entry.value.started?.year ?? 0, entry.value.ended?.year)
    let last = entry.value.lastYear(asOf: year)
    let open = last == nil ? "opened \(start)" : "since \(start)"
    return ResultTable.Row(
      key: entry.slug, label: registry.title(of: EntityReference(entry)),
      entity: EntityReference(entry),
      cells: [
        .year(start), .year(end), .number(last.map { Double($0 - start) }, decimals: 0),
        .text((entry.value.status ?? .unknown).label),
      ], summary: end.map { "\(start) to \($0)" } ?? open)
  }
}

extension Service {
  /// The year in which it ended, or the one given for a service that runs; nil when neither is
  /// known.
  fileprivate func lastYear(asOf year: Int?) -> Int? {
    if let ended { return ended.year }
    // What opened after the latest date of the content has not lasted yet.
    guard let year, let started, started.year <= year else { return nil }
    return [.active, .pilot].contains(status) ? year : nil
  }
}
