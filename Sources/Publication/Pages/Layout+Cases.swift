import Markdown
import Files
import Observatory
import Records
import Templates

extension Layout {
  func casePage(_ entry: Entry<Case>) -> Output {
    let address = address(of: entry)
    return page(at: address, from: Place(entry.path), templates.case) { site, log in
      caseView(entry, address, site, &log)
    }
  }

  /// Where a write-up stands: the original under its name, a translation under its language.
  func address(of entry: Entry<Case>) -> String {
    registry.cases[entry.slug]?.path == entry.path
      ? Addresses.page(of: Case.kind, entry.slug)
      : Addresses.translation(of: entry.slug, entry.value.language)
  }

  /// The same write-up in every language it has, the original first, when there are several.
  private func versions(of entry: Entry<Case>) -> [VersionView] {
    let translations = registry.translations[entry.slug] ?? []
    guard !translations.isEmpty, let original = registry.cases[entry.slug] else { return [] }
    return ([original] + translations).map { version in
      VersionView(
        language: version.value.language, title: version.value.title.text(in: language),
        url: addresses.link(address(of: version)),
        canonical: addresses.canonical(address(of: version)),
        isCurrent: version.path == entry.path)
    }
  }

  private func caseView(
    _ entry: Entry<Case>, _ address: String, _ site: Site, _ log: inout [Diagnostic]
  ) -> CaseView {
    var references = References(registry, wording)
    let value = entry.value
    let prose = prose(entry.body, site, &references, &log)
    for source in value.sources { _ = references.number(of: source.slug) }
    let versions = versions(of: entry)
    var head = head(
      value.title.text(in: language), description: value.abstract?.text(in: language),
      at: address, below: [(wording[.cases], Addresses.list(of: Case.kind))],
      of: PageOrigin(entry))
    head.alternates = versions
    head.kind = "article"
    head.locale = Self.locale(value.language)
    head.published = value.published?.text
    head.changed = value.changed?.text
    let sector = registry.services[value.service].value.sector
    let facts = caseFacts(of: registry.services[value.service], &references)
    let listed = references.views
    head.files += files(of: feeds.ofSector[sector.slug])
    let work = work(entry)
    mark(&head, as: work, at: address, licence: value.licence)
    return CaseView(
      head: head,
      language: value.language, versions: versions,
      abstract: value.abstract?.text(in: language),
      facts: facts, words: facts.flatMap(\.items).explanations,
      contents: contents(
        sections(of: prose),
        [
          .references: !listed.isEmpty, .corrections: !value.corrections.isEmpty, .cite: true,
        ]), body: Markup(raw: prose?.html ?? ""),
      relations: relations(of: entry),
      references: listed,
      authors: value.authors.map { author in
        ItemView(text: author.name, url: author.address)
      },
      published: value.published.map(wording.date), updated: value.updated.map(wording.date),
      reviewed: value.reviewed.map { "\($0.by), \(wording.date($0.on))" },
      licence: value.licence,
      corrections: value.corrections.map {
        CorrectionView(date: wording.date($0.date), note: $0.note.text(in: language))
      },
      cite: cite(work, at: address),
      compare: addresses.link(Addresses.comparison(with: entry.slug)))
  }

  /// What a case's panel tells of its service, with the kind of operator and the place in the
  /// definition, which are derived.
  private func caseFacts(of entry: Entry<Service>, _ references: inout References) -> [FactView] {
    let service = entry.value
    let link = directory.link(entry)
    let named = FactView(
      key: "service", label: wording[.aboutService], about: "",
      items: [ItemView(text: link.title, url: link.url)])
    let data = service.data.map { directory.item(Dataset.kind, $0.dataset.slug) }
    let lines = facts.lines(of: service, sheets.serviceOfCase, &references)
    return [named, roleFact(of: service), reasonFact(of: service), counterpartFact(of: service)]
      .filter { !$0.items.isEmpty } + lines
      + [
        operatorsFact(of: service),
        operatorKindFact(of: service),
        FactView(key: "data", label: wording.label(ofField: "data"), about: "", items: data),
        definitionFact(of: service), evidenceFact(of: service),
      ].filter { !$0.items.isEmpty }
  }

  /// Why the service was coded with its role.
  private func reasonFact(of service: Service) -> FactView {
    FactView(
      key: "basis", label: wording.label(ofField: "basis"), about: "",
      items: service.role?.basis.map { [ItemView(text: $0.label, about: $0.about)] } ?? [])
  }

  private func counterpartFact(of service: Service) -> FactView {
    FactView(
      key: "counterpart", label: wording.label(ofField: "counterpart"), about: "",
      items: counterpart(of: service).map { [directory.item(GovernmentService.kind, $0.slug)] }
        ?? [])
  }

  /// How many of the assertions about the service rest on what.
  private func evidenceFact(of service: Service) -> FactView {
    let counts = Evidence.allCases.map { grade in (grade, service.grades.count { $0 == grade }) }
    return FactView(
      key: "evidence", label: wording.label(ofField: "evidence"), about: "",
      items: counts.filter { $0.1 > 0 }.map {
        ItemView(text: "\($0.0.label) (\($0.1))", about: $0.0.about)
      })
  }

  func roleItem(of service: Service) -> ItemView {
    let role = service.role?.value ?? .unknown
    return ItemView(
      text: role.label, url: addresses.link(Addresses.page(of: Index.role.slug, role.rawValue)),
      about: role.about, symbol: role.shape)
  }

  func roleFact(of service: Service) -> FactView {
    FactView(
      key: "role", label: wording.label(ofField: "role"), about: "",
      items: [roleItem(of: service)])
  }

  func operatorsFact(of service: Service) -> FactView {
    FactView(
      key: "operators", label: wording[.operators], about: "",
      items: service.operators.map { directory.item(Stakeholder.kind, $0.stakeholder.slug) })
  }

  func operatorKindFact(of service: Service) -> FactView {
    let kind = registry.operatorKind(of: service)
    return FactView(
      key: "operatorKind", label: wording[.operatorKind], about: "",
      items: [
        ItemView(
          text: kind.label,
          url: addresses.link(Addresses.page(of: Index.operatorKind.slug, kind.rawValue)),
          about: kind.about)
      ])
  }

  func definitionFact(of service: Service) -> FactView {
    let status = service.definitionStatus
    return FactView(
      key: "definitionStatus", label: wording[.definitionStatus], about: "",
      items: [ItemView(text: status.label, about: status.about)])
  }

  private func relations(of entry: Entry<Case>) -> [RelationView] {
    let service = entry.value.service.slug
    let same = (registry.relations.casesOfService[service] ?? []).filter { $0 != entry.reference }
    let incoming = registry.relations.casesRelatedTo[entry.slug] ?? []
    let related =
      entry.value.relatedCases
      + incoming.filter { !entry.value.relatedCases.contains($0) }
    return [
      relation(wording[.otherCases], same.map { directory.link(registry.cases[$0]) }),
      relation(
        wording[.relatedCases],
        related.map {
          let other = registry.cases[$0]
          return directory.link(other, note: other.value.abstract?.text(in: language))
        }),
    ].compactMap(\.self)
  }

  /// nil when nothing stands in the relation.
  func relation(_ label: String, _ links: [EntityLinkView]) -> RelationView? {
    links.isEmpty ? nil : RelationView(label: label, links: links)
  }
}
