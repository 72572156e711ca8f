import Files
import Observatory
import Testing

struct SettingsTests {
  private func check(
    _ settings: String?, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      [Settings.path: settings, Sample.sourcesFile: "- {id: report, type: report, title: R}"],
      gives: expected, sourceLocation: sourceLocation)
  }

  private static let rest = """
    title: Sample
    description: A small observatory.
    baseURL: https://example.org/
    language: en
    """

  @Test func `without settings there is no site`() async {
    await check(
      nil,
      gives: """
        content/observatory.yml: error: the settings of the site are missing [no-settings]
            note: they hold at least format, title, description, baseURL and language
        """)
  }

  @Test func `they hold at least five keys`() async {
    await check("format: 1\n" + Self.rest, gives: "")
    await check(
      "title: Sample",
      gives: """
        content/observatory.yml:1:1: error: 'baseURL' is missing [missing-key]
            note: 'baseURL': The address at which the site is published; it may have a path.
        content/observatory.yml:1:1: error: 'description' is missing [missing-key]
            note: 'description': What it is, in a sentence or two.
        content/observatory.yml:1:1: error: 'format' is missing [missing-key]
            note: 'format': The version of the content format; this program reads 1.
        content/observatory.yml:1:1: error: 'language' is missing [missing-key]
            note: 'language': The language of the site (BCP 47).
        """)
  }

  @Test(arguments: [("2", "newer"), ("1.5", "newer"), ("0", "older"), ("0.9", "older")])
  func `another format is said to be so`(format: String, age: String) async {
    await check(
      Self.rest + "\nformat: \(format)",
      gives: """
        content/observatory.yml:5:9: error: the content is written in format \(format), which is \
        \(age) than 1, the one that this program reads [format-version]
        """)
  }

  @Test func `nothing else is said of content in another format`() async {
    await ObservatoryTests.check(
      [
        Settings.path: "format: 2\nnovelty: true", Sample.serviceFile: "new: form",
        Sample.sourcesFile: "[", "content/news/today.md": "",
      ],
      gives: """
        content/observatory.yml:1:9: error: the content is written in format 2, which is newer \
        than 1, the one that this program reads [format-version]
        """)
  }

  @Test func `a format that is no number is an error like any other`() async {
    await check(
      Self.rest + "\nformat: one",
      gives: """
        content/observatory.yml:5:9: error: 'format' must be a number without thousands \
        separators, such as 1250 or 97.5, not 'one' [wrong-type]
        """)
  }

  @Test func `an empty file is said to be empty`() async {
    await check(
      "",
      gives: """
        content/observatory.yml: error: the file is empty [empty-file]
            note: it holds keys with values, such as 'name: …', each on a line of its own
        """)
  }

  @Test(arguments: [
    ("language: fr", "fr"), ("language: pt-BR\nunknown: key", "pt-BR"), ("language: français", nil),
    ("title: Sample", nil), ("language: [en", nil), ("", nil), ("language: [en]", nil),
  ])
  func `the language can be known before the rest is in order`(text: String, language: String?) {
    #expect(Settings.language(in: Sample.tree([Settings.path: text])) == language)
  }

  @Test func `without settings no language is known`() {
    #expect(Settings.language(in: Sample.tree([Settings.path: nil])) == nil)
  }

  @Test func `the address of the site leads to no other host`() async {
    await check(
      Self.rest.split(separator: "\n").filter { !$0.hasPrefix("baseURL") }.joined(separator: "\n")
        + "\nformat: 1\nbaseURL: https://example.org//evil.com/",
      gives: """
        content/observatory.yml:5:10: error: 'baseURL' must be an address without '@', '?', '#' \
        or '\\' and without empty parts of its path, not 'https://example.org//evil.com/' [out-of-bounds]
        """)
  }
}
