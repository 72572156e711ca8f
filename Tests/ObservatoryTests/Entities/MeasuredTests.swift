import Observatory
import Records
import Testing

struct MeasuredTests {
  private static let graded = "evidence: claimed, sources: [report]"
  /// From line 5 to 9 of a service.
  private static let measures = """
    measures:
      - {id: visits, label: Visits, kind: users, unit: visits}
      - {id: delay, label: Delay, kind: quality, unit: minutes, direction: lower-is-better}
      - {id: price, label: Price, kind: cost, unit: euro}
      - {id: other-delay, label: D, kind: quality, unit: min, direction: lower-is-better, subject: counterpart}
    """

  private func check(
    _ keys: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      service: Self.measures + "\n" + keys, gives: expected, sourceLocation: sourceLocation)
  }

  @Test func `an observation names a measure of its record`() async {
    await check(
      "observations: [{measure: visit, when: 2020, value: 1, \(Self.graded)}]",
      gives: """
        content/services/bus.md:10:26: error: no measure of this record has the id 'visit' \
        [unknown-measure]
            note: did you mean 'visits'?
        """)
    await check(
      "observations: [{measure: temperature, when: 2020, value: 1, \(Self.graded)}]",
      gives: """
        content/services/bus.md:10:26: error: no measure of this record has the id 'temperature' \
        [unknown-measure]
            note: declared: visits, delay, price, other-delay
        """)
  }

  @Test func `a pair is declared once`() async {
    await check(
      """
      pairs:
        - {users: visits, against: delay}
        - {users: visits, against: delay, use: context}
      """,
      gives: """
        content/services/bus.md:12:5: error: 'visits' is set against 'delay' twice [duplicate-pair]
            note: first at content/services/bus.md:11:5
        """)
  }

  @Test func `without measures there is none to name`() async {
    await ObservatoryTests.check(
      service: "observations: [{measure: visits, when: 2020, value: 1, \(Self.graded)}]",
      gives: """
        content/services/bus.md:5:26: error: no measure of this record has the id 'visits' \
        [unknown-measure]
            note: its 'measures' are empty
        """)
  }

  @Test func `a measure stands once`() async {
    await ObservatoryTests.check(
      service: """
        measures:
          - {id: visits, label: Visits, kind: users, unit: visits}
          - {id: visits, label: Visitors, kind: users, unit: people}
        """,
      gives: """
        content/services/bus.md:7:10: error: the measure 'visits' stands twice [duplicate-measure]
            note: first at content/services/bus.md:6:10
        """)
  }

  @Test func `an observation is not older than the service`() async {
    func keys(_ when: String) -> String {
      "started: 2015-06\nobservations: [{measure: visits, \(when), value: 1, \(Self.graded)}]"
    }
    await check(
      keys("when: 2015-05"),
      gives: """
        content/services/bus.md:11:40: error: the observation ('2015-05') is older than the \
        service ('2015-06') [observation-before-start]
            note: if it shows the state before the service began, add 'before: true'
        """)
    await check(
      keys("when: 2013/2015-05, before: false"),
      gives: """
        content/services/bus.md:11:40: error: the observation ('2013/2015-05') is older than the \
        service ('2015-06') [observation-before-start]
            note: if it shows the state before the service began, add 'before: true'
        """)
    await check(keys("when: 2015-05, before: true"), gives: "")
    await check(keys("when: 2015"), gives: "")
    await check(keys("when: 2014/2015-06"), gives: "")
  }

  @Test func `a pair sets a measure of use against one of quality or outcome`() async {
    await check("pairs: [{users: visits, against: delay}]", gives: "")
    await check(
      "pairs: [{users: delay, against: visits}]",
      gives: """
        content/services/bus.md:10:17: error: 'delay' and 'visits' are interchanged [pair-kind]
            note: write 'users: visits' and 'against: delay'
        """)
    await check(
      "pairs: [{users: delay, against: delay}]",
      gives: """
        content/services/bus.md:10:17: error: 'delay' measures quality; 'users' needs a measure of \
        users or volume [pair-kind]
        """)
    await check(
      "pairs: [{users: visits, against: price}]",
      gives: """
        content/services/bus.md:10:34: error: 'price' measures cost; 'against' needs a measure of \
        quality or outcome [pair-kind]
        """)
  }

  @Test func `a pair names measures of its record`() async {
    await check(
      "pairs: [{users: vists, against: dely}]",
      gives: """
        content/services/bus.md:10:17: error: no measure of this record has the id 'vists' \
        [unknown-measure]
            note: did you mean 'visits'?
        content/services/bus.md:10:33: error: no measure of this record has the id 'dely' \
        [unknown-measure]
            note: did you mean 'delay'?
        """)
  }

  @Test func `a unit belongs to the measure, so that it is one in a series`() async {
    await check(
      "observations: [{measure: visits, when: 2020, value: 1, unit: users, \(Self.graded)}]",
      gives: """
        content/services/bus.md:10:56: error: unknown key 'unit' [unknown-key]
            note: known keys: \(Observation.columns.map(\.key).joined(separator: ", "))
        """)
  }

  @Test func `a pair is about one subject`() async {
    await check(
      "pairs: [{users: visits, against: other-delay}]",
      gives: """
        content/services/bus.md:10:34: error: 'visits' describes the service, and 'other-delay' \
        the counterpart; a pair is about one of them [pair-subject]
        """)
  }

  @Test func `the same holds for a government service`() async {
    await ObservatoryTests.check(
      [
        Sample.governmentServiceFile: Sample.governmentService(
          """
          started: 1950
          ended: 1949
          observations: [{measure: calls, when: 1940, value: 1, \(Self.graded)}]
          """)
      ],
      gives: """
        content/government-services/timetable.md:4:8: error: 'ended' ('1949') lies before \
        'started' ('1950') [end-before-start]
            note: 'started' stands at content/government-services/timetable.md:3:10
        content/government-services/timetable.md:5:26: error: no measure of this record has the \
        id 'calls' [unknown-measure]
            note: its 'measures' are empty
        content/government-services/timetable.md:5:39: error: the observation ('1940') is older \
        than the service ('1950') [observation-before-start]
            note: if it shows the state before the service began, add 'before: true'
        """)
  }
}
