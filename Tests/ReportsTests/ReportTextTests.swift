import Files
import Reports
import Testing

struct ReportTextTests {
  private func check(
    _ report: Report, _ expected: String, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(report.text() == expected + "\n", sourceLocation: location)
  }

  @Test func `the word that is meant is underlined`() {
    check(
      Sample.report(
        "---\nrole: subsitutive\n", "'role' cannot be 'subsitutive'", 2, 7,
        notes: ["did you mean 'substitutive'?"]),
      """
      content/pages/about.md:2:7: error: 'role' cannot be 'subsitutive' [unknown-word]
        2 | role: subsitutive
          |       ^^^^^^^^^^^
          note: did you mean 'substitutive'?
      """)
  }

  @Test func `a word in quotation marks is underlined with them`() {
    check(
      Sample.report("a: \"b c\"", "no 'b c'", 1, 4, warning: true),
      """
      content/pages/about.md:1:4: warning: no 'b c' [unknown-word]
        1 | a: "b c"
          |    ^^^^^
      """)
  }

  @Test func `without a word at the place, one sign is marked`() {
    check(
      Sample.report("abc", "no 'x'", 1, 2),
      """
      content/pages/about.md:1:2: error: no 'x' [unknown-word]
        1 | abc
          |  ^
      """)
  }

  @Test func `a place behind the last sign is marked there`() {
    check(
      Sample.report("abc\r\n", "unfinished", 1, 4),
      """
      content/pages/about.md:1:4: error: unfinished [unknown-word]
        1 | abc
          |    ^
      """)
  }

  @Test func `the mark stands below its sign, whatever stands before`() {
    check(
      Sample.report("\t日本e\u{301} x", "no 'x'", 1, 7),
      """
      content/pages/about.md:1:7: error: no 'x' [unknown-word]
        1 |  日本e\u{301} x
          |        ^
      """)
  }

  @Test func `of a long line the part around the spot is shown`() {
    let words = String(repeating: "word ", count: 60)
    check(
      Sample.report(words + "wrong " + words, "no 'wrong'", 1, 301),
      """
      content/pages/about.md:1:301: error: no 'wrong' [unknown-word]
        1 | …d word word word word word word word word word wrong word word word word word word word \
      word word wo…
          |                                                 ^^^^^
      """)
  }

  @Test func `a line alone, a file alone, and a file that was not read have no more to show`() {
    check(
      Sample.report("abc", "wrong", 1, 0),
      """
      content/pages/about.md:1: error: wrong [unknown-word]
        1 | abc
      """)
    check(
      Sample.report("abc", "wrong", 0, 0), "content/pages/about.md: error: wrong [unknown-word]")
    check(
      Sample.report("abc", "wrong", 7, 1),
      "content/pages/about.md:7:1: error: wrong [unknown-word]")
  }

  @Test func `content cannot write to the terminal`() {
    let escape = "\u{1B}[2J\u{202E}"
    #expect(
      !Sample.report("a\(escape)", "no '\(escape)'", 1, 1, notes: [escape]).text().unicodeScalars
        .contains { ["\u{1B}", "\u{202E}"].contains($0) })
  }

  @Test func `nor can the name of a file`() {
    let report = Report(
      [
        Diagnostic(.error, Sample.code, "wrong", at: Place("content/a\u{1B}[31m\n::error::b.md"))
      ], in: [:])
    #expect(report.text() == "content/a [31m ::error::b.md: error: wrong [unknown-word]\n")
  }

  @Test func `colours stand around what they mark`() {
    #expect(
      Sample.report("abc", "no 'abc'", 1, 1).text(isColoured: true) == """
        \u{1B}[1mcontent/pages/about.md:1:1: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m\u{1B}[1mno 'abc'\
        \u{1B}[0m\u{1B}[2m [unknown-word]\u{1B}[0m
          \u{1B}[2m1 |\u{1B}[0m abc
          \u{1B}[2m  |\u{1B}[0m \u{1B}[1;31m^^^\u{1B}[0m

        """)
  }

  @Test func `counts are told in words`() {
    #expect(Report([], in: [:]).counts == "0 errors, 0 warnings")
    #expect(Sample.report("", "x", 1, 1).counts == "1 error, 0 warnings")
    #expect(Sample.report("", "x", 1, 1, warning: true).counts == "0 errors, 1 warning")
  }
}
