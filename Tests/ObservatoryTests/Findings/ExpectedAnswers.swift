/// What the findings say of the collection of `FindingTests`, worked out by hand from its files.
enum ExpectedAnswers {
  static let all: [(id: String, outline: String)] = [
    (
      "F1",
      """
      n = 3 services
      unknown, role unknown: 1 (s03)
      2 of 2 (100 %) of the services that government does not run are complementary; too few for a share to be judged.
      [matrix] Complementary | Substitutive | Unknown
      transport: s01 s04 | - | s03
      health: - | s02 | -
      culture: - | - | -
      [operators] Complementary | Substitutive | Unknown
      government: - | s02 | -
      civil-society: s01 | - | -
      private: s04 | - | -
      mixed: - | - | -
      unknown: - | - | s03
      """
    ),
    (
      "F2",
      """
      n = 2 services
      unknown, no data use recorded: 2 (s03 s04)
      unknown, kind of operator unknown: 1 (s03)
      2 of 2 (100 %) of the services reuse citizens' data, and 1 of 2 (50 %) government's; a service may do both.
      [matrix] Government | Citizens | Operator | Third party | Unknown
      government: - | s02 | - | - | -
      civil-society: s01 | s01 | - | - | -
      private: - | - | - | - | -
      mixed: - | - | - | - | -
      unknown: - | - | - | - | -
      [kinds] Services
      government: s02
      civil-society: s01
      private: s04
      mixed: -
      unknown: s03
      """
    ),
    (
      "F3",
      """
      n = 2 services
      unknown, undetermined: at least one verdict is unknown: 2 (s03 s04)
      1 of 4 (25 %) of the services meet all five criteria; 1 fail at least one.
      [classes] Services
      exemplar: s01
      member: -
      boundary: s02
      undetermined: s03 s04
      outside: -
      [criteria] Meets | Partly | Fails | Unknown
      creatorAndOperator: s01 s02 | - | - | s03 s04
      dataReuse: s01 s02 | - | - | s03 s04
      publicGood: s01 s02 | - | - | s03 s04
      openDialogue: s01 | - | s02 | s03 s04
      aimsToChangeGovernmentService: s01 | s02 | - | s03 s04
      [failing] Criterion
      s02: 'Engages in open dialogue with public administration (C7).'
      """
    ),
    (
      "F4",
      """
      n = 0 series
      unknown, no pair: neither use nor quality is measured: 4 (s01 s02 s03 s04)
      Not testable: no service has three strict points or more.
      [series] Regime | Use | Result | n strict | ρ strict | n with flagged | ρ with flagged | ρ of changes | exact p | What it allows
      """
    ),
    (
      "F5",
      """
      n = 0 services
      unknown, no pair of measures declared; what is missing stands with F4: 4 (s01 s02 s03 s04)
      Not testable: a comparison needs three services on either side, and there are 0 collaborative and 0 offline.
      Online collaborative: ρ is positive in 0 and negative in 0 of 0 services with strict points; with flagged points, positive in 0 and negative in 0 of 0.
      Online transactional: ρ is positive in 0 and negative in 0 of 0 services with strict points; with flagged points, positive in 0 and negative in 0 of 0.
      Offline traditional: ρ is positive in 0 and negative in 0 of 0 services with strict points; with flagged points, positive in 0 and negative in 0 of 0.
      [signs] ρ below 0 | ρ = 0 | ρ above 0
      online-collaborative: - | - | -
      online-transactional: - | - | -
      offline-traditional: - | - | -
      [signs-with-flagged] ρ below 0 | ρ = 0 | ρ above 0
      online-collaborative: - | - | -
      online-transactional: - | - | -
      offline-traditional: - | - | -
      [services] Regime | ρ strict | ρ with flagged | Pairs
      """
    ),
    (
      "F6",
      """
      n = 2 services
      unknown, no success factor recorded: 2 (s03 s04)
      Named most often: Simplicity (2), Luck (1).
      [evidence] Measured independently | Measured by the operator | Documented | Claimed | Our coding
      simplicity: - | s01 | s02 | - | -
      luck: - | - | - | - | s01
      none: - | - | - | - | -
      [roles] Complementary | Substitutive | Unknown
      simplicity: s01 | s02 | -
      luck: s01 | - | -
      none: - | - | -
      [sectors] Transport | Health | Culture
      simplicity: s01 | s02 | -
      luck: s01 | - | -
      none: - | - | -
      [together] Simplicity | Luck | Named by none
      simplicity: - | s01 | -
      luck: s01 | - | -
      none: - | - | -
      """
    ),
    (
      "F7",
      """
      n = 2 services
      unknown, no enabling condition recorded: 2 (s03 s04)
      2 of 4 (50 %) of the services record a condition; 1 record one that was absent.
      [conditions] runs or absorbed: yes | runs or absorbed: no | runs or absorbed: unknown | ended: yes | ended: no | ended: unknown
      open-data: s02 | - | - | - | s01 | -
      """
    ),
    (
      "F8",
      """
      n = 2 services
      unknown, no benefit recorded: 2 (s03 s04)
      Users: 1 of 4 (25 %) of the services show a realised benefit.
      Innovators: 0 of 4 (0 %) of the services show a realised benefit.
      Public administration: 1 of 4 (25 %) of the services show a realised benefit.
      [groups] Realised | Claimed or coded only | Open
      users: s01 | - | -
      innovators: - | s02 | -
      public-administration: s02 | - | s01
      [realised] Users | Innovators | Public administration
      time-saved: s01 | - | -
      trust: - | - | s02
      [claimed] Users | Innovators | Public administration
      time-saved: - | s02 | -
      trust: s01 | - | -
      [open] Users | Innovators | Public administration
      time-saved: - | - | -
      trust: - | - | s01
      """
    ),
    (
      "F9",
      """
      n = 2 services
      unknown, neither incentive nor benefit recorded: 2 (s03 s04)
      Users: 1 with both an incentive and a realised benefit, 0 with an incentive alone, 0 with a benefit alone.
      Innovators: 0 with both an incentive and a realised benefit, 1 with an incentive alone, 0 with a benefit alone.
      Public administration: 0 with both an incentive and a realised benefit, 0 with an incentive alone, 1 with a benefit alone.
      [groups] Incentive and realised benefit | Incentive, no realised benefit | Realised benefit, no incentive
      users: s01 | - | -
      innovators: - | s01 | -
      public-administration: - | - | s02
      [incentives] Users | Innovators | Public administration
      civic-duty: s01 | s01 | -
      """
    ),
    (
      "F10",
      """
      n = 2 services
      excluded, run by government, or by operators of unknown kind: left out of what government knew: 1 (s02)
      unknown, no dialogue recorded: 2 (s03 s04)
      unknown, no change recorded: 1 (s02)
      unknown, awareness not recorded: 2 (s03 s04)
      1 of 4 (25 %) of the services record a dialogue in which both sides speak, and 1 of 4 (25 %) a change in government services.
      1 of 1 (100 %) of the services that government does not run, and of which it is known, began without its recognition or support; too few for a share to be judged.
      [ladder] None known | Information published | Process changed | Service redesigned | Adopted in house | Policy or law changed | Reversed
      none: - | - | - | - | - | - | -
      one-way-publication: - | - | - | - | - | - | -
      foi-or-campaign: - | - | - | - | - | - | -
      feedback-with-reply: - | - | - | - | - | - | -
      data-agreement: - | - | - | - | - | - | -
      joint-design: - | - | s01 | - | - | - | s01
      contract-or-subscription: - | - | - | - | - | - | -
      governance-seat: - | - | - | - | - | - | -
      adoption: - | - | - | - | - | - | -
      [rungs] Services
      none: -
      one-way-publication: s02
      foi-or-campaign: -
      feedback-with-reply: -
      data-agreement: -
      joint-design: s01
      contract-or-subscription: -
      governance-seat: -
      adoption: -
      [criteria] Meets | Partly | Fails | Unknown
      meets: s01 | - | - | -
      partly: - | - | - | -
      fails: - | s02 | - | -
      unknown: - | - | - | s03 s04
      [launch] Services
      unaware: s01
      aware: -
      acknowledging: -
      supporting: -
      operating: -
      hostile: -
      unknown: s04
      [awareness] Unaware | Aware | Acknowledging | Supporting | Operating | Hostile | Unknown
      unaware: - | - | - | s01 | - | - | -
      aware: - | - | - | - | - | - | -
      acknowledging: - | - | - | - | - | - | -
      supporting: - | - | - | - | - | - | -
      operating: - | - | - | - | s02 | - | -
      hostile: - | - | - | - | - | - | -
      unknown: - | - | - | - | - | - | -
      """
    ),
    (
      "F11",
      """
      n = 2 services
      unknown, no data use recorded: 2 (s03 s04)
      unknown, access not recorded for some data: 1 (s02)
      1 of 2 (50 %) of the data uses whose access is known had to be scraped, asked for by law or were leaked.
      [access] Government | Citizens | Operator | Third party | Unknown
      open-licence: - | - | - | - | -
      licensed: - | - | - | - | -
      api-registration: - | - | - | - | -
      scraped: s01 | - | - | - | -
      foi: - | - | - | - | -
      leaked: - | - | - | - | -
      volunteered: - | s01 | - | - | -
      contributed-by-use: - | - | - | - | -
      unknown: - | s02 | - | - | -
      [datasets] Services
      stops: s01 s02
      unused: -
      """
    ),
    (
      "F12",
      """
      n = 3 services
      unknown, start unknown: 1 (s03)
      unknown, start known, but not whether or when it ended: 1 (s04)
      The median service has lasted 10.0 years (2 services).
      1 of 4 (25 %) of the services record an offline antecedent.
      [spans] Opened | Ended | Years so far | Status
      s01: 2003 | 2011 | 8.0 | 'Closed'
      s02: 2008 | none | 12.0 | 'Active'
      s04: 2090 | none | none | 'Active'
      [starts] Services
      2000: s01
      2005: s02
      2090: s04
      [statuses] Services
      planned: -
      pilot: -
      active: s02 s04
      absorbed: -
      merged: -
      closed: s01
      unknown: s03
      [antecedents] Services
      recorded: s01
      none: s02 s03 s04
      [uptake] Measure | When | Share (%)
      g01-uptake-2009: 'Uptake' | '2009' | 38.0
      """
    ),
    (
      "F13",
      """
      n = 2 services
      unknown, country unknown: 2 (s03 s04)
      0 of 1 EU member states have a service in the collection.
      Without one: Malta.
      Sectors without a service: Culture.
      [countries] Services
      ke: s01 s02
      no: s01
      mt: -
      [sectors] Transport | Health | Culture
      ke: s01 | s02 | -
      no: s01 | - | -
      """
    ),
    (
      "F14",
      """
      n = 32 assertions
      unknown, source without a date of issue: 1 (old)
      2 of 32 (6 %) of the assertions rest on a measurement, 12 of 32 (38 %) are our own coding.
      3 sources stand in the bibliography; known to be dead: 1.
      The median source with a date was issued in 2013 (2 sources).
      [grades] Assertions | Services with one
      measured-independent: 1.0 s01 | s01
      measured-operator: 1.0 s01 | s01
      documented: 8.0 s01 s02 | s01 s02
      claimed: 10.0 s01 s02 | s01 s02
      inferred: 12.0 s01 s02 | s01 s02
      [completeness] Services
      stub: s03 s04
      partial: s01 s02
      complete: -
      [ages] Sources
      2012: report
      2014: paper
      [dead] Since | Archived at | Cited by
      old: '2019' | 'nowhere known' | note
      """
    ),
  ]
}
