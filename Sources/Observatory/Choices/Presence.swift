import Records

/// Whether a condition was there.
package enum Presence: String, Choice {
  case yes
  case no
  case unknown

  package var about: String {
    switch self {
    case .yes: "It was there"
    case .no: "It was not"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
