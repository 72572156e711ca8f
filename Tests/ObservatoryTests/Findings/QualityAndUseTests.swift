import Observatory
import Records
import Testing

/// F4 on invented series.
struct QualityAndUseTests {
  private func answer(
    _ services: [String], governmentServices: [String] = [],
    _ location: SourceLocation = #_sourceLocation
  ) async throws -> Answer {
    let registry = try await Invented.registry(
      services, governmentServices: governmentServices, location)
    return try Finding.with(id: "F4").answer(registry)
  }

  /// The cells of the first row of the table of all pairs, from `n strict` on.
  private func check(
    _ points: [String], gives expected: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let figures = points.enumerated().flatMap { position, point -> [String] in
      let words = point.split(separator: " ")
      let rest =
        "when: \(2001 + position), use: \(words.count > 2 ? words[2] : "test"), evidence: claimed, sources: [report]"
      return [
        "{measure: riders, value: \(words[0]), \(rest)}",
        "{measure: punctual, value: \(words[1]), \(rest)}",
      ]
    }
    let service = """
      regime: online-collaborative
      \(Invented.measures())
      observations: [\(figures.joined(separator: ", "))]
      pairs: [{users: riders, against: punctual}]
      """
    let lines = try await answer([service], location).outline.split(separator: "\n")
    let row = try #require(
      lines.first { $0.hasPrefix("s01-riders-punctual: ") }, sourceLocation: location)
    #expect(
      row.split(separator: "|").dropFirst(3).joined(separator: "|").dropFirst() == expected,
      sourceLocation: location)
  }

  @Test func `what so many points allow is said, and nothing more`() async throws {
    try await check(["1 1", "2 2"], gives: "2.0 | none | 2.0 | none | none | none | 'list only'")
    try await check(
      ["1 1", "2 2", "3 3"], gives: "3.0 | 1.0 | 3.0 | 1.0 | none | none | 'direction only'")
    try await check(
      ["1 4", "2 3", "4 2", "8 1"],
      gives: "4.0 | -1.0 | 4.0 | -1.0 | none | none | 'direction only'")
  }

  @Test func `five points have an exact p, ten have none`() async throws {
    let five = ["1 1", "2 2", "3 3", "4 4", "5 5"]
    let row = try await answer([Invented.series("unknown", "1 1", "2 2", "3 3", "4 4", "5 5")])
    guard case .number(let p?, decimals: 3, _) = row.tables[0].rows[0].cells[8] else {
      Issue.record("no p in \(row.outline)")
      return
    }
    // Two of 120 orders are as extreme.
    #expect(abs(p - 2.0 / 120) < 1e-12)
    try await check(
      five + five, gives: "10.0 | 1.0 | 10.0 | 1.0 | 1.0 | none | 'tested'")
  }

  @Test func `pairs are pooled by one sign for each service`() async throws {
    let up = Invented.rising("online-collaborative")
    let down = Invented.falling("offline-traditional")
    let answer = try await answer([up, up, up, up, up, down], governmentServices: [down])
    #expect(
      answer.statements == [
        "Of 7 services with a strict series of three points or more, quality rose with use in 5 and fell in 2; two-sided sign test: p = 0.453."
      ])
    #expect(answer.count == 7)
    #expect(
      try await self.answer([]).statements == [
        "Not testable: no service has three strict points or more."
      ])
  }

  @Test func `a level relation is neither a rise nor a fall`() async throws {
    let level = Invented.series("unknown", "1 1", "2 3", "3 2", "4 0")
    #expect(
      try await answer([level, Invented.series("unknown", "1 1", "2 3", "3 1")]).statements == [
        "Of 2 services with a strict series of three points or more, quality rose with use in 0 and fell in 1, and did neither in 1; two-sided sign test: p = 1.000."
      ])
  }

  @Test func `what cannot be counted is excluded by name and in numbers`() async throws {
    func figure(_ measure: String, _ keys: String) -> String {
      "  - {measure: \(measure), evidence: claimed, sources: [report], \(keys)}\n"
    }
    let unfit =
      "started: 2003\n" + Invented.measures() + "\nobservations:\n"
      + figure("riders", "when: 2003, value: 1") + figure("punctual", "when: 2003, value: 1")
      + figure("riders", "when: 2004, value: 2") + figure("riders", "when: 2004, value: 3")
      + figure("punctual", "when: 2004, value: 2")
      + figure("riders", "when: 2005, value: 5, qualifier: less-than")
      + figure("riders", "when: 2006, value: 5, qualifier: at-most")
      + figure("riders", "when: 2007, low: 1, high: 2") + figure("riders", "when: 2008, trend: up")
      + figure("riders", "when: 2001, value: 1, before: true")
      + "pairs: [{users: riders, against: punctual}]"
    let answer = try await answer([
      unfit,
      Invented.series("unknown", "1 1", "2 2"),
      Invented.series("unknown", "1 1", "2 2", "3 3", pair: "context"),
      Invented.series("unknown", "1 1", "2 1", "3 1"),
      Invented.series("unknown", "1 1", "2 2", "3 3 flag"),
    ])
    let omissions = answer.excluded.map { omission in
      "\(omission.reason): \(omission.count) (\(omission.entities.map(\.slug).joined(separator: " ")))"
    }
    #expect(answer.count == 0)
    #expect(
      omissions.joined(separator: "\n") == """
        figures of pairs, no figure of the other measure at the same date: 1 (s01)
        figures of pairs, a range or a direction instead of a figure: 2 (s01)
        figures of pairs, only an upper bound ('less than', 'at most'): 2 (s01)
        figures of pairs, more than one figure of one measure at the same date: 2 (s01)
        figures of pairs, from before the service began: 1 (s01)
        fewer than two points in the pair: not drawn: 1 (s01)
        shown only: the pair or all its points are context: 1 (s03)
        fewer than three strict points in the pair: listed only: 2 (s02 s05)
        use or result is the same at all strict points: no ρ: 1 (s04)
        """)
  }

  @Test func `services without a pair are listed by what is missing`() async throws {
    let use = "measures: [{id: riders, label: Riders, kind: volume, unit: trips}]"
    let quality =
      "measures: [{id: late, label: Late, kind: outcome, unit: minutes, direction: lower-is-better}]"
    let answer = try await answer(
      ["", use, quality, Invented.measures(), Invented.rising("unknown")],
      governmentServices: ["", use])
    #expect(
      answer.unknown.map { "\($0.reason): \($0.entities.map(\.slug).joined(separator: " "))" } == [
        "no pair: neither use nor quality is measured: s01",
        "no pair: use is measured, and neither quality nor outcome: s02 g02",
        "no pair: quality or outcome is measured, and no use: s03",
        "no pair: use and quality are measured, but not set against each other: s04",
      ])
  }

  @Test func `every drawn series has both results and what limits them beside it`() async throws {
    let service =
      Invented.series(
        "offline-traditional", "1 10", "2 20", "3 40", "4 30", "5 60", "6 5 flag", better: "lower"
      ).replacing("use: test}]", with: "note: The depot burnt down.}]")
    let table = try #require(try await answer([service]).tables.last)
    #expect(table.slug == "s01-riders-punctual")
    #expect(table.title == "S01: Punctuality against Riders")
    #expect(table.columns == ["Riders (people)", "Punctuality (%)", "Enters as"])
    #expect(
      table.notes == [
        "Offline traditional. Strict: ρ = −0.90, n = 5, exact p = 0.083 (tested). With flagged points: ρ = −0.09, n = 6. Of the changes: no ρ.",
        "Less is better: ρ is turned, so that above 0 means better with use.",
        "Drawn open against time: points that stay out of the strict result.",
        "The depot burnt down.",
      ])
  }

  @Test func `pairs of a service and a government service of one name are told apart`()
    async throws
  {
    let registry = try await Invented.registry(
      [Invented.rising("unknown")],
      files: [
        "content/government-services/s01.md":
          "---\nname: Other\n\(Invented.rising("unknown"))\n---\n"
      ])
    let answer = try Finding.with(id: "F4").answer(registry)
    #expect(
      answer.tables.map(\.slug) == [
        "series", "s01-riders-punctual", "s01-riders-punctual--2",
      ])
  }

  @Test func `it says in plain words why it is no proof`() async throws {
    #expect(
      try await answer([]).caveats.first
        == "This is no proof. Nobody raised the use of a service and held all else fixed: an election, a budget or a rebuilt site can move use and quality together, and better quality can bring use as well as the other way round."
    )
    let regimes = try Finding.with(id: "F5").answer(try await Invented.registry([]))
    #expect(regimes.caveats.first?.hasPrefix("This is no proof.") == true)
  }
}
