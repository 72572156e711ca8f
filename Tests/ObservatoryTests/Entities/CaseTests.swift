import Observatory
import Testing

struct CaseTests {
  private func check(
    _ keys: String, body: String = Sample.sections, gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      [Sample.caseFile: Sample.case(keys, body: body)], gives: expected,
      sourceLocation: sourceLocation)
  }

  @Test func `title, service and language make a case`() async {
    await ObservatoryTests.check(
      [
        Sample.caseFile: "---\ntitle: The bus\nservice: bus\nlanguage: pt-BR\n---\n",
        Sample.sourcesFile: "- {id: paper, type: article, title: A paper}",
      ], gives: "")
  }

  @Test func `updated must not lie before published`() async {
    await check(
      "updated: 2019-12",
      gives: """
        content/cases/bus.md:7:10: error: 'updated' ('2019-12') lies before 'published' ('2020') \
        [end-before-start]
            note: 'published' stands at content/cases/bus.md:6:12
        """)
    await check("updated: 2020-01", gives: "")
  }

  @Test(arguments: [
    ("english", "en"), ("e", nil), ("en_GB", "en-GB"), ("en-", nil), ("12", nil),
  ])
  func `a language is a tag`(language: String, tag: String?) async {
    let cure = tag.map { "\n    note: write '\($0)'" } ?? ""
    await ObservatoryTests.check(
      [
        Sample.caseFile:
          "---\ntitle: The bus\nservice: bus\nsources: [report]\nlanguage: \(language)\n---\n"
      ],
      gives: """
        content/cases/bus.md:5:11: error: 'language' must be a language tag such as 'en' or \
        'pt-BR', not '\(language)' [out-of-bounds]\(cure)
        """)
  }

  @Test func `an author's ORCID iD is checked`() async {
    await check(
      "authors:\n  - {name: Josiah Carberry, orcid: 0000-0002-1825-0098}",
      gives: """
        content/cases/bus.md:8:36: error: 'orcid' must be an ORCID iD with a right check digit, \
        such as 0000-0002-1825-0097, not '0000-0002-1825-0098' [out-of-bounds]
        """)
  }

  @Test func `a review needs both who and when`() async {
    await check(
      "reviewed: {by: Ada}",
      gives: """
        content/cases/bus.md:7:11: error: 'on' is missing [missing-key]
            note: 'on': When.
        """)
  }
}

struct CaseSectionsTests {
  private func check(
    _ body: String, language: String = "en", gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    let keys = "title: The bus\nservice: bus\nsources: [report]\nlanguage: \(language)"
    await ObservatoryTests.check(
      [Sample.caseFile: "---\n\(keys)\n---\n\(body)"], gives: expected,
      sourceLocation: sourceLocation)
  }

  @Test func `each section that is missing is named`() async {
    let body = Case.sections.filter { $0 != "Data reused" && $0 != "What changed" }
      .map { "## \($0)\n" }.joined()
    await check(
      body,
      gives: """
        content/cases/bus.md:7:1: warning: sections are missing: 'Data reused', 'What changed' \
        [missing-section]
            note: write '## Data reused', and below it at least what is not known
        """)
  }

  @Test(arguments: Case.sections)
  func `no section can be left out`(section: String) async {
    await check(
      Case.sections.filter { $0 != section }.map { "## \($0)\n" }.joined(),
      gives: """
        content/cases/bus.md:7:1: warning: sections are missing: '\(section)' [missing-section]
            note: write '## \(section)', and below it at least what is not known
        """)
  }

  @Test func `a title counts in any form of heading, and in any letters`() async {
    let forms: [(String) -> String] = [
      { "### \($0) ###" }, { "\($0.uppercased())\n---" }, { "  ## \($0)\r" },
    ]
    let body = Case.sections.enumerated().map { forms[$0 % 3]($1) }.joined(separator: "\n\n")
    await check(body, gives: "")
  }

  @Test func `a mention in the prose is no section`() async {
    let body = Case.sections.dropLast().map { "## \($0)\n" }.joined()
    await check(
      body + "\nObstacles and risks are many.\n",
      gives: """
        content/cases/bus.md:7:1: warning: sections are missing: 'Obstacles and risks' \
        [missing-section]
            note: write '## Obstacles and risks', and below it at least what is not known
        """)
  }

  @Test(arguments: [
    ("## Data re-used", 4, "Data re-used"), ("## 3. Data reused", 4, "3. Data reused"),
    ("###  Data used ##\r", 6, "Data used"), ("## The data reused here", 4, "The data reused here"),
  ])
  func `a heading that is nearly a section leads to it`(
    heading: String, column: Int, title: String
  ) async {
    let body = Case.sections.map { $0 == "Data reused" ? heading + "\n" : "## \($0)\n" }.joined()
    await check(
      body,
      gives: """
        content/cases/bus.md:9:\(column): warning: '\(title)' is none of the sections \
        [missing-section]
            note: did you mean 'Data reused'?
        """)
  }

  @Test func `without the space it is no heading`() async {
    let body = Case.sections.map { $0 == "Data reused" ? "##Data reused\n" : "## \($0)\n" }
    await check(
      body.joined(),
      gives: """
        content/cases/bus.md:9:3: warning: 'Data reused' is no heading: a space belongs behind the \
        '#' [missing-section]
            note: write '## Data reused'
        """)
  }

  @Test func `a write-up that is not begun lacks nothing, nor does one in another language`() async
  {
    await check("", gives: "")
    await check("\n  \n", gives: "")
    await check("## Was es ist\n", language: "de", gives: "")
    await check(
      "## What it is\n", language: "en-GB",
      gives: """
        content/cases/bus.md:7:1: warning: sections are missing: \
        \(Case.sections.dropFirst().map { "'\($0)'" }.joined(separator: ", ")) [missing-section]
            note: write '## Who is behind it', and below it at least what is not known
        """)
  }
}
