import Observatory
import Records
import Testing

/// `sources.json`: what a reference manager exported.
struct SourceExportTests {
  private static let file = "content/sources.json"
  private static let citing = Sample.case(
    body: Sample.sections + "\n\n" + Exported.keys.map { "[@\($0)]" }.joined(separator: " "))

  private func check(
    _ json: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      [Self.file: json], gives: expected, sourceLocation: sourceLocation)
  }

  @Test func `an export is taken as it is, beside the list of the authors`() async throws {
    let graph = try await registry([Self.file: Exported.list, Sample.caseFile: Self.citing])
    #expect(graph.sources.map(\.id) == ["paper", "report"] + Exported.keys)
  }

  @Test func `it may stand alone`() async throws {
    let graph = try await registry([
      Sample.sourcesFile: nil, Self.file: Exported.list,
      Sample.caseFile: Self.citing.replacing("[report]", with: "[report22]"),
      "content/observatory.yml": Sample.settings.replacing("paper", with: "nmxhb5dt"),
    ])
    #expect(graph.sources.map(\.id) == Exported.keys)
  }

  @Test func `all that a source shows is read`() async throws {
    let graph = try await registry([Self.file: Exported.list, Sample.caseFile: Self.citing])
    func source(_ key: String) throws -> Source { try #require(graph.source(key)) }
    let article = try source("nmxhb5dt")
    #expect(article.title == #"Buses in <i>fog</i>: a "study""#)
    #expect(article.author.map(\.nonDroppingParticle) == ["van der", nil])
    #expect(article.author.map(\.given) == ["Jan", nil])
    #expect(article.issued?.start?.text == "2014-05-20")
    #expect(article.page == "558–570")
    #expect(try source("report22").title == "Timetables – for everyone 🚌")
    #expect(try source("t4hj7k9l").url?.address == "https://example.org/buses")
    #expect(try source("stopsofsampleton2020").issued?.season == "Spring")
    let book = try source("doe-2012")
    #expect(book.author.first?.suffix == "Jr.")
    #expect(book.issued?.isCirca == true)
    #expect(
      [book.edition, book.collectionTitle, book.isbn] == ["2", "Town studies", "978-0-00-000000-2"])
    #expect(try source("roe2015").issued?.words == "in press")
    #expect(try source("thesis11").issued?.start?.text == "2016-09")
    #expect(try source("law00001").issued?.end?.text == "2001-12-31")
  }

  @Test func `other variables of CSL are kept for exports, but for what is nobody's to publish`()
    async throws
  {
    let graph = try await registry([Self.file: Exported.list, Sample.caseFile: Self.citing])
    func kept(_ key: String) -> [String] { (graph.keptOfSources[key] ?? []).map(\.key) }
    #expect(kept("nmxhb5dt") == ["journalAbbreviation", "source", "title-short"])
    #expect(kept("stopsofsampleton2020") == ["version", "license"])
    #expect(kept("law00001") == ["section", "references"])
    #expect(graph.keptOfSources["law00001"]?.first?.value == "2")
  }

  @Test func `a key that is none of CSL is a fault at its place`() async {
    await check(
      #"""
      [
        {"id": "a1", "type": "report", "title": "A",
         "contaner-title": "B", "colour": "red"}
      ]
      """#,
      gives: """
        content/sources.json:3:4: error: unknown key 'contaner-title' [unknown-key]
            note: did you mean 'container-title'?
        content/sources.json:3:27: error: unknown key 'colour' [unknown-key]
            note: known keys: \(Source.columns.map(\.key).joined(separator: ", "))
        """)
  }

  @Test func `what is wrong in it is told at its place`() async {
    await check(
      #"""
      [
        {"id": "paper", "type": "report", "title": "A"},
        {"id": "b", "type": "report", "title": "B", "issued": {"date-parts": [[2014, 13]]}},
        {"id": "c", "type": "report"}
      ]
      """#,
      gives: """
        content/sources.json:2:10: error: the source 'paper' stands twice [duplicate-source]
            note: first at content/sources.yml:1:8
        content/sources.json:3:73: error: 'issued' must be a date such as 2014, 2014-05 or \
        2014-05-20 that the calendar has, not '2014-13' [impossible-date]
            note: there is no month 13
        content/sources.json:4:3: error: the source 'c' needs a 'title', or a 'note' that says \
        what it is [source-without-name]
        """)
    await check(
      "[{\"id\": \"a\", ",
      gives: """
        content/sources.json:1:2: error: the '{' that opens here is never closed [yaml-syntax]
            note: close it with '}'; if it belongs to a text, put quotation marks around the text
        """)
  }

  @Test func `keys that come to the same are told`() async {
    await check(
      #"[{"id": "AB", "type": "book", "title": "A"}, {"id": "ab", "type": "book", "title": "B"}]"#,
      gives: """
        content/sources.json:1:53: error: the source 'ab' stands twice [duplicate-source]
            note: first at content/sources.json:1:9
        """)
  }

  @Test func `nothing that authors write is forgiven as an export is`() async {
    await ObservatoryTests.check(
      [Sample.sourcesFile: Sample.sources + "\n- {id: Doe2012, type: book, title: A, edition: ''}"],
      gives: """
        content/sources.yml:3:8: error: 'id' must be small letters, digits and single hyphens, \
        not 'Doe2012' [out-of-bounds]
            note: write 'doe2012'
        content/sources.yml:3:48: error: 'edition' has no value [no-value]
            note: give a text, or leave the key out: an absent key means unknown
        """)
  }

  @Test func `authors may write the other variables of CSL too`() async throws {
    let graph = try await registry([
      Sample.sourcesFile: Sample.sources.replacing(
        "title: A report", with: "title: A report, authority: A court, abstract: Long")
    ])
    #expect(graph.keptOfSources["report"] == [JSON.Member("authority", "A court")])
  }

  @Test(arguments: [Source.keptKeys, Source.passedOverKeys])
  func `no variable is both read and not read`(keys: Set<String>) {
    #expect(keys.isDisjoint(with: Source.columns.map(\.key)))
    #expect(!keys.isEmpty)
  }
}
