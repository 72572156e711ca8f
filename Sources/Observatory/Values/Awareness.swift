package import Records

/// What government knew and thought of the service, at the start and now.
package struct Awareness: Record, Hashable {
  package let atLaunch: AwarenessLevel?
  package let now: AwarenessLevel?
  package let evidence: Evidence
  package let note: LocalizedText?
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<Awareness>) {
    atLaunch = field("atLaunch", \.atLaunch, "When the service opened.")
    now = field("now", \.now, "At the latest date that the sources cover.")
    evidence = field("evidence", \.evidence, "What the coding rests on.")
    note = field("note", \.note, "What the sources say, in our words.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
