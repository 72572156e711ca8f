import Records

/// Whether a figure may enter the test of use against quality.
package enum PairUse: String, Choice {
  case test
  case flag
  case context

  package var about: String {
    switch self {
    case .test: "Enters the strict result"
    case .flag:
      "Real, but its window or definition differs: shown, and left out of the strict result"
    case .context: "Shown only"
    }
  }
}
