package import Records

/// An assertion about a service that names a term of a vocabulary.
package struct Claim<Kind: Referent>: Record, Hashable {
  package let term: Ref<Kind>
  package let note: LocalizedText?
  package let evidence: Evidence
  package let sources: [Ref<Source>]

  package init(reading field: inout Fields<Claim<Kind>>) {
    term = field("term", \.term, "The term of the vocabulary.")
    note = field("note", \.note, "What the sources say, in our words.")
    evidence = field("evidence", \.evidence, "What the assertion rests on.")
    sources = field("sources", \.sources, "The sources.", .nonEmpty)
  }
}
