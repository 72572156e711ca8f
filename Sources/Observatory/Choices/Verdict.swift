import Records

/// Whether a service meets a criterion of the definition.
package enum Verdict: String, Choice {
  case meets
  case partly
  case fails
  case unknown

  package var about: String {
    switch self {
    case .meets: "The facts show it"
    case .partly: "The facts show it in part"
    case .fails: "The facts show the opposite"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
