import Observatory
import Records

extension Relations {
  /// Every relation by its name, as pairs of slugs: what declares it, and what it leads to.
  var ends: [String: Set<[String]>] {
    [
      "casesOfService": pairs(casesOfService),
      "casesRelatedTo": pairs(casesRelatedTo),
      "servicesOfCounterpart": pairs(servicesOfCounterpart),
      "participations": Set(
        participations.flatMap { stakeholder, parts in
          parts.map { [$0.service.slug, stakeholder, $0.part.rawValue] }
        }),
      "dialogues": pairs(dialogues),
      "antecedents": pairs(antecedents),
      "authorityOf": pairs(authorityOf),
      "datasetsOfPublisher": pairs(datasetsOfPublisher),
      "membersOf": pairs(membersOf),
      "servicesOfDataset": pairs(servicesOfDataset),
    ]
  }

  private func pairs<Value>(_ inverse: [String: [Ref<Value>]]) -> Set<[String]> {
    Set(inverse.flatMap { target, sources in sources.map { [$0.slug, target] } })
  }
}

extension Registry {
  /// The same, taken from the records that declare them.
  var declaredEnds: [String: Set<[String]>] {
    var ends: [String: Set<[String]>] = [:]
    func declare(_ name: String, _ from: String, _ to: String?, _ part: String...) {
      if let to { ends[name, default: []].insert([from, to] + part) }
    }
    for entry in cases.entries {
      declare("casesOfService", entry.slug, entry.value.service.slug)
      for other in entry.value.relatedCases { declare("casesRelatedTo", entry.slug, other.slug) }
    }
    for entry in services.entries {
      let service = entry.value
      if case .service(let counterpart)? = service.role?.counterpart {
        declare("servicesOfCounterpart", entry.slug, counterpart.slug)
      }
      for engagement in service.engagements {
        declare(
          "participations", entry.slug, engagement.stakeholder.slug, engagement.part.rawValue)
      }
      for dialogue in service.dialogue { declare("dialogues", entry.slug, dialogue.with?.slug) }
      declare("antecedents", entry.slug, service.offlineAntecedent?.stakeholder?.slug)
      for use in service.data { declare("servicesOfDataset", entry.slug, use.dataset.slug) }
    }
    for entry in governmentServices.entries {
      declare("authorityOf", entry.slug, entry.value.competentAuthority?.slug)
    }
    for entry in datasets.entries {
      declare("datasetsOfPublisher", entry.slug, entry.value.publisher?.slug)
    }
    for entry in stakeholders.entries {
      declare("membersOf", entry.slug, entry.value.parent?.slug)
    }
    return ends
  }
}
