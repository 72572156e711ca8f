import Observatory
import Records
import Testing

struct VocabularyTests {
  @Test func `a term stands once`() async {
    await check(
      [
        "content/vocabularies/sectors.yml": Sample.vocabulary(
          "{id: transport, label: Transport}", "{id: health, label: Health}",
          "{id: transport, label: Traffic}")
      ],
      gives: """
        content/vocabularies/sectors.yml:6:10: error: the term 'transport' stands twice \
        [duplicate-term]
            note: first at content/vocabularies/sectors.yml:4:10
        """)
  }

  @Test func `there are eight of them, each with a file`() {
    #expect(
      Vocabulary.all.map { Vocabulary.path(of: $0.kind) } == [
        "content/vocabularies/sectors.yml", "content/vocabularies/countries.yml",
        "content/vocabularies/success-factors.yml", "content/vocabularies/enabling-conditions.yml",
        "content/vocabularies/benefits.yml", "content/vocabularies/incentives.yml",
        "content/vocabularies/obstacles.yml", "content/vocabularies/risks.yml",
      ])
  }

  @Test func `its terms are found by their id`() async throws {
    let graph = try await registry()
    #expect(graph.term("ke", of: "countries")?.label.text(in: "en") == "Kenya")
    #expect(graph.term("ke", of: "sectors") == nil)
    #expect(graph.term("ke", of: "planets") == nil)
    #expect(graph.vocabularies["benefits"]?["time-saved"]?.groups == [.users, .innovators])
  }

  @Test func `one that nothing refers to may be missing`() async {
    await check(["content/vocabularies/risks.yml": nil], gives: "")
  }

  @Test func `one without terms is an error, once`() async {
    await check(
      ["content/vocabularies/sectors.yml": "name: Sectors\nabout: Goods.\nterms: []"],
      gives: """
        content/vocabularies/sectors.yml:3:8: error: 'terms' must not be empty [out-of-bounds]
        """)
  }
}
