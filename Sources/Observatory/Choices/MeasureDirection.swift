import Records

/// Which way is better.
package enum MeasureDirection: String, Choice {
  case higherIsBetter = "higher-is-better"
  case lowerIsBetter = "lower-is-better"

  package var about: String {
    switch self {
    case .higherIsBetter: "More is better"
    case .lowerIsBetter: "Less is better"
    }
  }
}
