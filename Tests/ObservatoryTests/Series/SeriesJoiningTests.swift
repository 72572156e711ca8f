import Observatory
import Records
import Testing

struct SeriesJoiningTests {
  /// Points as date, use, result and what they enter as, then what was left out.
  private func check(
    _ rows: String, pair: String = Figures.pair, gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let graph = try await registry(
      [Sample.serviceFile: Sample.service(Figures.keys(rows, pairs: [pair]))],
      sourceLocation: sourceLocation)
    #expect(graph.series.map(text) == [expected], sourceLocation: sourceLocation)
  }

  private func text(_ series: Series) -> String {
    let points = series.points.map {
      "\($0.when.text): \($0.users) \($0.result) \($0.use.rawValue)"
    }
    let exclusions = Series.Exclusion.allCases.compactMap { reason in
      series.exclusions[reason].map { "\($0) × \(reason.rawValue)" }
    }
    return (points + exclusions).joined(separator: "\n")
  }

  @Test func `figures of the same date are joined, in order of time`() async throws {
    try await check(
      """
      visits 2020 20
      satisfaction 2019 1.5
      visits 2019 10
      satisfaction 2020 2.5
      """,
      gives: """
        2019: 10.0 1.5 test
        2020: 20.0 2.5 test
        """)
  }

  @Test func `nothing is joined but what has the very same date`() async throws {
    try await check(
      """
      visits 2019 1
      satisfaction 2019-05 1
      visits 2019-05-02 1
      satisfaction 2019-05-03 1
      visits 2018-04/2019-03 1
      satisfaction 2018-04 1
      visits 2017 1
      """,
      gives: "7 × no figure of the other measure at the same date")
  }

  @Test func `other measures have no part in it`() async throws {
    try await check(
      """
      visits 2019 1
      delay 2019 7
      delay 2019 8
      satisfaction 2019 2
      """,
      gives: "2019: 1.0 2.0 test")
  }

  @Test func `points of mixed precision stand by the middle of their date`() async throws {
    let dates = ["2020", "2019-12-31", "2019", "2019-05", "2018-07/2019-06", "2019-07-02"]
    let rows = dates.flatMap { ["visits \($0) 1", "satisfaction \($0) 1"] }
    try await check(
      rows.joined(separator: "\n"),
      gives: """
        2018-07/2019-06: 1.0 1.0 test
        2019-05: 1.0 1.0 test
        2019: 1.0 1.0 test
        2019-07-02: 1.0 1.0 test
        2019-12-31: 1.0 1.0 test
        2020: 1.0 1.0 test
        """)
  }

  @Test func `dates that cover the same time have an order too`() async throws {
    let dates = ["2019-01/2019-12", "2019", "2019/2019", "2019-01-01/2019-12-31"]
    let rows = dates.flatMap { ["visits \($0) 1", "satisfaction \($0) 1"] }
    for rows in [rows, rows.reversed()] {
      try await check(
        rows.joined(separator: "\n"),
        gives: """
          2019: 1.0 1.0 test
          2019-01-01/2019-12-31: 1.0 1.0 test
          2019-01/2019-12: 1.0 1.0 test
          2019/2019: 1.0 1.0 test
          """)
    }
  }

  @Test func `a point may be used as its weakest figure`() async throws {
    let rows = """
      visits 2001 1
      satisfaction 2001 1
      visits 2002 1 use=flag
      satisfaction 2002 1 use=test
      visits 2003 1
      satisfaction 2003 1 use=context
      visits 2004 1 use=flag
      satisfaction 2004 1 use=context
      """
    try await check(
      rows,
      gives: """
        2001: 1.0 1.0 test
        2002: 1.0 1.0 flag
        2003: 1.0 1.0 context
        2004: 1.0 1.0 context
        """)
    try await check(
      rows, pair: "{users: visits, against: satisfaction, use: flag}",
      gives: """
        2001: 1.0 1.0 flag
        2002: 1.0 1.0 flag
        2003: 1.0 1.0 context
        2004: 1.0 1.0 context
        """)
    try await check(
      rows, pair: "{users: visits, against: satisfaction, use: context}",
      gives: """
        2001: 1.0 1.0 context
        2002: 1.0 1.0 context
        2003: 1.0 1.0 context
        2004: 1.0 1.0 context
        """)
  }

  @Test func `what is no figure is counted and left out, with its partner`() async throws {
    try await check(
      """
      visits 2001 low=1 high=2
      satisfaction 2001 1
      visits 2002 1
      satisfaction 2002 trend=up
      visits 2003 1
      satisfaction 2003 1
      """,
      gives: """
        2003: 1.0 1.0 test
        2 × no figure of the other measure at the same date
        2 × a range or a direction instead of a figure
        """)
  }

