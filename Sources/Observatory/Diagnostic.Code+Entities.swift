package import Files

/// The faults within one record.
extension Diagnostic.Code {
  package static let criterionContradiction = Diagnostic.Code(
    "criterion-contradiction",
    """
    A criterion of the definition that is recorded as met, while the facts that would show it \
    are not in the record: no data of government or citizens, or no dialogue beyond one-way \
    publication.
    """,
    cure: "Add the facts under 'data' or 'dialogue' with their sources, or change the verdict.",
    example: """
      criteria:
        dataReuse:
          verdict: meets
          evidence: documented
          sources: [town-herald-2019]
      data: []
      """)

  package static let duplicateMeasure = Diagnostic.Code(
    "duplicate-measure",
    """
    Two measures of one record with the same 'id'. Observations that name it could belong to \
    either.
    """,
    cure: """
      Give one of them another 'id', and name it so in its observations; delete it if it is the \
      same.
      """,
    example: """
      measures:
        - id: reports
          label: Reports made
          kind: volume
          unit: reports
        - id: reports
          label: Reports answered
          kind: volume
          unit: reports
      """)

  package static let duplicatePair = Diagnostic.Code(
    "duplicate-pair",
    """
    Two measures that are set against each other twice. The result would count twice among the \
    findings.
    """,
    cure: "Delete one of the two pairs.",
    example: """
      pairs:
        - users: reports
          against: share-closed
          use: test
        - users: reports
          against: share-closed
          use: flag
      """)

  package static let endBeforeStart = Diagnostic.Code(
    "end-before-start",
    """
    An end that lies before its beginning: of a service, of a stakeholder, of an engagement, or \
    a case that was changed before it was published. Timelines and durations would be wrong.
    """,
    cure: "Check both dates against the source, and correct the one that is wrong.",
    example: """
      started: "2017"
      ended: "2014"
      """)

  package static let missingSection = Diagnostic.Code(
    "missing-section",
    """
    A case in English that lacks some of the ten sections which every case has. Readers who \
    compare cases look for the same thing in the same place.
    """,
    cure: """
      Add each missing section with its exact title. Where nothing is known, say so in a sentence: \
      that is a result too.
      """,
    example: """
      ## What it is

      A map on which finders mark what they found.

      ## What changed
      """)

  package static let noCounterpart = Diagnostic.Code(
    "no-counterpart",
    """
    A role that cannot be understood without the government-run service that it refers to, and \
    none is named; or 'none-known' without a note that says what was looked for.
    """,
    cure: """
      Name the government-run service as 'counterpart', or write 'counterpart: none-known' and the \
      reason as 'note'.
      """,
    example: """
      role:
        value: complementary
        basis: evaluates
        sources: [town-herald-2019]
      """)

  package static let noDirection = Diagnostic.Code(
    "no-direction",
    """
    A measure of quality or outcome that does not say which way is better. A rise in waiting \
    time and a rise in satisfaction would be read alike.
    """,
    cure: "Add 'direction: higher-is-better' or 'direction: lower-is-better'.",
    example: """
      measures:
        - id: waiting-time
          label: Days until the answer
          kind: quality
          unit: days
      """)

  package static let observationBeforeStart = Diagnostic.Code(
    "observation-before-start",
    """
    An observation that is older than the service it is about. Either a date is wrong, or it \
    shows how things stood before the service began.
    """,
    cure: "Correct the date, or add 'before: true' to the observation.",
    example: """
      started: "2014"
      observations:
        - measure: reports
          when: 2012
          value: 310
          evidence: measured-operator
          sources: [town-herald-2019]
      """)

  package static let observationForm = Diagnostic.Code(
    "observation-form",
    """
    An observation without a figure, with more than one way of giving it, or with half a range \
    or one that is upside down. It could not be drawn or compared.
    """,
    cure: """
      Give 'value' for one figure, 'low' and 'high' for a range, or 'trend' where the source has \
      no figure. For one bound, give 'value' with 'qualifier: at-least' or 'at-most'.
      """,
    example: """
      observations:
        - measure: reports
          when: 2014
          low: 300
          evidence: measured-operator
          sources: [town-herald-2019]
      """)

  package static let pairKind = Diagnostic.Code(
    "pair-kind",
    """
    A pair of measures in which 'users' is no measure of users or volume, or 'against' no \
    measure of quality or outcome. The finding asks whether more use goes with better quality, \
    and would answer another question.
    """,
    cure: "Exchange the two, name other measures, or correct the 'kind' of the measure.",
    example: """
      measures:
        - {id: budget, label: Yearly budget, kind: cost, unit: EUR}
      pairs:
        - users: budget
          against: share-closed
      """)

  package static let pairSubject = Diagnostic.Code(
    "pair-subject",
    """
    A pair of measures of which one describes the service and the other its government-run \
    counterpart. The use of one says nothing about the quality of the other.
    """,
    cure: """
      Pair measures of the same 'subject', or correct the 'subject' of the measure that is wrong.
      """,
    example: """
      measures:
        - {id: visits, label: Visits, kind: users, unit: visits}
        - id: satisfaction
          label: Satisfaction with the office
          kind: quality
          unit: "%"
          direction: higher-is-better
          subject: counterpart
      pairs: [{users: visits, against: satisfaction}]
      """)

  package static let roleContradiction = Diagnostic.Code(
    "role-contradiction",
    """
    A role whose basis is one of the other role. A service that took the place of an earlier \
    one, for instance, is substitutive and not complementary.
    """,
    cure: "Change 'basis' to one that the note lists, or change 'value'.",
    example: """
      role:
        value: complementary
        basis: replaced-predecessor
        counterpart: town-lost-property-office
        sources: [town-herald-2019]
      """)

  package static let sectorTwice = Diagnostic.Code(
    "sector-twice",
    """
    A service whose main sector stands among its secondary sectors too. The second mention tells \
    nobody anything.
    """,
    cure: "Take it out of 'secondarySectors', or name the other sector that was meant.",
    example: """
      sector: health
      secondarySectors: [health, education]
      """)

  package static let sourceWithoutName = Diagnostic.Code(
    "source-without-name",
    """
    A source with neither a title nor a note, or an author with neither a family name nor that \
    of a body, or with both. Readers could not tell what is cited, or who wrote it.
    """,
    cure: """
      Give the source its 'title', or say in a 'note' what it is. A person has 'family' and \
      'given', a body has 'literal'.
      """,
    example: """
      - id: town-herald-2019
        type: article-newspaper
        container-title: Town Herald
      """)

  package static let unknownMeasure = Diagnostic.Code(
    "unknown-measure",
    """
    An observation or a pair that names a measure which the record does not declare. Nobody \
    could tell what the figure counts.
    """,
    cure: """
      Correct the name, or declare the measure under 'measures' with its label, kind and unit.
      """,
    example: """
      measures:
        - {id: reports, label: Reports, kind: volume, unit: reports}
      observations:
        - measure: report
          when: 2014
          value: 310
          evidence: measured-operator
          sources: [town-herald-2019]
      """)

  package static let unknownSourceType = Diagnostic.Code(
    "unknown-source-type",
    """
    The type of a source is none of those of CSL. Programs such as Zotero and pandoc, which read the \
    same list, would not know how to cite it.
    """,
    cure: "Write one of the types of CSL 1.0.2, such as article-newspaper, report or webpage.",
    example: """
      - id: town-herald-2019
        type: newspaper article
        title: The first week
      """)
}
