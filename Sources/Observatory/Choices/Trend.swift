import Records

/// A direction that a source reports without a figure.
package enum Trend: String, Choice {
  case up
  case down
  case flat

  package var about: String {
    switch self {
    case .up: "It rose"
    case .down: "It fell"
    case .flat: "It stayed"
    }
  }
}
