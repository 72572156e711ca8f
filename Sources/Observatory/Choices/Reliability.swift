import Records

/// How a source stands to what it reports.
package enum Reliability: String, Choice {
  case independent
  case `operator`
  case tertiary

  package var about: String {
    switch self {
    case .independent: "Has no part in the service"
    case .operator: "The operator, or a body that takes part"
    case .tertiary: "An encyclopaedia, a mirror or a copy"
    }
  }
}
