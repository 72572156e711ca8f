package import Records

/// The five criteria of the paper's ostensive definition; an absent one is unknown.
package struct Criteria: Record, Hashable {
  package let creatorAndOperator: Criterion?
  package let dataReuse: Criterion?
  package let publicGood: Criterion?
  package let openDialogue: Criterion?
  package let aimsToChangeGovernmentService: Criterion?

  package init(reading field: inout Fields<Criteria>) {
    creatorAndOperator = field(
      "creatorAndOperator", \.creatorAndOperator,
      "Created and run by government, civil society or private sector (C4).")
    dataReuse = field(
      "dataReuse", \.dataReuse, "Builds on government data or citizens' data (C5).")
    publicGood = field("publicGood", \.publicGood, "Focuses on a public good (C6).")
    openDialogue = field(
      "openDialogue", \.openDialogue, "Engages in open dialogue with public administration (C7).")
    aimsToChangeGovernmentService = field(
      "aimsToChangeGovernmentService", \.aimsToChangeGovernmentService,
      "Is meant to change government services (C7).")
  }

  /// The five verdicts, in the order of the definition.
  package var verdicts: [Verdict] {
    [creatorAndOperator, dataReuse, publicGood, openDialogue, aimsToChangeGovernmentService]
      .map { $0?.verdict ?? .unknown }
  }

  package var status: DefinitionStatus { DefinitionStatus(verdicts) }
}
