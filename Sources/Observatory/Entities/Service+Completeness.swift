extension Service {
  /// How much is known of what the findings rest on.
  package var completeness: Completeness {
    let known = [
      role.map { $0.value != .unknown } ?? false,
      !operators.isEmpty,
      criteria.map { !$0.verdicts.contains(.unknown) } ?? false,
      !data.isEmpty,
      awareness.map { ($0.atLaunch ?? .unknown) != .unknown || ($0.now ?? .unknown) != .unknown }
        ?? false,
      !dialogue.isEmpty,
      !governmentChange.isEmpty,
      !successFactors.isEmpty,
      !benefits.isEmpty,
      !observations.isEmpty,
    ]
    return Completeness(known: known.count(where: \.self), of: known.count)
  }
}
