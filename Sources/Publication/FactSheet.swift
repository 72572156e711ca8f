import Observatory
import Records

/// The fields of a type that its pages show as facts; listed once, and not for every page.
struct FactSheet<Value: Record>: Sendable {
  /// Fields with single values, and lists of them.
  let lines: [Column<Value>]
  /// Fields with keys of their own.
  let sections: [Column<Value>]

  /// All fields without those that the page shows in another way.
  init(without hidden: Set<String> = []) { self.init { !hidden.contains($0) } }

  init(of shown: Set<String>) { self.init { shown.contains($0) } }

  private init(_ isShown: (String) -> Bool) {
    let columns = Value.columns.filter { isShown($0.key) }
    lines = columns.filter { !$0.shape.hasFields }
    sections = columns.filter { $0.shape.hasFields }
  }
}

/// The sheet of every type that has pages, and that of a service beside its write-up.
struct FactSheets: Sendable {
  let service = FactSheet<Service>(
    without: ["name", "summary", "measures", "observations", "pairs", "draft", "aliases"])
  let serviceOfCase = FactSheet<Service>(
    of: ["sector", "countries", "started", "ended", "status", "regime"])
  let governmentService = FactSheet<GovernmentService>(
    without: ["name", "summary", "measures", "observations", "pairs", "draft", "aliases"])
  let stakeholder = FactSheet<Stakeholder>(without: ["name", "summary", "draft", "aliases"])
  let dataset = FactSheet<Dataset>(without: ["name", "summary", "draft", "aliases"])
}
