import Records

extension Finding {
  package static let rolesBySector = Finding(
    id: "F1", slug: "roles-by-sector", title: "Roles by sector",
    question: "Do collaborative services complement government services, or replace them?",
    claims: [.mostlyComplementary],
    rule:
      "Every service is counted once, under its main sector and its role; the role is our coding. The share of complementary services is taken among those that government does not run and whose role is known, with Wilson's 95 % interval; below ten services no share is judged. Beside each count stands its share of the row.",
    answer: answer)

  private static func answer(_ registry: Registry) -> Answer {
    let services = registry.services.entries
    let known = services.filter { ($0.value.role?.value ?? .unknown) != .unknown }
    let share = ComplementaryShare(registry)
    return Answer(
      unit: "services", count: known.count,
      unknown: [
        Omission(
          "role unknown",
          services.filter { ($0.value.role?.value ?? .unknown) == .unknown }
            .map(EntityReference.init)),
        Omission("kind of operator unknown, left out of the share", share.operatorUnknown),
      ],
      statements: [share.sentence],
      tables: [
        .crossing(
          "matrix", "Services by sector and role", rowTitle: "Sector",
          rows: registry.ids(of: Sector.kind).map { ($0, registry.label($0, of: Sector.kind)) },
          columns: choices(Role.self), services: services, hasShares: true
        ) { [($0.value.sector.slug, ($0.value.role?.value ?? .unknown).rawValue)] },
        .crossing(
          "operators", "Services by kind of operator and role", rowTitle: "Kind of operator",
          rows: choices(OperatorKind.self), columns: choices(Role.self), services: services,
          hasShares: true
        ) {
          [
            (
              registry.operatorKind(of: $0.value).rawValue,
              ($0.value.role?.value ?? .unknown).rawValue
            )
          ]
        },
      ])
  }
}

extension OperatorKind {
  /// Whether it is known that not government alone runs the service.
  var isOutsideGovernment: Bool { [.civilSociety, .private, .mixed].contains(self) }
}

/// How many of the services that government does not run complement government services.
struct ComplementaryShare {
  let complementary: Int
  let known: Int
  let interval: WilsonInterval?
  let operatorUnknown: [EntityReference]

  init(_ registry: Registry) {
    let coded = registry.services.entries.filter { ($0.value.role?.value ?? .unknown) != .unknown }
    let others = coded.filter { registry.operatorKind(of: $0.value).isOutsideGovernment }
    complementary = others.count { $0.value.role?.value == .complementary }
    known = others.count
    interval = WilsonInterval(successes: complementary, of: known)
    operatorUnknown = coded.filter { registry.operatorKind(of: $0.value) == .unknown }
      .map(EntityReference.init)
  }

  var sentence: String {
    let counted =
      "\(share(complementary, of: known)) of the services that government does not run are complementary"
    guard known >= 10, let interval else { return counted + "; too few for a share to be judged." }
    return counted + "; the 95 % interval is \(percentages(interval))."
  }

  /// Supported when the whole interval lies above one half, contradicted when below.
  var state: ClaimState { interval.state(count: known) }
}

extension WilsonInterval? {
  /// Whether a share is plainly above or below one half; not testable below ten.
  func state(count: Int) -> ClaimState {
    guard count >= 10, let self else { return .notTestable }
    if self.low > 0.5 { return .supported }
    return self.high < 0.5 ? .contradicted : .mixed
  }
}
