import Records

/// Whether a benefit came about.
package enum Realised: String, Choice {
  case yes
  case partly
  case no
  case unknown

  package var about: String {
    switch self {
    case .yes: "It came about"
    case .partly: "It came about in part"
    case .no: "It did not"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
