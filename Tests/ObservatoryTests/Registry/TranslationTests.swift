import Observatory
import Testing

@Suite struct TranslationTests {
  private static let path = "content/cases/bus.fr.md"

  private func translation(_ keys: String) -> String {
    "---\ntitle: Le bus\nsources: [report]\n\(keys)\n---\n"
  }

  @Test func `a translation is kept with its original`() async throws {
    let registry = try await registry([
      Self.path: translation("service: bus\nlanguage: fr")
    ])
    #expect(registry.cases.entries.map(\.slug) == ["bus"])
    #expect(registry.translations["bus"]?.map(\.path) == [Self.path])
  }

  @Test func `a translation needs an original`() async {
    await check(
      ["content/cases/tram.fr.md": translation("service: bus\nlanguage: fr")],
      gives: """
        content/cases/tram.fr.md: error: there is no write-up 'tram' that this could translate [translation-without-original]
            note: it would be the file content/cases/tram.md
        """)
  }

  @Test func `its language is that of its name`() async {
    await check(
      [Self.path: translation("service: bus\nlanguage: de")],
      gives: """
        content/cases/bus.fr.md:5:11: error: 'language' is 'de', and the file's name says 'fr' [translation-mismatch]
            note: write 'language: fr', or rename the file after its language
        """)
    await check(
      [Self.path: translation("service: bus\nlanguage: en")],
      gives: """
        content/cases/bus.fr.md:5:11: error: 'language' is 'en', and the file's name says 'fr' [translation-mismatch]
            note: write 'language: fr', or rename the file after its language
        """)
  }

  @Test func `its language is not that of the original`() async {
    await check(
      ["content/cases/bus.en.md": translation("service: bus\nlanguage: en")],
      gives: """
        content/cases/bus.en.md:5:11: error: the original is in the language 'en' already [translation-mismatch]
            note: it is content/cases/bus.md
        """)
  }

  @Test func `it is about the same service`() async {
    await check(
      [
        "content/services/tram.md": Sample.service(),
        Self.path: translation("service: tram\nlanguage: fr"),
      ],
      gives: """
        content/cases/bus.fr.md:4:10: error: the original is about 'bus', not 'tram' [translation-mismatch]
            note: it is content/cases/bus.md
        """)
  }
}
