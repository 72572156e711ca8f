import Observatory
import Records
import Testing

struct SourceDateTests {
  private func text(_ date: SourceDate) -> String {
    [
      date.start?.text, date.end.map { "to \($0.text)" }, date.isCirca ? "circa" : nil, date.season,
      date.words,
    ].compactMap(\.self).joined(separator: " ")
  }

  private func issued(_ yaml: String) -> (date: String?, faults: String) {
    let (source, faults) = read(Source.self, "type: report\nid: a\ntitle: A\nissued: \(yaml)")
    return (source?.issued.map(text), faults)
  }

  @Test(arguments: [
    ("2014", "2014"), ("2014-05", "2014-05"), ("2014-05-20", "2014-05-20"),
    ("{date-parts: [[2014]]}", "2014"), ("{date-parts: [[2014, 5]]}", "2014-05"),
    ("{date-parts: [[2014, 5, 2]]}", "2014-05-02"),
    ("{date-parts: [[2014, 12, 31]]}", "2014-12-31"),
    (#"{"date-parts": [["2014", "05"]]}"#, "2014-05"),
    ("\n  date-parts:\n    - - 2014\n      - 5", "2014-05"),
    ("2014-05/2014-06", "2014-05 to 2014-06"),
    ("{date-parts: [[2014, 5], [2014, 6]]}", "2014-05 to 2014-06"),
    ("{date-parts: [[2014]], circa: true}", "2014 circa"),
    ("{date-parts: [[2014]], circa: false}", "2014"),
    ("{date-parts: [[2014]], season: Spring}", "2014 Spring"),
    ("{literal: in press}", "in press"), ("{raw: 2014-05}", "2014-05"),
    ("{raw: 2014/2015}", "2014 to 2015"), ("{raw: May 2014}", "May 2014"),
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
    "{date-parts: [[2014], [2015], [2016]]}", "{date-parts: []}", "{date-parts: 2014}",
    "{year: 2014}", "{date-parts: [2014, 5]}", "{date-parts: [[2014]], about: true}", "{}",
    "{season: Spring}", "{literal: [in press]}",
  ])
  func `nothing of a date is dropped in silence`(yaml: String) {
    #expect(
      issued(yaml) == (
        nil,
        """
        given:4:9: error: 'issued' must be one date, or two from one to the other [wrong-type]
            note: write 'issued: 2014-05-20', or 'issued: {date-parts: [[2014, 5, 20]]}'
            note: beside it may stand 'circa' and 'season', and in its place 'literal' or 'raw'
        """
      ))
  }

  @Test(arguments: ["2014", "2014-05/2014-06"])
  func `what a text says goes out as a text`(text: String) {
    #expect(
      read(Source.self, "{id: a, type: report, title: A, issued: \(text)}").value?.issued?.json
        == .string(text))
  }

  @Test(arguments: [
    ("2014-05", #"{"date-parts":[[2014,5]]}"#),
    ("2014/2015", #"{"date-parts":[[2014],[2015]]}"#),
    (
      "{date-parts: [[2014]], circa: 1, season: Spring}",
      #"{"date-parts":[[2014]],"circa":true,"season":"Spring"}"#
    ),
    ("{literal: in press}", #"{"literal":"in press"}"#),
  ])
  func `every date has the form of CSL`(yaml: String, json: String) {
    let source = read(Source.self, "{id: a, type: report, title: A, issued: \(yaml)}").value
    #expect(source?.issued?.csl.text == json)
  }
}
