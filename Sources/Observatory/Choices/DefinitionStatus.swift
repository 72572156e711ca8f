import Records

/// Where a service stands to the definition: derived from the five verdicts, never typed.
package enum DefinitionStatus: String, Choice {
  case exemplar
  case member
  case boundary
  case undetermined
  case outside

  package var about: String {
    switch self {
    case .exemplar: "Meets all five criteria"
    case .member: "Fails none, and meets some of them in part"
    case .boundary: "Fails exactly one criterion"
    case .undetermined: "At most one criterion fails, and at least one is unknown"
    case .outside: "Fails two or more criteria"
    }
  }

  /// The observatory's own rule, in this order.
  package init(_ verdicts: [Verdict]) {
    let failures = verdicts.count { $0 == .fails }
    if failures >= 2 {
      self = .outside
    } else if verdicts.contains(.unknown) {
      self = .undetermined
    } else if failures == 1 {
      self = .boundary
    } else if verdicts.allSatisfy({ $0 == .meets }) {
      self = .exemplar
    } else {
      self = .member
    }
  }
}
