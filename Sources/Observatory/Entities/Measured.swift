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
  func checkFigures(_ places: Mapping, _ log: inout [Diagnostic]) {
    if let started, let ended, ended.latest < started.earliest {
      log.error(
        .endBeforeStart, "'ended' (\(ended.text)) lies before 'started' (\(started.text))",
        at: places.place(of: ["ended"]),
        notes: ["'started' stands at \(places.place(of: ["started"]))"])
    }
    checkMeasures(places, &log)
    for (position, observation) in observations.enumerated() {
      let steps: [Step] = ["observations", .item(position)]
      known(observation.measure, at: places.place(of: steps + ["measure"]), &log)
      if let started, observation.before != true, observation.when.latest < started.earliest {
        log.error(
          .observationBeforeStart,
          "the observation (\(observation.when.text)) is older than the service (\(started.text))",
          at: places.place(of: steps + ["when"]),
          notes: ["if it shows the state before the service began, add 'before: true'"])
      }
    }
    for (position, pair) in pairs.enumerated() {
      let steps: [Step] = ["pairs", .item(position)]
      let first = pairs.firstIndex { $0.users == pair.users && $0.against == pair.against }
      if let first, first < position {
        log.error(
          .duplicatePair, "'\(pair.users)' is set against '\(pair.against)' twice",
          at: places.place(of: steps),
          notes: ["first at \(places.place(of: ["pairs", .item(first)]))"])
      }
      check(
        pair, users: places.place(of: steps + ["users"]),
        against: places.place(of: steps + ["against"]), &log)
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

  private func checkMeasures(_ places: Mapping, _ log: inout [Diagnostic]) {
    var seen: [String: Int] = [:]
    for (position, measure) in measures.enumerated() {
      if let first = seen.updateValue(position, forKey: measure.id) {
        log.error(
          .duplicateMeasure, "the measure '\(measure.id)' stands twice",
          at: places.place(of: ["measures", .item(position), "id"]),
          notes: ["first at \(places.place(of: ["measures", .item(first), "id"]))"])
      }
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
