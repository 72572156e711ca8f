import Observatory
import Records

extension Index {
  static let sector = by(Sector.self) { [$0.sector] }

  static let role = by("roles", symbol: { $0.shape }) { service, _ in [service.role?.value] }

  static let operatorKind = by("operator-kinds") { service, registry in
    [registry.operatorKind(of: service)]
  }

  static let dataOrigin = by("data-origins") { service, _ in service.data.map(\.origin) }

  static let country = by(Country.self) { $0.countries }

  static let status = by("statuses") { service, _ in [service.status] }

  static let year = Index(
    slug: "years",
    headings: { registry in
      Set(registry.services.entries.compactMap { $0.value.started?.year }).sorted(by: >)
        .map { Heading(key: "\($0)", label: "\($0)", about: nil) }
    },
    keys: { service, _ in service.started.map { ["\($0.year)"] } ?? [] })

  static let successFactor = by(SuccessFactor.self) { $0.successFactors.map(\.term) }

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
