import Files
import Markdown
import Observatory
import Records
import Templates

extension Layout {
  func homePage() -> Output {
    page(at: "", from: Place(Settings.path), templates.home) { _, _ in
      let references = References(registry, wording)
      let settings = registry.settings
      let paper = settings.groundingPaper.flatMap { registry.source($0.slug) }
      return HomeView(
        head: head(
          settings.title.text(in: language), description: settings.description.text(in: language),
          at: ""),
        counts: kinds, matrix: matrix(.sectorByRole),
        verdict: verdicts.first { Finding.rolesBySector.claims.contains($0.claim) }.map(view),
        states: states,
        findings: ItemView(text: wording[.findings], url: addresses.link(Self.findingsAddress)),
        indexes: shelves.map(indexCount),
        latest: latestCases(6),
        paper: paper.map { references.view(of: $0, number: 1) })
    }
  }

  func browsePage() -> Output {
    page(at: "browse/", from: Place("the list of indexes"), templates.browse) { _, _ in
      IndexView(
        head: head(wording[.browse], description: wording[.browseAbout], at: "browse/"),
        about: wording[.browseAbout],
        headings: kinds
          + [
            CountView(
              label: wording[.matrix], url: addresses.link("matrix/"),
              about: wording[.matrixAbout], count: registry.services.entries.count)
          ] + shelves.map(indexCount))
    }
  }

  func notFoundPage() -> Output {
    page(at: "404.html", from: Place("the page for unknown addresses"), templates.notFound) {
      _, _ in
      NotFoundView(
        head: head(wording[.notFound], at: nil), indexes: kinds + shelves.map(indexCount))
    }
  }

  func prosePage(_ entry: Entry<Page>) -> Output {
    let address = Addresses.page(of: Page.kind, entry.slug)
    return page(at: address, from: Place(entry.path), templates.prose) { site, log in
      var references = References(registry, wording)
      let prose = prose(entry.body, site, &references, &log)
      for source in entry.value.sources { _ = references.number(of: source.slug) }
      let listed = references.views
      return ProseView(
        head: head(
          entry.value.title.text(in: language),
          description: entry.value.description?.text(in: language), at: address,
          of: PageOrigin(entry)),
        contents: contents(sections(of: prose), [.references: !listed.isEmpty]),
        body: Markup(raw: prose?.html ?? ""), references: listed)
    }
  }

  /// The types of entity with the number of their entries.
  private var kinds: [CountView] {
    [
      kind(Case.kind, .cases, .casesAbout, registry.cases.entries.count),
      kind(Service.kind, .services, .servicesAbout, registry.services.entries.count),
      kind(
        GovernmentService.kind, .governmentServices, .governmentServicesAbout,
        registry.governmentServices.entries.count),
      kind(
        Stakeholder.kind, .stakeholders, .stakeholdersAbout, registry.stakeholders.entries.count),
      kind(Dataset.kind, .datasets, .datasetsAbout, registry.datasets.entries.count),
    ]
  }

  private func kind(_ kind: String, _ label: Wording.Key, _ about: Wording.Key, _ count: Int)
    -> CountView
  {
    CountView(
      label: wording[label], url: addresses.link(Addresses.list(of: kind)), about: wording[about],
      count: count)
  }

  /// An index with the number of its headings under which something stands.
  func indexCount(_ shelf: Shelf) -> CountView {
    CountView(
      label: wording.title(of: shelf.index), url: addresses.link(shelf.index.slug + "/"),
      about: wording.about(shelf.index), count: shelf.usedHeadings.count)
  }

  /// The cases published or updated last, by date and then by slug.
  private func latestCases(_ count: Int) -> [EntityLinkView] {
    registry.cases.entries
      .sorted { (Self.date($1), $0.slug) < (Self.date($0), $1.slug) }
      .prefix(count)
      .map { directory.link($0, note: $0.value.abstract?.text(in: language)) }
  }

  private static func date(_ entry: Entry<Case>) -> Int {
    (entry.value.updated ?? entry.value.published)?.latest ?? 0
  }
}
