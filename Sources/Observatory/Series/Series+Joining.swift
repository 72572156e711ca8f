import Records

extension Series {
  /// Joins the figures of a declared pair; nil when the record does not declare its measures.
  ///
  /// - Parameter counterpart: the regime of the government-run service that the record relates to,
  ///   to which the pair belongs when its measures describe that service.
  package init?(_ pair: Pair, of entry: Entry<some Measured>, counterpart: Regime? = nil) {
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
    }.sorted { $0.order < $1.order }
    self.exclusions = exclusions.filter { $0.value > 0 }
    self.users = users
    self.result = result
    self.use = pair.use ?? .test
    note = pair.note
    entity = EntityReference(entry)
    regime = (users.subject == .counterpart ? counterpart : value.regime) ?? .unknown
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

extension Series.Point {
  /// By the middle of the date; a day before the month, and that before the year, of the same middle.
  fileprivate var order: (Double, Int, String) { (when.middle, when.latest, when.text) }
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
    services.entries.flatMap { entry in
      entry.value.pairs.compactMap {
        Series($0, of: entry, counterpart: counterpart(of: entry.value)?.regime)
      }
    }
      + governmentServices.entries.flatMap { entry in
        entry.value.pairs.compactMap { Series($0, of: entry) }
      }
  }

  private func counterpart(of service: Service) -> GovernmentService? {
    guard case .service(let reference)? = service.role?.counterpart else { return nil }
    return governmentServices[reference].value
  }
}
