import Records

/// How a service comes by the data it reuses.
package enum DataAccess: String, Choice {
  case openLicence = "open-licence"
  case licensed
  case apiRegistration = "api-registration"
  case scraped
  case foi
  case leaked
  case volunteered
  case contributedByUse = "contributed-by-use"
  case unknown

  package var about: String {
    switch self {
    case .openLicence: "Published under an open licence"
    case .licensed: "Under a licence that was agreed"
    case .apiRegistration: "Through an interface that asks for registration"
    case .scraped: "Taken from pages that were made for people"
    case .foi: "Asked for under freedom of information"
    case .leaked: "Passed on without permission"
    case .volunteered: "Given by people on purpose"
    case .contributedByUse: "Arises when people use the service"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }

  package var label: String {
    switch self {
    case .apiRegistration: "Interface with registration"
    case .foi: "Freedom of information"
    default: defaultLabel
    }
  }
}
