import Files
import Records
import Testing

struct PartialDateTests {
  @Test(arguments: [
    ("2014", 2014_01_01, 2014_12_31), ("2014-05", 2014_05_01, 2014_05_31),
    ("2014-05-20", 2014_05_20, 2014_05_20), ("2024-02-29", 2024_02_29, 2024_02_29),
    ("2000-02-29", 2000_02_29, 2000_02_29), ("1000", 1000_01_01, 1000_12_31),
    ("9999-12-31", 9999_12_31, 9999_12_31), ("2014-04-30", 2014_04_30, 2014_04_30),
  ])
  func `a date is as precise as it was written`(text: String, earliest: Int, latest: Int) throws {
    let date = try #require(PartialDate(text))
    #expect(
      [date.text, "\(date.earliest)", "\(date.latest)"] == [text, "\(earliest)", "\(latest)"])
  }

  private static let impossible = [
    "2023-02-29", "1900-02-29", "2014-02-30", "2014-04-31", "2014-13", "2014-00", "2014-05-00",
    "2014-05-32", "0000", "0001", "0999", "2014-5", "2014-05-1", "14", "02014", "2014-05-20-01",
    "2014-", "-2014",
    "2014/05", "2014.05", "2014-05-20T10:00", "May 2014", "c. 2014", "２０１４", " 2014", "2014 ",
  ]

  @Test(arguments: impossible)
  func `what the calendar does not have is a fault`(text: String) {
    #expect(
      fault("value: '\(text)'", as: PartialDate.self) == """
        a.yml:1:8: error: 'value' must be a date such as 2014, 2014-05 or 2014-05-20 that the \
        calendar has, not '\(text)' [impossible-date]
        """)
  }

  @Test(arguments: ["2014", "2014-05", "2014-05-20"])
  func `a date is read without quotation marks, and written as it was`(text: String) {
    #expect(told("value: \(text)", as: Holder<PartialDate>.self) == "{\"value\":\"\(text)\"}")
  }

  @Test(arguments: [
    ("2018", 2018_01_01, 2018_12_31), ("2018-04/2019-03", 2018_04_01, 2019_03_31),
    ("2018/2018", 2018_01_01, 2018_12_31), ("2018-06/2018", 2018_06_01, 2018_12_31),
    ("2018-05-20/2018-05-20", 2018_05_20, 2018_05_20),
  ])
  func `a period is a date, or all from one to another`(
    text: String, earliest: Int, latest: Int
  ) throws {
    let period = try #require(Period(text))
    #expect([period.earliest, period.latest] == [earliest, latest])
    #expect(told("value: \(text)", as: Holder<Period>.self) == "{\"value\":\"\(text)\"}")
  }

  @Test(
    arguments: impossible + [
      "2019-03/2018-04", "2018/2017-12", "2018/", "/2018", "2018/2019/2020", "2018//2019",
      "2018-02-30/2019", "2018/2019-13", "2018 / 2019",
    ])
  func `a period that cannot be is a fault`(text: String) {
    #expect(
      fault("value: '\(text)'", as: Period.self) == """
        a.yml:1:8: error: 'value' must be a date such as 2014-05, or two such as \
        2018-04/2019-03, the earlier first, not '\(text)' [impossible-date]
        """)
  }

  @Test func `a list is no date`() {
    #expect(
      told("value: [2014]", as: Holder<PartialDate>.self) == """
        a.yml:1:8: error: 'value' must be a date such as 2014, 2014-05 or 2014-05-20, not a list \
        [wrong-type]
            note: write 'value: 2014'
        """)
    #expect(
      told("value: [2014]", as: Holder<Period>.self) == """
        a.yml:1:8: error: 'value' must be a date such as 2014-05, or two such as 2018-04/2019-03, \
        not a list [wrong-type]
            note: write 'value: 2014'
        """)
  }
}
