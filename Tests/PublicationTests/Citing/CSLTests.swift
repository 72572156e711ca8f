import Files
import Testing

struct CSLTests {
  private func check(
    _ sources: String, _ json: String, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let site = await Built(["content/sources.yml": sources])
    let lines = try site.text("sources.csl.json", location).split(separator: "\n")
    #expect(
      lines.map { $0.drop { $0 == " " } }.joined() == "[{\(json)}]", sourceLocation: location)
  }

  @Test func `an article has all that is known of it`() async throws {
    try await check(
      Bibliography.article,
      #""id": "it","type": "article-journal","author": [{"family": "Szkuta","given": "Katarzyna"},{"family": "Osimo"},{"literal": "The Commission"}],"issued": {"date-parts": [[2014,5,2]]},"accessed": {"date-parts": [[2015,6]]},"title": "A title","container-title": "A journal","publisher": "A house","volume": "31","issue": "4","page": "558-570","URL": "https://www.example.com/a","DOI": "10.1000/a_b","language": "en","note": "Only the abstract was read""#
    )
  }

  @Test func `a report has editors and a number`() async throws {
    try await check(
      Bibliography.report,
      #""id": "it","type": "report","editor": [{"family": "Roe","given": "Jo"},{"literal": "The Bank"}],"issued": {"date-parts": [[2014,5]]},"title": "A report","container-title": "Reports","publisher": "The Bank","page": "7","number": "12""#
    )
  }

  @Test func `names have their particles, dates their ranges, and the rest is kept`() async throws {
    try await check(
      Bibliography.book,
      #""id": "it","type": "book","author": [{"family": "Gogh","given": "Vincent","non-dropping-particle": "van"},{"family": "Humboldt","given": "Alexander","dropping-particle": "von","suffix": "Jr."}],"issued": {"date-parts": [[2012,3],[2012,4]],"circa": true},"title": "A book","publisher": "A house","publisher-place": "Bonn","collection-title": "Studies","collection-number": "7","edition": "2","ISBN": "978-0-00","number-of-pages": "212""#
    )
    try await check(
      Bibliography.thesis,
      #""id": "it","type": "thesis","issued": {"literal": "in press"},"title": "Late","publisher": "A university","genre": "PhD thesis","ISSN": "1234-5679""#
    )
  }

  @Test func `what is not known is not named, and a description stands for a title`() async throws {
    try await check(Bibliography.page, #""id": "it","type": "webpage","title": "[A page]""#)
  }

  @Test(arguments: ["event", "leaflet"])
  func `a type that the schema does not have is a document`(type: String) async throws {
    try await check(
      "- {id: it, type: \(type), title: T}", #""id": "it","type": "document","title": "T""#)
  }
}
