import Records

/// What government knew and thought of a service (claim C8).
package enum AwarenessLevel: String, Choice {
  case unaware
  case aware
  case acknowledging
  case supporting
  case operating
  case hostile
  case unknown

  package var about: String {
    switch self {
    case .unaware: "Did not know of it"
    case .aware: "Knew of it"
    case .acknowledging: "Recognised it in public"
    case .supporting: "Helped it with money, data or work"
    case .operating: "Runs it"
    case .hostile: "Opposed it"
    case .unknown: "Nothing is known about it, which is not the same as no"
    }
  }
}
