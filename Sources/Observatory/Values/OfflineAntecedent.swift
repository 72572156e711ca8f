package import Records

/// The offline tradition that a service continues (claim C9).
package struct OfflineAntecedent: Record, Hashable {
  package let description: LocalizedText
  package let stakeholder: Ref<Stakeholder>?
  package let evidence: Evidence
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<OfflineAntecedent>) {
    description = field("description", \.description, "What there was before, offline.")
    stakeholder = field("stakeholder", \.stakeholder, "Who kept it up.")
    evidence = field("evidence", \.evidence, "What the assertion rests on.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
