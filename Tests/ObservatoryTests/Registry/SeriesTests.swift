import Files
import Observatory
import Records
import Testing

/// Tables of observations beside their record.
struct SeriesTests {
  private static let measures = """
    measures:
      - {id: visits, label: Visits, kind: users, unit: visits}
    """
  private static let head = "measure,when,value,evidence,sources,note\n"

  private func check(
    _ table: String, keys: String = measures, gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      [Sample.serviceFile: Sample.service(keys), Sample.seriesFile: table], gives: expected,
      sourceLocation: sourceLocation)
  }

  @Test func `rows follow the observations of the front matter`() async throws {
    let graph = try await registry([
      Sample.serviceFile: Sample.service(
        Self.measures
          + "\nobservations: [{measure: visits, when: 2018, value: 7, evidence: claimed, sources: [paper]}]"
      ),
      Sample.seriesFile: Self.head
        + "visits,2019,1250.5,claimed,report paper,\"A note, quoted\"\r\n"
        + "visits,2020-01/2020-06,0,documented,report,\n",
    ])
    let observations = try #require(graph.services["bus"]?.value.observations)
    #expect(observations.map(\.when.text) == ["2018", "2019", "2020-01/2020-06"])
    #expect(observations.map(\.value) == [7, 1250.5, 0])
    #expect(
      observations.map { $0.sources.map(\.slug) } == [["paper"], ["report", "paper"], ["report"]])
    #expect(observations.map { $0.note?.text(in: "en") } == [nil, "A note, quoted", nil])
  }

  @Test func `a government service can have one too`() async throws {
    let graph = try await registry([
      Sample.governmentServiceFile: Sample.governmentService(Self.measures),
      "content/government-services/timetable.observations.csv": Self.head
        + "visits,2019,1,claimed,report,\n",
    ])
    #expect(graph.governmentServices["timetable"]?.value.observations.count == 1)
  }

  @Test func `faults are located by row and column`() async {
    await check(
      Self.head + """
        visits,2019,1,claimed,report,
        visitors,2020,2,claimed,report,
        visits,2020-13,"1,000",rumoured,report nowhere,
        visits,2021,,claimed,report,Without a value
        """,
      gives: """
        content/services/bus.observations.csv:4:8: error: 'when' must be a date such as 2014-05, \
        or two such as 2018-04/2019-03, the earlier first, not '2020-13' [impossible-date]
            note: there is no month 13
        content/services/bus.observations.csv:4:16: error: 'value' must be a number without \
        thousands separators, such as 1250 or 97.5, not '1,000' [wrong-type]
            note: write '1000', or '1.000', if the comma stands for a point
        content/services/bus.observations.csv:4:24: error: 'evidence' cannot be 'rumoured' \
        [unknown-value]
            note: 'measured-independent': Measured by a body independent of the operator
            note: 'measured-operator': Measured by the operator or an authority in charge
            note: 'documented': Described as fact by a source
            note: 'claimed': Asserted by the operator or an interested party
            note: 'inferred': Coded by the observatory from the facts
        content/services/bus.observations.csv:4:33: error: 'nowhere' is none of the sources \
        [unknown-reference]
            note: sources stand in content/sources.yml
        content/services/bus.observations.csv:5:1: error: an observation has either 'value', or \
        'low' and 'high', or 'trend' [observation-form]
        """)
  }

  @Test func `so are those between a row and its record`() async {
    await check(
      Self.head + "visits,2019,1,claimed,report,\nvisit,2014,2,claimed,report,\n",
      keys: "started: 2015\n" + Self.measures,
      gives: """
        content/services/bus.observations.csv:3:1: error: no measure of this record has the id \
        'visit' [unknown-measure]
            note: did you mean 'visits'?
        content/services/bus.observations.csv:3:7: error: the observation ('2014') is older than \
        the service ('2015') [observation-before-start]
            note: if it shows the state before the service began, add 'before: true'
        """)
  }

  @Test func `a column that is unknown is reported once, however many rows there are`() async {
    await check(
      "measure,when,valu,value,evidence,sources\n"
        + (2015...2019).map { "visits,\($0),1,1,claimed,report\n" }.joined(),
      gives: """
        content/services/bus.observations.csv:1:14: error: unknown key 'valu' [unknown-key]
            note: did you mean 'value'?
        """)
  }

  @Test func `faults of both files are found in one run`() async {
    await ObservatoryTests.check(
      [
        Sample.serviceFile: "---\nname: [\n---\n",
        Sample.seriesFile: "measure,when\nvisits,\"2019\n",
      ],
      gives: """
        content/services/bus.md:2:7: error: the '[' that opens here is never closed [yaml-syntax]
            note: close it with ']'; if it belongs to a text, put quotation marks around the text
        content/services/bus.observations.csv:2:8: error: quotation mark that is never closed \
        [csv-syntax]
            note: put another at the end of the cell; one that belongs to the cell is written twice
        """)
  }

  @Test func `an empty table is an error`() async {
    await check(
      "",
      gives: """
        content/services/bus.observations.csv: error: the file is empty [empty-file]
            note: its first row names the columns
        """)
  }

  @Test func `a table without rows is a warning`() async {
    await check(
      Self.head,
      gives: """
        content/services/bus.observations.csv: warning: a table without rows [empty-file]
            note: write a row below the names of the columns, or delete the file
        """)
  }

  @Test func `a table that is no text is an error`() async {
    var log: [Diagnostic] = []
    let files = Sample.tree().files
    let table = FileTree.File(path: Sample.seriesFile, contents: .bytes([0x61, 0x0A, 0xFF]))
    _ = await Registry(FileTree(files + [table]), &log)
    #expect(
      log.text == """
        content/services/bus.observations.csv:2:1: error: not UTF-8 text from here on \
        [invalid-utf-8]
            note: save the file with the encoding UTF-8
        """)
  }

  @Test func `a case has no observations`() async {
    await ObservatoryTests.check(
      ["content/cases/bus.observations.csv": Self.head + "visits,2019,1,claimed,report,\n"],
      gives: """
        content/cases/bus.observations.csv:1:1: error: unknown key 'observations' [unknown-key]
            note: known keys: \(Case.columns.map(\.key).joined(separator: ", "))
        """)
  }
}
