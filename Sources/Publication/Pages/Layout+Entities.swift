import Files
import Markdown
import Observatory
import Records
import Templates

extension Layout {
  func servicePage(_ entry: Entry<Service>) -> Output {
    entityPage(entry, templates.service, wording[.services]) { references in
      let service = entry.value
      return Parts(
        summary: service.summary.text(in: language),
        facts: [roleFact(of: service)] + facts.lines(of: service, sheets.service, &references)
          + [operatorsFact(of: service)].filter { !$0.items.isEmpty }
          + [operatorKindFact(of: service), definitionFact(of: service)],
        sections: sections(of: service, &references),
        figures: figures.views(of: service, &references), relations: relations(of: entry),
        work: work(entry))
    }
  }

  func governmentServicePage(_ entry: Entry<GovernmentService>) -> Output {
    entityPage(entry, templates.governmentService, wording[.governmentServices]) { references in
      Parts(
        summary: entry.value.summary?.text(in: language),
        facts: facts.lines(of: entry.value, sheets.governmentService, &references),
        sections: facts.sections(of: entry.value, sheets.governmentService, &references),
        figures: figures.views(of: entry.value, &references), relations: relations(of: entry),
        work: work(entry))
    }
  }

  func stakeholderPage(_ entry: Entry<Stakeholder>) -> Output {
    entityPage(entry, templates.stakeholder, wording[.stakeholders]) { references in
      Parts(
        summary: entry.value.summary?.text(in: language),
        facts: facts.lines(of: entry.value, sheets.stakeholder, &references),
        sections: [], figures: [], relations: relations(of: entry))
    }
  }

  func datasetPage(_ entry: Entry<Dataset>) -> Output {
    entityPage(entry, templates.dataset, wording[.datasets]) { references in
      Parts(
        summary: entry.value.summary?.text(in: language),
        facts: facts.lines(of: entry.value, sheets.dataset, &references),
        sections: [], figures: [], relations: relations(of: entry))
    }
  }

  /// What differs between the pages of entities.
  private struct Parts {
    let summary: String?
    let facts: [FactView]
    let sections: [SectionView]
    let figures: [FigureView]
    let relations: [RelationView]
    /// What the page is cited as; nil for what nobody cites.
    var work: CitedWork? = nil

    /// Every word in it that may need an explanation.
    var items: [ItemView] {
      let cells = sections.flatMap(\.rows).flatMap { $0.heading + $0.cells.flatMap(\.items) }
      let points = figures.flatMap(\.points)
      return facts.flatMap(\.items) + sections.flatMap(\.facts).flatMap(\.items) + cells
        + figures.map(\.kind)
        + points.flatMap { [$0.qualifier, $0.use, $0.evidence].compactMap(\.self) }
    }
  }

  private func entityPage<Value: Entity>(
    _ entry: Entry<Value>, _ template: Template<EntityView>, _ kind: String,
    _ parts: @escaping @Sendable (inout References) -> Parts
  ) -> Output {
    let address = address(of: entry)
    return page(at: address, from: Place(entry.path), template) { site, log in
      var references = References(registry, wording)
      let prose = prose(entry.body, site, &references, &log)
      let parts = parts(&references)
      let listed = references.views
      let placements = placements(of: EntityReference(entry))
      var head = head(
        entry.value.title.text(in: language), description: parts.summary, at: address,
        below: [(kind, Addresses.list(of: Value.kind))], of: PageOrigin(entry))
      if let work = parts.work {
        mark(&head, as: work, at: address, licence: registry.settings.licence?.name)
      }
      return EntityView(
        head: head, kind: kind, summary: parts.summary, facts: parts.facts,
        sections: parts.sections,
        figures: parts.figures, relations: parts.relations, references: listed,
        body: prose.map { Markup(raw: $0.html) },
        placements: placements,
        contents: contents(
          parts.sections.map { ItemView(text: $0.label, url: "#field_" + $0.key) },
          [
            .figures: !parts.figures.isEmpty, .placements: !placements.isEmpty,
            .references: !listed.isEmpty, .cite: parts.work != nil,
          ]),
        words: (parts.items + listed.compactMap(\.reliability)).explanations,
        cite: parts.work.map { cite($0, at: address) })
    }
  }

  /// The findings that a record has a part in, each with its places there.
  private func placements(of reference: EntityReference) -> [FactView] {
    placements[reference].map { placement in
      FactView(
        key: placement.finding.id, label: "\(placement.finding.id) \(placement.finding.title)",
        about: placement.finding.question,
        items: placement.places.map { place in
          ItemView(
            text: place.text,
            url: addresses.link(Layout.address(of: placement.finding)) + "#" + place.fragment)
        })
    }
  }

  /// Where the page of a record stands that has no translations.
  func address<Value: Entity>(of entry: Entry<Value>) -> String {
    Addresses.page(of: Value.kind, entry.slug)
  }

  private func relations(of entry: Entry<Service>) -> [RelationView] {
    let cases = registry.relations.casesOfService[entry.slug] ?? []
    let siblings =
      (counterpart(of: entry.value).map { registry.relations.servicesOfCounterpart[$0.slug] ?? [] }
      ?? [])
      .filter { $0 != entry.reference }
    return [
      relation(wording[.writeUps], cases.map { directory.link(registry.cases[$0]) }),
      relation(wording[.relatedServices], siblings.map(serviceLink)),
    ].compactMap(\.self)
  }

  func counterpart(of service: Service) -> Ref<GovernmentService>? {
    guard case .service(let counterpart)? = service.role?.counterpart else { return nil }
    return counterpart
  }

  /// A service with its role.
  private func serviceLink(_ reference: Ref<Service>) -> EntityLinkView {
    let entry = registry.services[reference]
    let role = roleItem(of: entry.value)
    return directory.link(entry, note: role.text, symbol: role.symbol)
  }

  private func relations(of entry: Entry<GovernmentService>) -> [RelationView] {
    let services = registry.relations.servicesOfCounterpart[entry.slug] ?? []
    return [relation(wording[.relatedServices], services.map(serviceLink))].compactMap(\.self)
  }

  private func relations(of entry: Entry<Stakeholder>) -> [RelationView] {
    let slug = entry.slug
    let relations = registry.relations
    let parts = EngagementPart.allCases.map { part in
      relation(
        wording.label(ofPart: part.rawValue) ?? part.label,
        (relations.participations[slug] ?? []).filter { $0.part == part }
          .map { serviceLink($0.service) })
    }
    return
      (parts + [
        relation(
          wording[.authorityOf],
          (relations.authorityOf[slug] ?? []).map {
            directory.link(registry.governmentServices[$0])
          }),
        relation(wording[.inDialogueWith], (relations.dialogues[slug] ?? []).map(serviceLink)),
        relation(wording[.antecedentOf], (relations.antecedents[slug] ?? []).map(serviceLink)),
        relation(
          wording[.publisherOf],
          (relations.datasetsOfPublisher[slug] ?? []).map { directory.link(registry.datasets[$0]) }),
        relation(
          wording[.members],
          (relations.membersOf[slug] ?? []).map { directory.link(registry.stakeholders[$0]) }),
      ]).compactMap(\.self)
  }

  private func relations(of entry: Entry<Dataset>) -> [RelationView] {
    let services = registry.relations.servicesOfDataset[entry.slug] ?? []
    return [relation(wording[.reusedBy], services.map(serviceLink))].compactMap(\.self)
  }
}
