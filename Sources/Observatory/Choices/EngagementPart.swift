import Records

/// The part that a stakeholder plays in a service.
package enum EngagementPart: String, Choice {
  case creator
  case `operator`
  case funder
  case dataProvider = "data-provider"
  case contributor
  case user
  case competentAuthority = "competent-authority"
  case adopter
  case partner
  case critic

  package var about: String {
    switch self {
    case .creator: "Had the idea or built the first version"
    case .operator: "Runs the service"
    case .funder: "Pays for it"
    case .dataProvider: "Supplies the data that it reuses"
    case .contributor: "Adds data, reports or work"
    case .user: "Uses it"
    case .competentAuthority: "Is responsible in law for what the service is about"
    case .adopter: "Took the service over or into its own work"
    case .partner: "Works with the operator in another way"
    case .critic: "Opposes or criticises it"
    }
  }
}
