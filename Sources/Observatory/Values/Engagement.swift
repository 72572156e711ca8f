package import Files
package import Records

/// One stakeholder's part in a service.
package struct Engagement: Record, Hashable {
  package let stakeholder: Ref<Stakeholder>
  package let part: EngagementPart
  package let from: PartialDate?
  package let to: PartialDate?
  package let note: LocalizedText?
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<Engagement>) {
    stakeholder = field(
      "stakeholder", \.stakeholder, "Who takes part.", as: "cv:hasParticipant")
    part = field("part", \.part, "The part it plays.", as: "cv:role")
    from = field("from", \.from, "Since when.")
    to = field("to", \.to, "Until when.")
    note = field("note", \.note, "What the sources say, in our words.", as: "dct:description")
    sources = field("sources", \.sources, "The sources.")
  }

  package func check(_ keys: ReadKeys, _ log: inout [Diagnostic]) {
    if let from, let to, to.latest < from.earliest {
      log.error(
        .endBeforeStart, "'to' ('\(to.text)') lies before 'from' ('\(from.text)')",
        at: keys.place(of: ["to"]), notes: ["'from' stands at \(keys.place(of: ["from"]))"])
    }
  }
}
