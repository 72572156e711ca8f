package import Records

/// Whether an enabling condition was there.
package struct ConditionClaim: Record, Hashable {
  package let term: Ref<EnablingCondition>
  package let present: Presence?
  package let note: LocalizedText?
  package let evidence: Evidence
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<ConditionClaim>) {
    term = field("term", \.term, "The enabling condition.")
    present = field("present", \.present, "Whether it was there.")
    note = field("note", \.note, "What the sources say, in our words.")
    evidence = field("evidence", \.evidence, "What the assertion rests on.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
