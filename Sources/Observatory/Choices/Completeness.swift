import Records

/// How much is known of a service of what the findings rest on: derived, never typed.
package enum Completeness: String, Choice {
  case stub
  case partial
  case complete

  package var about: String {
    switch self {
    case .stub: "Less than half of what the findings rest on is known"
    case .partial: "At least half of it is known"
    case .complete: "All of it is known"
    }
  }

  /// The observatory's own rule.
  package init(known: Int, of all: Int) {
    self = known == all ? .complete : known * 2 < all ? .stub : .partial
  }
}
