import Records

/// What a service changed in government services (claim C7).
package enum GovernmentChangeKind: String, Choice {
  case noneKnown = "none-known"
  case informationPublished = "information-published"
  case processChanged = "process-changed"
  case serviceRedesigned = "service-redesigned"
  case adoptedInHouse = "adopted-in-house"
  case policyOrLawChanged = "policy-or-law-changed"
  case reversed

  package var about: String {
    switch self {
    case .noneKnown: "No change was found"
    case .informationPublished: "Information was published that had not been"
    case .processChanged: "A way of working changed"
    case .serviceRedesigned: "A government-run service was made anew"
    case .adoptedInHouse: "The administration took the service or its method over"
    case .policyOrLawChanged: "A policy or a law changed"
    case .reversed: "The reaction went the other way, such as data withdrawn"
    }
  }
}
