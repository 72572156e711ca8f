import Records

/// Where a service stands in its life.
package enum Status: String, Choice {
  case planned
  case pilot
  case active
  case absorbed
  case merged
  case closed
  case unknown

  package var about: String {
    switch self {
    case .planned: "Announced"
    case .pilot: "On trial"
    case .active: "Running"
    case .absorbed: "Taken over by government"
    case .merged: "Became part of another service"
    case .closed: "Ended"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
