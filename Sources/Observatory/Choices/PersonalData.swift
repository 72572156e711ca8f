import Records

/// Whether a dataset holds data about persons.
package enum PersonalData: String, Choice {
  case yes
  case no
  case anonymised
  case unknown

  package var about: String {
    switch self {
    case .yes: "It does"
    case .no: "It does not"
    case .anonymised: "It did, and was anonymised"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
