import Records

/// How a source qualifies a figure.
package enum Qualifier: String, Choice {
  case exact
  case about
  case atLeast = "at-least"
  case atMost = "at-most"
  case lessThan = "less-than"

  package var about: String {
    switch self {
    case .exact: "As printed"
    case .about: "Rounded or estimated"
    case .atLeast: "At least this, or more than this"
    case .atMost: "At most this"
    case .lessThan: "Less than this"
    }
  }
}
