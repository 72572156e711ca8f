import Testing

struct StakeholderTests {
  private func check(
    _ keys: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      [Sample.stakeholderFile: Sample.stakeholder(keys)], gives: expected,
      sourceLocation: sourceLocation)
  }

  @Test func `a name is enough`() async {
    await check("", gives: "")
  }

  @Test func `dissolved must not lie before founded`() async {
    await check(
      "founded: 2010\ndissolved: 2009-12-31",
      gives: """
        content/stakeholders/council.md:4:12: error: 'dissolved' ('2009-12-31') lies before \
        'founded' ('2010') [end-before-start]
            note: 'founded' stands at content/stakeholders/council.md:3:10
        """)
    await check("founded: 2010\ndissolved: 2010", gives: "")
  }

  @Test func `links are addresses on the web`() async {
    await check(
      "website: council.example",
      gives: """
        content/stakeholders/council.md:3:10: error: 'website' must be an address that begins with \
        https:// or http://, not 'council.example' [wrong-type]
            note: write 'https://council.example'
        """)
  }
}
