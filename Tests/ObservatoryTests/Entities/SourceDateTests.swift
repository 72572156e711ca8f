import Observatory
import Records
import Testing

struct SourceDateTests {
  private func issued(_ yaml: String) -> (date: String?, faults: String) {
    let (source, faults) = read(Source.self, "type: report\nid: a\ntitle: A\nissued: \(yaml)")
    return (source?.issued?.date.text, faults)
  }

  @Test(arguments: [
    ("2014", "2014"), ("2014-05", "2014-05"), ("2014-05-20", "2014-05-20"),
    ("{date-parts: [[2014]]}", "2014"), ("{date-parts: [[2014, 5]]}", "2014-05"),
    ("{date-parts: [[2014, 5, 2]]}", "2014-05-02"),
    ("{date-parts: [[2014, 12, 31]]}", "2014-12-31"),
    (#"{"date-parts": [["2014", "05"]]}"#, "2014-05"),
    ("\n  date-parts:\n    - - 2014\n      - 5", "2014-05"),
  ])
  func `it is a text, or the parts of CSL`(yaml: String, date: String) {
    #expect(issued(yaml) == (date, ""))
  }

  @Test(arguments: [("{date-parts: [[2014, 13]]}", 23, "2014-13"), ("2014-13", 9, "2014-13")])
  func `a date that the calendar lacks is an error`(yaml: String, column: Int, text: String) {
    #expect(
      issued(yaml) == (
        nil,
        """
        given:4:\(column): error: 'issued' must be a date such as 2014, 2014-05 or 2014-05-20 that \
        the calendar has, not '\(text)' [impossible-date]
            note: there is no month 13
        """
      ))
  }

  @Test(arguments: [
    "{date-parts: [[2014], [2015]]}", "{date-parts: []}", "{date-parts: 2014}", "{year: 2014}",
    "{date-parts: [2014, 5]}", "{date-parts: [[2014]], circa: true}", "{}",
  ])
  func `nothing of a date is dropped in silence`(yaml: String) {
    #expect(
      issued(yaml) == (
        nil,
        """
        given:4:9: error: 'issued' must be one date, with nothing beside it [wrong-type]
            note: write 'issued: 2014-05-20', or 'issued: {date-parts: [[2014, 5, 20]]}'
        """
      ))
  }
}
