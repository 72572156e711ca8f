import Markdown
import Records

extension Registry {
  /// The records that cite each of some sources, in their fields or in their prose, by its key.
  func citations(of keys: Set<String>) -> [String: [EntityReference]] {
    guard !keys.isEmpty else { return [:] }
    var citations: [String: [EntityReference]] = [:]
    func add<Value: Entity>(_ table: Table<Value>) {
      for entry in table.entries {
        let fields = Value.columns.flatMap { $0.shape.sources(in: $0.json(entry.value)) }
        let prose = entry.body.text.split(separator: "@", omittingEmptySubsequences: false)
          .dropFirst().map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "-" }) }
        for key in (fields + prose).uniqued where keys.contains(key) {
          citations[key, default: []].append(EntityReference(entry))
        }
      }
    }
    add(cases)
    add(services)
    add(governmentServices)
    add(stakeholders)
    add(datasets)
    return citations
  }
}

extension Shape {
  /// The keys of the sources that a value of this form names.
  fileprivate func sources(in json: JSON) -> [String] {
    switch (self, json) {
    case (.reference(Source.kind), .string(let key)): [key]
    case (.optional(let inner), _): inner.sources(in: json)
    case (.list(let inner), .array(let values)): values.flatMap(inner.sources)
    case (.record(let fields), .object(let members)):
      zip(fields, members).flatMap { $0.shape.sources(in: $1.value) }
    default: []
    }
  }
}
