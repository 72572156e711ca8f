import Files
import Markdown
import Records

extension Registry {
  /// The records that cite each source, in their fields or in their prose, by its key; in order of
  /// their kind and name. What nothing cites is not there.
  package func citations() -> [String: [EntityReference]] {
    let named = Dictionary(grouping: sourceReferences) { reference in
      Observation.record(ofTable: reference.place.file) ?? reference.place.file
    }
    var citations: [String: [EntityReference]] = [:]
    func add<Value: Entity>(_ table: Table<Value>, _ translations: [String: [Entry<Value>]] = [:]) {
      for entry in table.entries {
        let versions = [entry] + (translations[entry.slug] ?? [])
        let keys = versions.flatMap { version in
          (named[version.path] ?? []).map(\.slug) + version.body.citedKeys
        }
        for key in keys.uniqued where source(key) != nil {
          citations[key, default: []].append(EntityReference(entry))
        }
      }
    }
    add(cases, translations)
    add(services)
    add(governmentServices)
    add(stakeholders)
    add(datasets)
    add(pages)
    return citations
  }
}
