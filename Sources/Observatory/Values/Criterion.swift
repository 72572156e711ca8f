package import Records

/// The verdict on one criterion of the definition.
package struct Criterion: Record, Hashable {
  package let verdict: Verdict
  package let evidence: Evidence
  package let note: LocalizedText?
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<Criterion>) {
    verdict = field("verdict", \.verdict, "Whether the service meets the criterion.")
    evidence = field("evidence", \.evidence, "What the verdict rests on.")
    note = field("note", \.note, "Why, in our words.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
