import Records

/// How a service relates to the government-run service for the same need (claim C3).
package enum Role: String, Choice {
  case complementary
  case substitutive
  case unknown

  package var about: String {
    switch self {
    case .complementary:
      "A person with the same need still uses the government-run service; this one adds to it"
    case .substitutive:
      "It performs the same function, so that a person can do without the government-run service"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
