package import Records

/// What moved a group of stakeholders to take part, beforehand.
package struct IncentiveClaim: Record, Hashable {
  package let term: Ref<Incentive>
  package let group: StakeholderGroup
  package let note: LocalizedText?
  package let evidence: Evidence
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<IncentiveClaim>) {
    term = field("term", \.term, "The incentive.")
    group = field("group", \.group, "Whom it moved.")
    note = field("note", \.note, "What the sources say, in our words.")
    evidence = field("evidence", \.evidence, "What the assertion rests on.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
