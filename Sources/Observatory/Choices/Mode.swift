import Records

/// Whether a service is delivered online.
package enum Mode: String, Choice {
  case online
  case offline
  case hybrid
  case unknown

  package var about: String {
    switch self {
    case .online: "Through the internet"
    case .offline: "In person, by telephone or by post"
    case .hybrid: "Both"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
