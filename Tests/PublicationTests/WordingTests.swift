import Files
import Publication
import Testing

struct WordingTests {
  private func check(
    words: String?, _ faults: String, _ location: SourceLocation = #_sourceLocation
  ) async {
    var templates = await BareTemplates.with([:]).without("templates/strings/en.yml")
    if let words {
      templates = templates.with(["templates/strings/en.yml": words])
    }
    let site = await Built([:], templates: templates)
    #expect(site.edition == nil, sourceLocation: location)
    #expect(
      site.log.map(\.description).joined(separator: "\n") == faults, sourceLocation: location)
  }

  @Test func `a site needs the words of its language`() async {
    await check(
      words: nil,
      """
      templates/strings/en.yml: error: the site's words in the language 'en' are missing \
      [missing-string]
          note: copy templates/strings/en.yml, and translate it
      """)
  }

  @Test func `a word that the program writes must be there`() async {
    await check(
      words: await BareTemplates.words.replacing("\ncases: (cases)", with: ""),
      """
      templates/strings/en.yml:1:1: error: the word 'cases' is missing [missing-string]
          note: the program writes it
      """)
  }

  @Test func `words that are missing are told at once`() async {
    await check(
      words: await BareTemplates.words.replacing("\ncases: (cases)", with: "")
        .replacing("\nservices: (services)", with: ""),
      """
      templates/strings/en.yml:1:1: error: 2 words are missing [missing-string]
          note: 'cases', 'services'
      """)
  }

  @Test func `a word is a text`() async {
    await check(
      words: await BareTemplates.words + "extra:\n  - one\n",
      """
      templates/strings/en.yml:\(await BareTemplates.words.count { $0 == "\n" } + 2):3: error: \
      'extra' must be a text [wrong-type]
      """)
  }

  @Test func `a file of words without words is told, and nothing else`() async {
    await check(
      words: "",
      """
      templates/strings/en.yml: error: the file is empty [empty-file]
          note: it holds keys with values, such as 'name: …', each on a line of its own
      """)
    await check(
      words: "- one\n",
      """
      templates/strings/en.yml:1:1: error: the file must hold keys with values ('name: …'), not a \
      list [not-a-group]
      """)
  }

  @Test func `YAML that cannot be read is told once`() async {
    await check(
      words: "home: 'Home\n",
      """
      templates/strings/en.yml:1:7: error: the quotation mark (') that opens here is never closed \
      [yaml-syntax]
          note: put a ' at the end of the text
      """)
  }

  @Test func `a template can name words of its own`() async throws {
    let words = await BareTemplates.words + "greeting: Good day & welcome\n"
    let templates = await BareTemplates.with(["home": "{{strings.greeting}}"])
      .with(["templates/strings/en.yml": words])
    #expect(try await Built([:], templates: templates).text("") == "Good day &amp; welcome")
  }

  @Test func `a word replaces the label that is made of a key`() async throws {
    let words =
      await BareTemplates.words + "field-level: How far it reaches\npart-funder: Pays for\n"
    let templates = await BareTemplates.with([
      "service": "{{#facts}}{{key}}={{label}};{{/facts}}",
      "stakeholder": "{{#relations}}{{label}}{{/relations}}",
    ]).with(["templates/strings/en.yml": words])
    let site = await Built(
      [
        "content/services/bus.md": Sample.service(
          "Bus",
          """
          secondarySectors: [health]
          level: local
          engagements: [{stakeholder: acme, part: funder}]
          """),
        "content/stakeholders/acme.md": Sample.file("name: Acme"),
      ], templates: templates)
    let facts = try site.text("services/bus/")
    #expect(facts.contains("level=How far it reaches;"))
    #expect(facts.contains("secondarySectors=Secondary sectors;"))
    #expect(try site.text("stakeholders/acme/") == "Pays for")
  }

  @Test func `words are those of the site's language`() async throws {
    let words = await BareTemplates.words.replacing("(", with: "«")
    let settings = Sample.settings.replacing("language: en", with: "language: fr")
    let templates = await BareTemplates.with(["browse": "{{head.title}} {{head.language}}"])
      .with(["templates/strings/fr.yml": words, "content/observatory.yml": settings])
    #expect(try await Built([:], templates: templates).text("browse/") == "«browse) fr")
  }

  /// Dates of a service, and how a reader sees them.
  @Test(arguments: [
    ("2014", "2014"), ("2014-05", "May 2014"), ("2014-05-02", "2 May 2014"),
    ("1087-12-31", "31 December 1087"),
  ])
  func `dates are as precise as they were written`(date: String, text: String) async throws {
    let templates = await BareTemplates.with([
      "service": "{{#facts}}{{key}}={{#items}}{{text}}{{/items}};{{/facts}}"
    ]).with([
      "templates/strings/en.yml":
        "\(await BareTemplates.words.replacing("months: a b c d e f g h i j k l", with: "months: \(Self.months)"))"
    ])
    let site = await Built(
      ["content/services/bus.md": Sample.service("Bus", "started: \(date)")],
      templates: templates)
    #expect(try site.text("services/bus/").contains("started=\(text);"))
  }

  private static let months =
    "January February March April May June July August September October November December"
}
