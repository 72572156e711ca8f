package import Files
package import Records

/// What is counted or assessed; a change of definition makes a new measure.
package struct Measure: Record, Hashable {
  package let id: String
  package let label: LocalizedText
  package let kind: MeasureKind
  package let unit: String
  package let direction: MeasureDirection?
  package let definition: LocalizedText?
  package let subject: MeasureSubject?
  package let population: LocalizedText?

  package init(reading field: inout Fields<Measure>) {
    id = field("id", \.id, "The word by which observations name the measure.", .slug)
    label = field("label", \.label, "The measure for readers.", as: "schema:name")
    kind = field("kind", \.kind, "What it is about.")
    unit = field("unit", \.unit, "The unit of its values.", as: "schema:unitText")
    direction = field("direction", \.direction, "Which way is better.")
    definition = field(
      "definition", \.definition, "What is counted, in which window.",
      as: "schema:measurementTechnique")
    subject = field("subject", \.subject, "What it describes; the service, when absent.")
    population = field("population", \.population, "Among whom or what.")
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if keys.areRead("kind", "direction"), kind.isResult, direction == nil {
      log.error(
        .noDirection, "a measure of '\(kind.rawValue)' needs a 'direction'",
        at: keys.place(of: ["kind"]),
        notes: ["write 'direction: higher-is-better' or 'direction: lower-is-better'"])
    }
  }
}
