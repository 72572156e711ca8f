import Observatory
import Records

/// The fields of a type that its pages show as facts; listed once, and not for every page.
struct FactSheet<Value: Record>: Sendable {
  /// The type in the codebook, and the key of the group in it, if it is the sheet of one.
  let way: [String]
  /// Fields with single values, and lists of them.
  let lines: [Column<Value>]
  /// Fields with keys of their own.
  let sections: [Column<Value>]

  /// All fields without those that the page shows in another way.
  init(_ type: String, without hidden: Set<String> = []) {
    self.init(type) { !hidden.contains($0) }
  }

  init(_ type: String, of shown: Set<String>) { self.init(type) { shown.contains($0) } }

  private init(_ type: String, _ isShown: (String) -> Bool) {
    way = type.split(separator: ".").map(String.init)
    let columns = Value.columns.filter { isShown($0.key) }
    lines = columns.filter { !$0.shape.hasFields }
    sections = columns.filter { $0.shape.hasFields }
  }
}

/// The sheet of every type that has pages, and that of a service beside its write-up.
struct FactSheets: Sendable {
  let service = FactSheet<Service>(
    "service",
    without: ["name", "summary", "measures", "observations", "pairs", "draft", "aliases"])
  let serviceOfCase = FactSheet<Service>(
    "service", of: ["sector", "countries", "started", "ended", "status", "regime"])
  let governmentService = FactSheet<GovernmentService>(
    "government-service",
    without: ["name", "summary", "measures", "observations", "pairs", "draft", "aliases"])
  let term = FactSheet<Term>(
    "vocabulary.terms", without: ["id", "label", "definition", "provenance"])
  let stakeholder = FactSheet<Stakeholder>(
    "stakeholder", without: ["name", "summary", "draft", "aliases"])
  let dataset = FactSheet<Dataset>("dataset", without: ["name", "summary", "draft", "aliases"])
}
