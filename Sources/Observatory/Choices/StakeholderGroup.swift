import Records

/// The three groups for whom the paper lists benefits and incentives (claim C10).
package enum StakeholderGroup: String, Choice {
  case users
  case innovators
  case publicAdministration = "public-administration"

  package var about: String {
    switch self {
    case .users: "The people whom a service serves"
    case .innovators: "Providers other than public administration"
    case .publicAdministration: "Government and its agencies"
    }
  }
}
