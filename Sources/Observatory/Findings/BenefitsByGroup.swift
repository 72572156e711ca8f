import Records

extension Finding {
  static let benefitsByGroup = Finding(
    id: "F8", slug: "benefits", title: "Benefits by group",
    question: "Who gains what, and is it more than a claim?",
    claims: [.factorsAndBenefits],
    rule:
      "A service counts once for each benefit and group. Realised: recorded as having come about, wholly or in part, on measured or documented evidence. Claimed or coded only: recorded as having come about on a claim, or by our coding. Others are open.",
    answer: { registry in
      let services = registry.services.entries
      let naming = services.filter { !$0.value.benefits.isEmpty }
      let rows = registry.ids(of: Benefit.kind)
        .map { (key: $0, label: registry.label($0, of: Benefit.kind)) }
      let groups = choices(StakeholderGroup.self)
      func table(_ slug: String, _ title: String, _ holds: @escaping (BenefitClaim) -> Bool)
        -> ResultTable
      {
        .crossing(
          slug, title, rowTitle: "Benefit", rows: rows, columns: groups, services: naming
        ) { entry in
          entry.value.benefits.filter(holds).map { Pairing($0.term.slug, $0.group.rawValue) }
            .uniqued.map { ($0.first, $0.second) }
        }
      }
      return Answer(
        unit: "services", count: naming.count,
        unknown: [
          Omission(
            "no benefit recorded",
            services.filter { $0.value.benefits.isEmpty }.map(EntityReference.init))
        ],
        statements: StakeholderGroup.allCases.map { group in
          let realised = naming.count {
            $0.value.benefits.contains { $0.group == group && $0.isRealised }
          }
          return
            "\(group.label): \(share(realised, of: services.count)) of the services show a realised benefit."
        },
        tables: [
          .counts(
            "groups", "Services by group, with the best that is known of any benefit",
            rowTitle: "Group", rows: groups,
            columns: ["Realised", "Claimed or coded only", "Open"], chart: .stackedBars
          ) { key in
            let ofGroup = naming.map { entry in
              (entry, entry.value.benefits.filter { $0.group.rawValue == key })
            }
            let realised = ofGroup.filter { $0.1.contains(where: \.isRealised) }
            let claimed = ofGroup.filter {
              !$0.1.contains(where: \.isRealised) && $0.1.contains(where: \.isClaimedOnly)
            }
            let open = ofGroup.filter {
              !$0.1.isEmpty && !$0.1.contains { $0.isRealised || $0.isClaimedOnly }
            }
            return [realised, claimed, open].map { $0.map(\.0) }
          },
          table("realised", "Services with a realised benefit") { $0.isRealised },
          table("claimed", "Services with a benefit that is claimed or coded only") {
            $0.isClaimedOnly
          },
          table("open", "Services with a benefit that is not known to have come about") {
            !$0.isRealised && !$0.isClaimedOnly
          },
        ])
    })
}

/// Two words that go together.
struct Pairing: Hashable {
  let first: String
  let second: String
  init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }
}

extension BenefitClaim {
  private var cameAbout: Bool { realised == .yes || realised == .partly }

  /// On evidence that is more than a claim.
  var isRealised: Bool {
    cameAbout && [.measuredIndependent, .measuredOperator, .documented].contains(evidence)
  }

  var isClaimedOnly: Bool { cameAbout && !isRealised }
}
