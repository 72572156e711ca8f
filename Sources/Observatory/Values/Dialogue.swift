package import Records

/// A way in which a service and public administration speak with each other.
package struct Dialogue: Record, Hashable {
  package let form: DialogueForm
  package let with: Ref<Stakeholder>?
  package let from: PartialDate?
  package let outcome: LocalizedText?
  package let evidence: Evidence
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<Dialogue>) {
    form = field("form", \.form, "The form of the dialogue.")
    with = field("with", \.with, "Which administration.")
    from = field("from", \.from, "Since when.")
    outcome = field("outcome", \.outcome, "What came of it.")
    evidence = field("evidence", \.evidence, "What the assertion rests on.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
