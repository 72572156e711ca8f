import Records

extension Series {
  /// Joins the figures of a declared pair. The pair's measures have been checked.
  package init?(_ pair: Pair, of entry: Entry<some Measured>) {
    let value = entry.value
    guard let users = value.measure(pair.users), let result = value.measure(pair.against) else {
      return nil
    }
    var exclusions: [Exclusion: Int] = [:]
    let left = Self.usable(value.observations.filter { $0.measure == users.id }, &exclusions)
    let right = Self.usable(value.observations.filter { $0.measure == result.id }, &exclusions)
    exclusions[.noPartner] =
      left.keys.count { right[$0] == nil } + right.keys.count { left[$0] == nil }
    points = left.compactMap { when, use -> Point? in
      guard let outcome = right[when], let x = use.value, let y = outcome.value else { return nil }
      return Point(
        when: when, users: x, result: y,
        use: .weakest(pair.use ?? .test, use.use ?? .test, outcome.use ?? .test))
    }.sorted { ($0.when.middle, $0.when.latest) < ($1.when.middle, $1.when.latest) }
    self.exclusions = exclusions.filter { $0.value > 0 }
    self.users = users
    self.result = result
    self.use = pair.use ?? .test
    note = pair.note
    entity = EntityReference(entry)
    regime = value.regime ?? .unknown
  }

  /// The figures that can be joined, by date.
  private static func usable(
    _ observations: [Observation], _ exclusions: inout [Exclusion: Int]
  ) -> [Period: Observation] {
    var byDate: [Period: [Observation]] = [:]
    for observation in observations {
      if observation.before == true {
        exclusions[.before, default: 0] += 1
      } else if observation.value == nil {
        exclusions[.notAFigure, default: 0] += 1
      } else if [.lessThan, .atMost].contains(observation.qualifier) {
        exclusions[.lessThan, default: 0] += 1
      } else {
        byDate[observation.when, default: []].append(observation)
      }
    }
    return byDate.compactMapValues { figures in
      guard figures.count == 1 else {
        exclusions[.sameDate, default: 0] += figures.count
        return nil
      }
      return figures[0]
    }
  }
}

extension PairUse {
  /// The one that allows least.
  static func weakest(_ uses: PairUse...) -> PairUse {
    let order = allCases
    return uses.max { order.firstIndex(of: $0)! < order.firstIndex(of: $1)! } ?? .test
  }
}

extension Registry {
  /// Every declared pair of both kinds of service, in order of name.
  package var series: [Series] {
    services.entries.flatMap { entry in entry.value.pairs.compactMap { Series($0, of: entry) } }
      + governmentServices.entries.flatMap { entry in
        entry.value.pairs.compactMap { Series($0, of: entry) }
      }
  }
}
