import Records

/// The reach of a service.
package enum Level: String, Choice {
  case local
  case regional
  case national
  case crossBorder = "cross-border"
  case unknown

  package var about: String {
    switch self {
    case .local: "A town or a district"
    case .regional: "A region or a state within a country"
    case .national: "A country"
    case .crossBorder: "Several countries"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
