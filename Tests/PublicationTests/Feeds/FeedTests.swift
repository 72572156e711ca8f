import Files
import Publication
import Testing

struct FeedTests {
  private static let files: FileTree = [
    "content/observatory.yml": Sample.settings
      + "publisher: The editors\nlicence: {name: CC BY 4.0}\n",
    "content/services/bus.md": Sample.service("Bus", sector: "transport"),
    "content/services/care.md": Sample.service("Care", sector: "health"),
    "content/cases/bus.md": Sample.file(
      """
      title: "<Buses> & \\"more\\" \\x01"
      service: bus
      language: fr
      abstract: In short.
      authors: [{name: "Example, Ada", orcid: 0000-0002-1825-0097}, {name: B. Author}]
      published: 2014-05-02
      """),
    "content/cases/care.md": Sample.file(
      "title: Care\nservice: care\nlanguage: en\nupdated: 2015\ncorrections: [{date: 2015-03, note: N}]"
    ),
    "content/cases/undated.md": Sample.file("title: Undated\nservice: bus\nlanguage: en"),
    "content/cases/draft.md": Sample.file(
      "title: Draft\nservice: bus\nlanguage: en\npublished: 2016\ndraft: true"),
  ]

  private static let bus = """
      <entry xml:lang="fr">
        <id>https://example.org/cases/bus/</id>
        <title>&lt;Buses&gt; &amp; &quot;more&quot; </title>
        <link rel="alternate" type="text/html" href="https://example.org/cases/bus/"/>
        <updated>2014-05-02T00:00:00Z</updated>
        <published>2014-05-02T00:00:00Z</published>
        <author>
          <name>Example, Ada</name>
          <uri>https://orcid.org/0000-0002-1825-0097</uri>
        </author>
        <author>
          <name>B. Author</name>
        </author>
        <category term="TRANSPORT"/>
        <summary>In short.</summary>
      </entry>
    """

  @Test func `cases come by their last change; those without a date, and drafts, do not`()
    async throws
  {
    let site = await Built(Self.files, includingDrafts: true)
    #expect(
      try site.text("feed.xml") == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <id>https://example.org/feed.xml</id>
          <title>Sample</title>
          <updated>2015-03-01T00:00:00Z</updated>
          <link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>
          <link rel="alternate" type="text/html" href="https://example.org/"/>
          <author>
            <name>The editors</name>
          </author>
          <subtitle>What is on it.</subtitle>
          <rights>CC BY 4.0</rights>
          <entry xml:lang="en">
            <id>https://example.org/cases/care/</id>
            <title>Care</title>
            <link rel="alternate" type="text/html" href="https://example.org/cases/care/"/>
            <updated>2015-03-01T00:00:00Z</updated>
            <category term="HEALTH"/>
          </entry>
        \(Self.bus)
        </feed>

        """)
  }

  @Test func `a sector has a feed of its own when it has cases`() async throws {
    let site = await Built(Self.files)
    #expect(
      site.paths.filter { $0.contains("feed.") } == [
        "feed.json", "feed.xml", "sectors/health/feed.json", "sectors/health/feed.xml",
        "sectors/transport/feed.json", "sectors/transport/feed.xml",
      ])
    let feed = try site.text("sectors/transport/feed.xml")
    #expect(feed.contains("<title>Sample: TRANSPORT</title>"))
    #expect(feed.contains("href=\"https://example.org/sectors/transport/\""))
    #expect(feed.hasSuffix("CC BY 4.0</rights>\n\(Self.bus)\n</feed>\n"))
  }

  @Test func `the same is there as JSON`() async throws {
    let site = await Built(Self.files)
    let text = try site.text("sectors/transport/feed.json").split(separator: "\n")
      .map { $0.drop { $0 == " " } }.joined()
    #expect(
      text == #"""
        {"version": "https://jsonfeed.org/version/1.1","title": "Sample: TRANSPORT","home_page_url": "https://example.org/sectors/transport/","feed_url": "https://example.org/sectors/transport/feed.json","description": "What is on it.","language": "en","authors": [{"name": "The editors"}],"items": [{"id": "https://example.org/cases/bus/","url": "https://example.org/cases/bus/","title": "\u003cBuses> & \"more\" \u0001","content_text": "In short.","date_published": "2014-05-02T00:00:00Z","date_modified": "2014-05-02T00:00:00Z","authors": [{"name": "Example, Ada","url": "https://orcid.org/0000-0002-1825-0097"},{"name": "B. Author"}],"tags": ["TRANSPORT"],"language": "fr"}]}
        """#)
    #expect(try site.text("feed.json").contains("\"content_text\": \"Care\""))
  }

  @Test func `without cases there is no feed, and nothing leads to one`() async throws {
    let site = await Built(["content/services/bus.md": Sample.service()])
    #expect(site.paths.filter { $0.contains("feed.") } == [])
    #expect(try site.page("").addresses.filter { $0.contains("feed.") } == [])
  }

  @Test func `a feed tells of the last fifty`() async throws {
    let cases = (0..<60).map { number in
      FileTree.File(
        path: "content/cases/c\(100 + number).md",
        contents: .bytes(
          Array(
            Sample.file(
              "title: C\(number)\nservice: bus\nlanguage: en\npublished: \(1900 + number)"
            ).utf8)))
    }
    let site = await Built(FileTree(cases).with(["content/services/bus.md": Sample.service()]))
    let feed = try site.text("feed.xml")
    #expect(feed.ranges(of: "<entry").count == 50)
    #expect(feed.contains("<title>C59</title>") && feed.contains("<title>C10</title>"))
    #expect(!feed.contains("<title>C9</title>"))
  }

  @Test func `who has no publisher is called by the site's own name`() async throws {
    let site = await Built(
      Self.files.with(["content/observatory.yml": Sample.settings]))
    #expect(try site.text("feed.xml").contains("<author>\n    <name>Sample</name>\n  </author>"))
  }
}
