import Observatory
import Records

extension Index {
  static let sector = by(
    Sector.self, "Sectors", "Services by the public good that they serve most."
  ) { [$0.sector] }

  static let role = by(
    "roles", "Roles",
    "Services by how they relate to the government-run service for the same need: the observatory's own coding."
  ) { service, _ in [service.role?.value] }

  static let operatorKind = by(
    "operator-kinds", "Kinds of operator",
    "Services by who runs them, derived from their operators."
  ) { service, registry in [registry.operatorKind(of: service)] }

  static let dataOrigin = by(
    "data-origins", "Origins of data",
    "Services by whose data they reuse; a service may stand under several."
  ) { service, _ in service.data.map(\.origin) }

  static let country = by(
    Country.self, "Countries", "Services by where they run; a service may run in several."
  ) { $0.countries }

  static let status = by("statuses", "Status", "Services by where they stand in their life.") {
    service, _ in [service.status]
  }

  static let year = Index(
    slug: "years", title: "Year opened",
    about: "Services by the year in which they opened to the public, the latest first.",
    headings: { registry in
      Set(registry.services.entries.compactMap { $0.value.started?.year }).sorted(by: >)
        .map { Heading(key: "\($0)", label: "\($0)", about: nil) }
    },
    keys: { service, _ in service.started.map { ["\($0.year)"] } ?? [] })

  static let successFactor = by(
    SuccessFactor.self, "Success factors",
    "Services by what is said to have made them work; a service may name several."
  ) { $0.successFactors.map(\.term) }

  static let all = [
    sector, role, operatorKind, dataOrigin, country, status, year, successFactor,
  ]
}

/// Two indexes crossed: a matrix whose cells lead to their lists.
struct Crossing: Sendable {
  let rows: Index
  let columns: Index

  static let sectorByRole = Crossing(rows: .sector, columns: .role)
}
