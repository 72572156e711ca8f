import Files
import Publication
import Testing

/// The one style of the site, over the types of works and what may be lacking of them.
struct ReferenceStyleTests {
  private static let template = """
    {{#sections}}{{#entries}}{{#reference}}
    {{authors}} | {{^isTitled}}[{{/isTitled}}{{title}}{{^isTitled}}]{{/isTitled}} | {{container}} | {{date}} | {{url}}
    {{/reference}}{{/entries}}{{/sections}}
    """

  private func check(
    _ source: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let site = await Built(
      ["content/sources.yml": "- {id: it, \(source)}"],
      templates: await BareTemplates.with(["references": Self.template]))
    #expect(site.faults == "", sourceLocation: location)
    let lines = try site.text("references/", location).split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(lines.filter { $0.contains("|") } == [expected], sourceLocation: location)
  }

  @Test(arguments: [
    (
      "type: article-journal, title: T, author: [{family: Doe, given: Ada}], container-title: J, volume: 31, issue: 4, page: 5-8, publisher: P, issued: 2014-05",
      "Doe, Ada | T | J 31(4), 5-8 | e 2014 |"
    ),
    ("type: article-newspaper, title: T, container-title: Herald", "Herald | T | | |"),
    (
      "type: article-newspaper, note: On buses, container-title: Herald, issued: 2014",
      "Herald | [On buses] | | 2014 |"
    ),
    (
      "type: report, title: T, publisher: Town, number: 12, genre: Working paper, collection-title: Papers, collection-number: 7",
      "Town | T | Working paper, Papers 7, (number) 12 | |"
    ),
    (
      "type: report, title: T, author: [{literal: Town}], publisher: Town, publisher-place: X",
      "Town | T | X: Town | |"
    ),
    (
      "type: webpage, title: T, container-title: Site, publisher: Town, URL: 'https://e.org/'",
      "Town | T | Site | | https://e.org/"
    ),
    ("type: post-weblog, title: T, container-title: Weblog", "Weblog | T | | |"),
    ("type: dataset, title: T, publisher: Office, issued: 2020", "Office | T | | 2020 |"),
    (
      "type: book, title: T, author: [{family: Doe}], edition: 2, publisher: House, publisher-place: Bonn, collection-title: S",
      "Doe | T | S, (edition) 2, Bonn: House | |"
    ),
    (
      "type: book, title: T, edition: Second edition, publisher: House",
      "| T | Second edition, House | |"
    ),
    (
      "type: book, title: T, editor: [{family: Roe, given: Jo}], publisher: House",
      "Roe, Jo ((editors)) | T | House | |"
    ),
    (
      "type: chapter, title: T, author: [{family: Doe}], editor: [{family: Roe}], container-title: B, page: 1-9, publisher: House",
      "Doe | T | Roe ((editors)), B 1-9, House | |"
    ),
    (
      "type: thesis, title: T, author: [{family: Doe}], genre: PhD thesis, publisher: University",
      "Doe | T | PhD thesis, University | |"
    ),
    (
      "type: legislation, title: Buses Act, container-title: Statutes, number: 4, issued: 2001",
      "| Buses Act | Statutes, (number) 4 | 2001 |"
    ),
    ("type: legal_case, title: A v B, publisher: Court", "| A v B | Court | |"),
  ])
  func `every type of work has its form`(source: String, expected: String) async throws {
    try await check(source, expected)
  }

  @Test(arguments: [
    ("{family: Gogh, given: Vincent, non-dropping-particle: van}", "van Gogh, Vincent"),
    ("{family: Humboldt, given: Alexander, dropping-particle: von}", "Humboldt, Alexander von"),
    ("{family: King, given: Martin, suffix: Jr.}", "King, Martin, Jr."),
    ("{family: Plato}", "Plato"),
    ("{literal: The Commission}", "The Commission"),
    ("{family: A}, {family: B}", "A; B"),
    (
      "{family: A}, {family: B}, {family: C}, {family: D}, {family: E}, {family: F}",
      "A; B; C; D; E; F"
    ),
    (
      "{family: A}, {family: B}, {family: C}, {family: D}, {family: E}, {family: F}, {family: G}",
      "A; B; C; D; E; F (and-others)"
    ),
  ])
  func `every kind of name has its form`(names: String, expected: String) async throws {
    try await check("type: book, title: T, author: [\(names)]", "\(expected) | T | | |")
  }

  @Test(arguments: [
    ("2014-05-02", "2 e 2014"), ("2014-05/2014-06", "e 2014 – f 2014"),
    ("{date-parts: [[2014]], circa: true}", "(circa) 2014"),
    ("{date-parts: [[2014]], season: Spring}", "Spring 2014"),
    ("{date-parts: [[2014]], season: 1}", "2014"), ("{literal: in press}", "in press"),
  ])
  func `every kind of date has its form`(date: String, expected: String) async throws {
    try await check("type: book, title: T, issued: \(date)", "| T | | \(expected) |")
  }

  @Test func `tags in titles and addresses of DOIs are not shown`() async throws {
    try await check(
      "type: article-journal, title: 'CO<sub>2</sub> in <i>Bus</i> <b', DOI: 'https://doi.org/10.1/a'",
      "| CO2 in Bus &lt;b | | | https://doi.org/10.1/a")
  }
}
