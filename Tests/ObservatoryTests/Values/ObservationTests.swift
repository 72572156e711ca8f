import Observatory
import Testing

struct ObservationTests {
  private func check(
    _ keys: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (_, faults) = read(
      Observation.self, "{measure: visits, when: 2020, \(keys), evidence: claimed, sources: [a]}")
    #expect(faults == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "value: 0", "value: -1.5, qualifier: about", "low: 1, high: 2", "low: 2, high: 2",
    "trend: flat",
  ])
  func `it is a value, a range or a trend`(form: String) {
    check(form, gives: "")
  }

  @Test(arguments: [
    "note: Nothing", "value: 1, trend: up", "value: 1, low: 1, high: 2", "high: 2, trend: up",
    "value: 1, low: 0, high: 2, trend: up",
  ])
  func `it is only one of them`(form: String) {
    check(
      form,
      gives: """
        given:1:1: error: an observation has either 'value', or 'low' and 'high', or 'trend' \
        [observation-form]
        """)
  }

  @Test(arguments: ["low: 1", "high: 1"])
  func `a range has both bounds`(form: String) {
    check(
      form,
      gives: """
        given:1:1: error: a range needs both 'low' and 'high' [observation-form]
            note: for one bound, use 'value' with 'qualifier: at-least' or 'at-most'
        """)
  }

  @Test func `the upper bound is not the lesser`() {
    check(
      "low: 2.5, high: 2",
      gives: """
        given:1:47: error: 'high' (2) is less than 'low' (2.5) [observation-form]
        """)
  }

  @Test func `a period has its end after its start`() {
    check(
      "value: 1, window: 2019-04/2018-03",
      gives: """
        given:1:49: error: 'window' must be a date such as 2014-05, or two such as \
        2018-04/2019-03, the earlier first, not '2019-04/2018-03' [impossible-date]
            note: write '2018-03/2019-04'
        """)
  }
}
