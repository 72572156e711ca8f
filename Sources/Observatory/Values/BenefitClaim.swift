package import Records

/// What a group of stakeholders gains from a service.
package struct BenefitClaim: Record, Hashable {
  package let term: Ref<Benefit>
  package let group: StakeholderGroup
  package let realised: Realised?
  package let note: LocalizedText?
  package let evidence: Evidence
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<BenefitClaim>) {
    term = field("term", \.term, "The benefit.")
    group = field("group", \.group, "Who gains.")
    realised = field("realised", \.realised, "Whether it came about.")
    note = field("note", \.note, "What the sources say, in our words.")
    evidence = field("evidence", \.evidence, "What the assertion rests on.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
