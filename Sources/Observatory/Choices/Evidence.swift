import Records

/// What an assertion rests on, the strongest first.
package enum Evidence: String, Choice {
  case measuredIndependent = "measured-independent"
  case measuredOperator = "measured-operator"
  case documented
  case claimed
  case inferred

  package var about: String {
    switch self {
    case .measuredIndependent: "Measured by a body independent of the operator"
    case .measuredOperator: "Measured by the operator or an authority in charge"
    case .documented: "Described as fact by a source"
    case .claimed: "Asserted by the operator or an interested party"
    case .inferred: "Coded by the observatory from the facts"
    }
  }

  package var label: String {
    switch self {
    case .measuredIndependent: "Measured independently"
    case .measuredOperator: "Measured by the operator"
    case .inferred: "Our coding"
    default: defaultLabel
    }
  }
}
