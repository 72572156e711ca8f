import Records

/// What the coding of a role rests on; each basis belongs to one role.
package enum RoleBasis: String, Choice {
  case addsInformation = "adds-information"
  case evaluates
  case routesInto = "routes-into"
  case addsCapacity = "adds-capacity"
  case parallelChannel = "parallel-channel"
  case fillsDutyGap = "fills-duty-gap"
  case replacedPredecessor = "replaced-predecessor"

  package var about: String {
    switch self {
    case .addsInformation: "It tells people what the government-run service does not"
    case .evaluates: "It assesses the government-run service"
    case .routesInto: "It brings people or their reports into the government-run service"
    case .addsCapacity: "It adds hands or means to the government-run service"
    case .parallelChannel: "It offers the same function beside the government-run service"
    case .fillsDutyGap: "It does what an authority is responsible for and does not do"
    case .replacedPredecessor: "It took the place of an earlier government-run service"
    }
  }

  package var label: String {
    switch self {
    case .fillsDutyGap: "Fills a gap in a duty"
    default: defaultLabel
    }
  }
}

extension RoleBasis {
  /// The role that it is a basis of.
  package var role: Role {
    switch self {
    case .addsInformation, .evaluates, .routesInto, .addsCapacity: .complementary
    case .parallelChannel, .fillsDutyGap, .replacedPredecessor: .substitutive
    }
  }
}
