import Records

/// What a measure is about; only quality and outcome can stand against users or volume.
package enum MeasureKind: String, Choice {
  case users
  case volume
  case quality
  case outcome
  case cost
  case uptake

  package var about: String {
    switch self {
    case .users: "People, visits or requests"
    case .volume: "Reports, contributions, things handled"
    case .quality: "How well the service does what it is for"
    case .outcome: "What came of it for people"
    case .cost: "Money spent or saved"
    case .uptake: "Share of those who could use it that do"
    }
  }
}

extension MeasureKind {
  /// Whether it can be the use in a pair.
  package var isUse: Bool { self == .users || self == .volume }
  /// Whether it can be what the use is set against.
  package var isResult: Bool { self == .quality || self == .outcome }
}
