import Files
import Markdown
import Observatory
import Records
import Testing

struct RegistryTests {
  @Test func `entries stand in order of slug, and know their file and their prose`() async throws {
    let graph = try await registry([
      "content/stakeholders/a-b.md": Sample.stakeholder(),
      "content/stakeholders/a.md": Sample.stakeholder(),
    ])
    #expect(graph.stakeholders.entries.map(\.slug) == ["a", "a-b", "council"])
    let entry = try #require(graph.cases["bus"])
    #expect(entry.path == Sample.caseFile)
    #expect(entry.body.text == Sample.sections + "\n")
    #expect(entry.body.start == Place(Sample.caseFile, 8))
    #expect(graph.cases[entry.reference].slug == "bus")
    #expect(graph.cases["tram"] == nil)
  }

  @Test func `it is as of the latest date of a case`() async throws {
    let graph = try await registry([
      "content/cases/tram.md": Sample.case("updated: 2021-03-01"),
      "content/cases/walk.md": Sample.case("updated: 2021-02"),
    ])
    #expect(graph.asOf?.text == "2021-03-01")
    #expect(try await registry().asOf?.text == "2020")
  }

  @Test func `without a case there is no such date`() async throws {
    let graph = try await registry([
      Sample.caseFile: nil, Sample.sourcesFile: "- {id: paper, type: book, title: A paper}",
    ])
    #expect(graph.asOf == nil)
  }

  @Test func `where there is no content, nothing else is said`() async {
    var log: [Diagnostic] = []
    let registry = await Registry(["templates/home.html": ""], &log)
    #expect(registry == nil)
    #expect(
      log.text == """
        content: error: there is no folder 'content' here, or nothing in it [no-content]
            note: name the folder of the site with --root DIR, or make one with 'observatory init \
        DIR'
        """)
  }

  @Test func `content without settings lacks them, and nothing else is said`() async {
    var log: [Diagnostic] = []
    let registry = await Registry(["content/pages/about.md": "---\ntitle: A\n---\n"], &log)
    #expect(registry == nil)
    #expect(
      log.text == """
        content/observatory.yml: error: the settings of the site are missing [no-settings]
            note: they hold at least format, title, description, baseURL and language
        """)
  }

  @Test func `warnings alone leave it standing`() async throws {
    var log: [Diagnostic] = []
    let graph = await Registry(Sample.tree(["content/notes.txt": ""]), &log)
    #expect(graph != nil && log.text.hasPrefix("content/notes.txt: warning: "))
  }

  @Test func `all faults of all files are found in one run`() async {
    await check(
      [
        "content/observatory.yml": Sample.settings + "\ncolour: red",
        "content/vocabularies/risks.yml": "name: Risks",
        Sample.sourcesFile: Sample.sources + "\n- {id: book}",
        Sample.caseFile: Sample.case("updated: soon"),
        Sample.stakeholderFile: "",
        "content/stakeholders/Town Hall.md": "",
      ],
      gives: """
        content/cases/bus.md:7:10: error: 'updated' must be a date such as 2014, 2014-05 or \
        2014-05-20 that the calendar has, not 'soon' [impossible-date]
        content/observatory.yml:7:1: error: unknown key 'colour' [unknown-key]
            note: known keys: format, title, tagline, description, baseURL, language, publisher, \
        licence, groundingPaper, repository, rawHTML, search
        content/sources.yml:3:3: error: 'type' is missing [missing-key]
            note: 'type': The CSL type, such as webpage, report or article-journal.
        content/sources.yml:3:3: error: the source 'book' needs a 'title', or a 'note' that says \
        what it is [source-without-name]
        content/stakeholders/Town Hall.md: error: 'Town Hall' is no name for a file of content \
        [bad-slug]
            note: use small letters, digits and single hyphens, directly in content/stakeholders: \
        'town-hall'
        content/stakeholders/council.md: error: the file is empty [empty-file]
            note: it begins with a line '---', keys such as 'name: …', and another line '---'
        content/vocabularies/risks.yml:1:1: error: 'about' is missing [missing-key]
            note: 'about': What its terms describe.
        content/vocabularies/risks.yml:1:1: error: 'terms' is missing [missing-key]
            note: 'terms': The terms, in the order in which they are shown.
        """)
  }
}