  @Test func `upper bounds are left out, lower bounds and estimates are not`() async throws {
    try await check(
      """
      visits 2001 1 qualifier=less-than
      satisfaction 2001 1
      visits 2002 1
      satisfaction 2002 1 qualifier=at-most
      visits 2003 1 qualifier=at-least
      satisfaction 2003 1 qualifier=about
      visits 2004 1 qualifier=exact
      satisfaction 2004 1
      """,
      gives: """
        2003: 1.0 1.0 test
        2004: 1.0 1.0 test
        2 × no figure of the other measure at the same date
        2 × only an upper bound ('less than', 'at most')
        """)
  }

  @Test func `of several figures of one date none is chosen`() async throws {
    try await check(
      """
      visits 2001 1
      visits 2001 1
      visits 2001 2
      satisfaction 2001 1
      visits 2002 1
      satisfaction 2002 1
      """,
      gives: """
        2002: 1.0 1.0 test
        1 × no figure of the other measure at the same date
        3 × more than one figure of one measure at the same date
        """)
  }

  @Test func `figures that cannot be used do not make a date ambiguous`() async throws {
    try await check(
      """
      visits 2001 1
      visits 2001 9 qualifier=less-than
      visits 2001 trend=up
      visits 2001 9 before=true
      satisfaction 2001 1
      """,
      gives: """
        2001: 1.0 1.0 test
        1 × a range or a direction instead of a figure
        1 × only an upper bound ('less than', 'at most')
        1 × from before the service began
        """)
  }

  @Test func `figures from before the service are left out, whatever they are`() async throws {
    try await check(
      """
      visits 2001 1 before=true
      satisfaction 2001 1
      visits 2002 1 before=false
      satisfaction 2002 1
      satisfaction 2000 trend=up before=true
      visits 2000 1 qualifier=less-than before=true
      """,
      gives: """
        2002: 1.0 1.0 test
        1 × no figure of the other measure at the same date
        3 × from before the service began
        """)
  }

  @Test func `a pair without figures has no points`() async throws {
    try await check("delay 2019 1", gives: "")
  }

  @Test func `a pair of measures that are not declared makes no series`() async throws {
    let graph = try await registry([Sample.serviceFile: Sample.service(Figures.keys(""))])
    let bus = try #require(graph.services["bus"])
    for yaml in ["{users: visitors, against: delay}", "{users: visits, against: delays}"] {
      let pair = try #require(read(Pair.self, yaml).value)
      #expect(Series(pair, of: bus) == nil)
    }
  }

  @Test func `all declared pairs of both kinds of service, in order of name`() async throws {
    let two = [Figures.pair, "{users: visits, against: delay, use: flag, note: Why}"]
    let graph = try await registry([
      Sample.governmentServiceFile: Sample.governmentService(
        Figures.keys("", keys: "regime: offline-traditional")),
      "content/services/tram.md": Sample.service(Figures.keys("")),
      Sample.serviceFile: Sample.service(
        Figures.keys("", pairs: two, keys: "regime: online-collaborative")),
    ])
    #expect(
      graph.series.map {
        "\($0.entity.kind)/\($0.entity.slug) \($0.users.id) \($0.result.id) \($0.use.rawValue) "
          + "\($0.regime.rawValue) \($0.note?.text(in: "en") ?? "-")"
      } == [
        "services/bus visits satisfaction test online-collaborative -",
        "services/bus visits delay flag online-collaborative Why",
        "services/tram visits satisfaction test unknown -",
        "government-services/timetable visits satisfaction test offline-traditional -",
      ])
  }

  @Test func `measures of the counterpart belong to its regime`() async throws {
    func regime(role: String, of government: String) async throws -> [String] {
      let graph = try await registry([
        Sample.serviceFile: Sample.service(
          Figures.keys(
            "", keys: "regime: online-collaborative\nrole: {\(role), sources: [report]}",
            subject: "counterpart")),
        Sample.governmentServiceFile: Sample.governmentService(government),
      ])
      return graph.series.map(\.regime.rawValue)
    }
    let role = "value: complementary, basis: evaluates, counterpart"
    #expect(
      try await regime(role: "\(role): timetable", of: "regime: offline-traditional")
        == ["offline-traditional"])
    #expect(try await regime(role: "\(role): timetable", of: "") == ["unknown"])
    #expect(
      try await regime(role: "\(role): none-known, note: None", of: "regime: offline-traditional")
        == ["unknown"])
  }
}
