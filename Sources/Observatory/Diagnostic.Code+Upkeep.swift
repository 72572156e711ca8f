package import Files

/// Faults of drafts, and what asks for somebody's attention.
extension Diagnostic.Code {
  package static let draftReference = Diagnostic.Code(
    "draft-reference",
    """
    A record that is published names one that is still a draft. Its page would lead to one that is \
    not there.
    """,
    cure: "Publish both, by taking 'draft: true' out, or make both drafts.",
    example: """
      # content/services/bus.md has 'draft: true'; content/cases/bus.md has not:
      service: bus
      """)

  package static let orphan = Diagnostic.Code(
    "orphan",
    """
    A stakeholder that no other record names. It has a page that readers come to only by \
    the list of all, and it counts in no finding.
    """,
    cure: "Name it in the service it takes part in, or make it a draft until that is written.",
    example: """
      # content/stakeholders/town-hall.md, which no service, dataset or stakeholder names:
      ---
      name: Town Hall
      ---
      """)

  package static let staleReview = Diagnostic.Code(
    "stale-review",
    "The date by which a write-up should have been looked at again has passed.",
    cure: "Read it again, mend what has changed, and set 'reviewBy' to a later date.",
    example: "reviewBy: 2020-01")

  package static let dateInFuture = Diagnostic.Code(
    "date-in-future",
    "A date of something that has happened lies after today. It is most likely misspelt.",
    cure: "Correct the date, or leave it out until it has come.",
    example: "published: 2119-05-20")
}
