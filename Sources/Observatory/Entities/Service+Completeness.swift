extension Service {
  /// How much is known of what the findings rest on.
  package var completeness: Completeness {
    let facts = groundsOfFindings
    return Completeness(known: facts.count(where: \.isKnown), of: facts.count)
  }

  /// The keys of what the findings rest on and nothing is known of.
  package var unknownGrounds: [String] {
    groundsOfFindings.filter { !$0.isKnown }.map(\.key)
  }

  private var groundsOfFindings: [(key: String, isKnown: Bool)] {
    [
      ("role", role.map { $0.value != .unknown } ?? false),
      ("engagements", !operators.isEmpty),
      ("criteria", criteria.map { !$0.verdicts.contains(.unknown) } ?? false),
      ("data", !data.isEmpty),
      (
        "awareness",
        awareness.map { ($0.atLaunch ?? .unknown) != .unknown || ($0.now ?? .unknown) != .unknown }
          ?? false
      ),
      ("dialogue", !dialogue.isEmpty),
      ("governmentChange", !governmentChange.isEmpty),
      ("successFactors", !successFactors.isEmpty),
      ("benefits", !benefits.isEmpty),
      ("observations", !observations.isEmpty),
    ]
  }
}
