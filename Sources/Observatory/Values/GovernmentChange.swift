package import Records

/// What a service changed in government services.
package struct GovernmentChange: Record, Hashable {
  package let kind: GovernmentChangeKind
  package let description: LocalizedText?
  package let date: PartialDate?
  package let evidence: Evidence
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<GovernmentChange>) {
    kind = field("kind", \.kind, "The kind of change.")
    description = field("description", \.description, "What changed.")
    date = field("date", \.date, "When.")
    evidence = field("evidence", \.evidence, "What the assertion rests on.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
