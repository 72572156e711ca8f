import Files
package import Records

/// A record with figures: both kinds of service.
package protocol Measured: Entity {
  var started: PartialDate? { get }
  var ended: PartialDate? { get }
  var regime: Regime? { get }
  var measures: [Measure] { get }
  var observations: [Observation] { get }
  var pairs: [Pair] { get }
}

extension Measured {
  package func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }

  /// Logs what is wrong between dates, measures, observations and pairs.
  func checkFigures(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if let started, let ended, ended.latest < started.earliest {
      log.error(
        .endBeforeStart, "'ended' ('\(ended.text)') lies before 'started' ('\(started.text)')",
        at: keys.place(of: ["ended"]),
        notes: ["'started' stands at \(keys.place(of: ["started"]))"])
    }
    checkMeasures(keys, &log)
    for (position, observation) in observations.enumerated() {
      let steps: [Step] = ["observations", .item(position)]
      if keys.areRead("measures") {
        known(observation.measure, at: keys.place(of: steps + ["measure"]), &log)
      }
      if let started, observation.before != true, observation.when.latest < started.earliest {
        log.error(
          .observationBeforeStart,
          "the observation ('\(observation.when.text)') is older than the service ('\(started.text)')",
          at: keys.place(of: steps + ["when"]),
          notes: ["if it shows the state before the service began, add 'before: true'"])
      }
    }
    for (position, pair) in pairs.enumerated() {
      let steps: [Step] = ["pairs", .item(position)]
      let first = pairs.firstIndex { $0.users == pair.users && $0.against == pair.against }
      if let first, first < position {
        log.error(
          .duplicatePair, "'\(pair.users)' is set against '\(pair.against)' twice",
          at: keys.place(of: steps),
          notes: ["first at \(keys.place(of: ["pairs", .item(first)]))"])
      }
      guard keys.areRead("measures") else { continue }
      check(
        pair, users: keys.place(of: steps + ["users"]),
        against: keys.place(of: steps + ["against"]), &log)
    }
  }

  private func check(
    _ pair: Pair, users: Place, against: Place, _ log: inout [Diagnostic]
  ) {
    let use = known(pair.users, at: users, &log)
    if let use, let result = measure(pair.against), use.kind.isResult, result.kind.isUse {
      log.error(
        .pairKind, "'\(use.id)' and '\(result.id)' are interchanged", at: users,
        notes: ["write 'users: \(result.id)' and 'against: \(use.id)'"])
      return
    }
    if let use, !use.kind.isUse {
      log.error(
        .pairKind,
        "'\(use.id)' measures \(use.kind.rawValue); 'users' needs a measure of users or volume",
        at: users)
    }
    let result = known(pair.against, at: against, &log)
    if let result, !result.kind.isResult {
      log.error(
        .pairKind,
        "'\(result.id)' measures \(result.kind.rawValue); 'against' needs a measure of quality "
          + "or outcome", at: against)
    }
    guard let use, let result else { return }
    let subjects = [use, result].map { $0.subject ?? .service }
    if subjects[0] != subjects[1] {
      log.error(
        .pairSubject,
        "'\(use.id)' describes the \(subjects[0].rawValue), and '\(result.id)' the "
          + "\(subjects[1].rawValue); a pair is about one of them", at: against)
    }
  }

  private func checkMeasures(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    for repeated in keys.repeats(of: "id", in: "measures") {
      log.error(
        .duplicateMeasure, "the measure '\(repeated.text)' stands twice", at: repeated.place,
        notes: ["first at \(repeated.first)"])
    }
  }

  @discardableResult
  private func known(_ id: String, at place: Place, _ log: inout [Diagnostic]) -> Measure? {
    if let measure = measure(id) { return measure }
    log.error(
      .unknownMeasure, "no measure of this record has the id '\(id)'", at: place,
      notes: [
        measures.isEmpty
          ? "its 'measures' are empty"
          : Suggestion.note(for: id, among: measures.map(\.id))
            ?? "declared: " + measures.map(\.id).joined(separator: ", ")
      ])
    return nil
  }
}
