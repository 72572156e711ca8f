package import Records

/// The relations that content declares on one side, seen from the other; each in order of slug.
package struct Relations: Sendable {
  /// A service in which a stakeholder takes part, and the part.
  package struct Participation: Sendable, Hashable {
    package let service: Ref<Service>
    package let part: EngagementPart
  }

  /// By slug of the service.
  package let casesOfService: [String: [Ref<Case>]]
  /// By slug of the case that others name as related.
  package let casesRelatedTo: [String: [Ref<Case>]]
  /// By slug of the government service.
  package let servicesOfCounterpart: [String: [Ref<Service>]]
  /// By slug of the stakeholder.
  package let participations: [String: [Participation]]
  package let dialogues: [String: [Ref<Service>]]
  package let antecedents: [String: [Ref<Service>]]
  package let authorityOf: [String: [Ref<GovernmentService>]]
  package let datasetsOfPublisher: [String: [Ref<Dataset>]]
  package let membersOf: [String: [Ref<Stakeholder>]]
  /// By slug of the dataset.
  package let servicesOfDataset: [String: [Ref<Service>]]

  init(
    cases: Table<Case>, services: Table<Service>, governmentServices: Table<GovernmentService>,
    stakeholders: Table<Stakeholder>, datasets: Table<Dataset>
  ) {
    casesOfService = cases.inverse { [$0.service.slug] }
    casesRelatedTo = cases.inverse { $0.relatedCases.map(\.slug) }
    servicesOfCounterpart = services.inverse { service in
      guard case .service(let counterpart)? = service.role?.counterpart else { return [] }
      return [counterpart.slug]
    }
    dialogues = services.inverse { $0.dialogue.compactMap(\.with?.slug) }
    antecedents = services.inverse { [$0.offlineAntecedent?.stakeholder?.slug].compactMap(\.self) }
    servicesOfDataset = services.inverse { $0.data.map(\.dataset.slug) }
    authorityOf = governmentServices.inverse { [$0.competentAuthority?.slug].compactMap(\.self) }
    datasetsOfPublisher = datasets.inverse { [$0.publisher?.slug].compactMap(\.self) }
    membersOf = stakeholders.inverse { [$0.parent?.slug].compactMap(\.self) }

    var participations: [String: [Participation]] = [:]
    for entry in services.entries {
      for engagement in entry.value.engagements {
        let participation = Participation(service: entry.reference, part: engagement.part)
        let key = engagement.stakeholder.slug
        if participations[key]?.contains(participation) != true {
          participations[key, default: []].append(participation)
        }
      }
    }
    self.participations = participations
  }
}

extension Table {
  /// For every slug that the entries name, the entries that name it, once each.
  fileprivate func inverse(_ names: (Value) -> [String]) -> [String: [Ref<Value>]] {
    var inverse: [String: [Ref<Value>]] = [:]
    for entry in entries {
      for name in Set(names(entry.value)) { inverse[name, default: []].append(entry.reference) }
    }
    return inverse
  }
}
