import Testing

struct EngagementTests {
  private func check(
    _ keys: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      service: "engagements:\n  - stakeholder: council\n    part: operator\n    \(keys)",
      gives: expected, sourceLocation: sourceLocation)
  }

  @Test func `to must not lie before from`() async {
    await check(
      "from: 2015-06\n    to: 2015-05-31",
      gives: """
        content/services/bus.md:9:9: error: 'to' ('2015-05-31') lies before 'from' ('2015-06') \
        [end-before-start]
            note: 'from' stands at content/services/bus.md:8:11
        """)
    await check("from: 2015-06\n    to: 2015", gives: "")
    await check("to: 2015", gives: "")
  }

  @Test func `a part that is none names those there are`() async {
    await check(
      "note: A town\n  - {stakeholder: council, part: host}",
      gives: """
        content/services/bus.md:9:34: error: 'part' cannot be 'host' [unknown-value]
            note: allowed: creator, operator, funder, data-provider, contributor, user, \
        competent-authority, adopter, partner, critic
        """)
  }
}
