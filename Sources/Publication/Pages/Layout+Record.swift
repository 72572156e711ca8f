import Files
import Observatory

extension Layout {
  /// The page of a record as its files are now, with all else as it was; nil when that would not do.
  ///
  /// - Parameter path: of the record's file, or of the table of its observations.
  func page(ofFileAt path: String, in tree: FileTree) -> Output? {
    let file = Observation.record(ofTable: path) ?? path
    guard let place = ContentPath(file) else { return nil }
    let slug = place.slug
    func now<Value>(_ entry: Entry<Value>?) -> Entry<Value>? {
      entry.flatMap { registry.reread($0, in: tree) }
    }
    switch place.kind {
    case Case.kind:
      let versions = [registry.cases[slug]].compactMap(\.self) + (registry.translations[slug] ?? [])
      return now(versions.first { $0.path == file }).map(casePage)
    case Service.kind: return now(registry.services[slug]).map(servicePage)
    case GovernmentService.kind:
      return now(registry.governmentServices[slug]).map(governmentServicePage)
    case Stakeholder.kind: return now(registry.stakeholders[slug]).map(stakeholderPage)
    case Dataset.kind: return now(registry.datasets[slug]).map(datasetPage)
    case Page.kind: return now(registry.pages[slug]).map(prosePage)
    default: return nil
    }
  }
}
