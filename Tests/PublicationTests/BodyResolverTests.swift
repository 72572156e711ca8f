import Files
import Publication
import Testing

struct BodyResolverTests {
  /// A site with a case whose body is given; the body begins at line 6.
  private func site(_ body: String) async -> Built {
    await Built(
      [
        "content/cases/bus.md": Sample.file("title: Buses\nservice: bus\nlanguage: en", body),
        "content/cases/tram.md": Sample.file(
          "title: Trams\nservice: bus\nlanguage: en",
          "## How it began\nx [@report]\n\n## Später\nx\n"),
        "content/cases/tram.fr.md": Sample.file(
          "title: Trams\nservice: bus\nlanguage: fr", "## Les débuts\nx\n"),
        "content/services/bus.md": Sample.service("Bus", "countries: [gb]"),
        "content/pages/about.md": Sample.file("title: About"),
        "content/media/a map #1.png": "", "content/media/plans/b.pdf": "",
        "content/static/data.csv": "",
        "content/government-services/town-bus.md": Sample.file("name: Town bus"),
        "content/stakeholders/town.md": Sample.file("name: Town"),
        "content/datasets/stops.md": Sample.file("name: Stops"),
      ], templates: await BareTemplates.with(["case": "{{{body}}}"]),
      base: "https://example.org/x/")
  }

  /// A site with pictures that were looked at, by name, and a page that shows one of them.
  private func site(showing name: String, _ more: String = "") async -> Built {
    let pictures: [(String, Picture?)] = [
      ("map a.png", .sized(width: 640, height: 480)), ("drawing.svg", .sizeless),
      ("broken.png", .unreadable), ("plan.pdf", nil),
    ]
    return await Built(
      FileTree(
        pictures.map { name, picture in
          FileTree.File(
            path: "content/media/" + name,
            contents: .stored(at: "/nowhere", size: 1, picture: picture))
        }
      ).with([
        "content/pages/about.md": Sample.file("title: About", "![words](\(name))\(more)")
      ]), templates: await BareTemplates.with(["page": "{{{body}}}"]),
      base: "https://example.org/x/")
  }

  @Test(arguments: [
    ("../media/map%20a.png", #"width="640" height="480" loading="lazy""#),
    ("/media/map%20a.png?1#a", #"width="640" height="480" loading="lazy""#),
    ("../media/drawing.svg", #"alt="words" loading="lazy""#),
    ("../media/plan.pdf", #"alt="words" loading="lazy""#),
    ("https://example.com/x/media/map%20a.png", #"alt="words" loading="lazy""#),
  ])
  func `an image has the size that its file says`(name: String, html: String) async throws {
    let site = await site(showing: name)
    #expect(site.faults == "")
    #expect(try site.text("about/").contains(html))
  }

  @Test func `a picture that is none is told where it is shown`() async {
    #expect(
      await site(showing: "../media/broken.png", " [or](../media/broken.png)").faults == """
        content/pages/about.md:4:10: warning: the file '../media/broken.png' cannot be read as a \
        picture [unreadable-picture]
            note: save it anew as PNG, JPEG, GIF, WebP, AVIF or SVG
        """)
  }

  /// Destinations, and where they lead.
  @Test(arguments: [
    ("../services/bus.md", "/x/services/bus/"),
    ("tram.md", "/x/cases/tram/"),
    ("./tram.md#how-it-began", "/x/cases/tram/#how-it-began"),
    ("tram.md?a=b#how-it-began", "/x/cases/tram/?a=b#how-it-began"),
    ("tram.md#sp%C3%A4ter", "/x/cases/tram/#sp%C3%A4ter"),
    ("tram.fr.md#les-débuts", "/x/fr/cases/tram/#les-d%C3%A9buts"),
    ("tram.md#source_report", "/x/cases/tram/#source_report"), ("#", "#"),
    ("/services/#any", "/x/services/#any"),
    ("../media/plans/b.pdf#page=2", "/x/media/plans/b.pdf#page=2"),
    ("../../content/cases/tram.md", "/x/cases/tram/"),
    ("../pages/about.md", "/x/about/"),
    ("../media/plans/b.pdf", "/x/media/plans/b.pdf"),
    ("../media/a%20map%20%231.png", "/x/media/a%20map%20%231.png"),
    ("/", "/x/"),
    ("/services/", "/x/services/"),
    ("/services", "/x/services/"),
    ("/sectors/transport/", "/x/sectors/transport/"),
    ("/sectors/transport/unknown/", "/x/sectors/transport/unknown/"),
    ("/data.csv", "/x/data.csv"),
    ("#below", "#below"),
    ("https://example.com/a?b=c#d", "https://example.com/a?b=c#d"),
    ("HTTPS://example.com/", "HTTPS://example.com/"),
    ("mailto:someone@example.org", "mailto:someone@example.org"),
    ("tel:+3225550123", "tel:+3225550123"),
  ])
  func `a link leads to the page of the file that it names`(
    destination: String, address: String
  ) async throws {
    let site = await site("[words](\(destination))\n\n## Below\nx\n")
    #expect(site.faults == "")
    #expect(try site.page("cases/bus/").links == [address])
  }

  @Test(arguments: [
    (
      "../services/buss.md",
      """
      the link '../services/buss.md' leads nowhere [dead-link]
          note: did you mean '../services/bus.md'?
      """
    ),
    (
      "../services/bus",
      """
      the link '../services/bus' leads nowhere [dead-link]
          note: did you mean '../services/bus.md'?
      """
    ),
    (
      "../../../etc/passwd",
      "the link '../../../etc/passwd' leads out of the content [dead-link]"
    ),
    (
      "../../templates/home.html",
      """
      the link '../../templates/home.html' leads nowhere [dead-link]
          note: there is no file 'templates/home.html' with a page
      """
    ),
    (
      "../sources.yml",
      """
      the link '../sources.yml' leads nowhere [dead-link]
          note: there is no file 'content/sources.yml' with a page
      """
    ),
    (
      "/servces/",
      """
      the link '/servces/' leads nowhere [dead-link]
          note: no page or file of the site has this address
      """
    ),
    (
      "/sectors/health/unknown/",
      """
      the link '/sectors/health/unknown/' leads nowhere [dead-link]
          note: no page or file of the site has this address
      """
    ),
    (
      "//example.com/x",
      """
      the link '//example.com/x' leads nowhere [dead-link]
          note: no page or file of the site has this address
      """
    ),
    (
      "javascript:alert(1)",
      """
      links that begin with 'javascript:' are not published [unsafe-link]
          note: use https:, http:, mailto: or tel:
      """
    ),
    (
      "JaVaScRiPt:alert(1)",
      """
      links that begin with 'javascript:' are not published [unsafe-link]
          note: use https:, http:, mailto: or tel:
      """
    ),
    (
      "data:text/html,x",
      """
      links that begin with 'data:' are not published [unsafe-link]
          note: use https:, http:, mailto: or tel:
      """
    ),
    (
      "file:///etc/passwd",
      """
      links that begin with 'file:' are not published [unsafe-link]
          note: use https:, http:, mailto: or tel:
      """
    ),
  ])
  func `a link that leads nowhere good is an error at its place`(
    destination: String, fault: String
  ) async throws {
    let site = await site("One.\n\nTwo [words](\(destination)).")
    #expect(site.faults == "content/cases/bus.md:8:13: error: " + fault)
    #expect(try site.page("cases/bus/").links == [""])
  }

  @Test(arguments: [
    "&#106;avascript:x", "java&#x0A;script:x", "<\tjavascript:x>", "vbscript:x", "<javascript:x y>",
  ])
  func `disguises of scripts are seen through`(destination: String) async throws {
    let site = await site("[words](\(destination))")
    #expect(site.faults.contains("[unsafe-link]"))
    #expect(try site.page("cases/bus/").links == [""])
  }

  @Test func `images are led like links`() async throws {
    let site = await site("![one](../media/plans/b.pdf) ![two](../media/none.png)")
    #expect(
      site.faults == """
        content/cases/bus.md:6:37: error: the link '../media/none.png' leads nowhere [dead-link]
            note: there is no file 'content/media/none.png'
        """)
    #expect(try site.page("cases/bus/").values("src").first == "/x/media/plans/b.pdf")
  }

  /// Links, and what is said of their fragment.
  @Test(arguments: [
    ("#bellow", "'content/cases/bus.md' has the anchor 'bellow'", "did you mean 'below'?"),
    (
      "tram.md#how-it-begun", "'content/cases/tram.md' has the anchor 'how-it-begun'",
      "did you mean 'how-it-began'?"
    ),
    (
      "tram.fr.md#x", "'content/cases/tram.fr.md' has the anchor 'x'",
      "an anchor is made of the words of its heading, such as 'how-it-began'"
    ),
  ])
  func `a link to a heading that is not there is told at its place`(
    destination: String, fault: String, cure: String
  ) async throws {
    let site = await site("One [words](\(destination)).\n\n## Below\nx\n")
    #expect(
      site.faults == """
        content/cases/bus.md:6:13: warning: no heading of \(fault) [dead-fragment]
            note: \(cure)
        """)
    #expect(try site.page("cases/bus/").links.count == 1)
  }

  /// Short links, where they lead, and their words.
  @Test(arguments: [
    ("[[case:tram]]", "/x/cases/tram/", "Trams"), ("[[service:bus]]", "/x/services/bus/", "Bus"),
    ("[[page:about|who we are]]", "/x/about/", "who we are"),
    ("[[government-service:town-bus]]", "/x/government-services/town-bus/", "Town bus"),
    ("[[stakeholder:town]]", "/x/stakeholders/town/", "Town"),
    ("[[dataset:stops]]", "/x/datasets/stops/", "Stops"),
  ])
  func `a short link leads to what it names`(
    link: String, address: String, words: String
  ) async throws {
    let site = await site("See \(link).")
    #expect(site.faults == "")
    #expect(try site.page("cases/bus/").links == [address])
    #expect(try site.page("cases/bus/").texts("p") == ["See \(words)."])
  }

  @Test(arguments: [
    (
      "[[servce:bus]]", 7, "'servce' is no kind of page that short links lead to",
      "did you mean 'service'?"
    ),
    (
      "[[sector:bus]]", 7, "'sector' is no kind of page that short links lead to",
      "the kinds are 'case', 'dataset', 'government-service', 'page', 'service', 'stakeholder'"
    ),
    ("[[case:trem]]", 12, "there is no case 'trem'", "did you mean 'tram'?"),
    (
      "[[stakeholder:x|y]]", 19, "there is no stakeholder 'x'",
      "it would be the file content/stakeholders/x.md"
    ),
  ])
  func `a short link that leads nowhere is an error at its place`(
    link: String, column: Int, fault: String, cure: String
  ) async throws {
    let site = await site("See \(link).")
    #expect(
      site.faults == """
        content/cases/bus.md:6:\(column): error: \(fault) [dead-link]
            note: \(cure)
        """)
    #expect(try site.page("cases/bus/").links == [])
  }

  @Test func `the key of a source in brackets is told, that of none is text`() async {
    let site = await site("Told [report], [reporter].")
    #expect(
      site.faults == """
        content/cases/bus.md:6:6: warning: '[report]' is the key of a source, and no citation \
        [malformed-citation]
            note: write '[@report]'
        """)
  }

  @Test func `scripts are seen through wherever an address can stand`() async throws {
    let site = await site(
      """
      | [a](javascript:x) |
      |---|
      | [b](java&#115;cript:x) |

      ![c](javascript:y "d")

      e[^1] [f][r]

      [^1]: [g](JAVASCRIPT:x)

      [r]: javascript:z
      """)
    #expect(site.faults.matches(of: /\[unsafe-link\]/).count == 5)
    #expect(try !site.text("cases/bus/").lowercased().contains("javascript:"))
  }

  @Test func `the same dead link twice is told at both places`() async {
    let site = await site("[a](no.md) [b](no.md)\n[c](no.md)")
    #expect(
      site.faults.split(separator: "\n").filter { $0.contains("error") }
        .map { String($0.prefix { $0 != " " }) } == [
          "content/cases/bus.md:6:5:", "content/cases/bus.md:6:16:", "content/cases/bus.md:7:5:",
        ])
  }

  @Test func `a link written below the text is told where it is written`() async {
    let site = await site("Look [there].\n\n[there]: no.md\n")
    #expect(
      site.faults == """
        content/cases/bus.md:8:10: error: the link 'no.md' leads nowhere [dead-link]
            note: there is no file 'content/cases/no.md' with a page
        """)
  }

  @Test func `citations lead to the page's own list of sources`() async throws {
    let site = await site("One [@report, p. 12]. Two [@leaflet; @report].")
    #expect(site.faults == "")
    let page = try site.page("cases/bus/")
    #expect(page.texts("p") == ["One [1, p. 12]. Two [2; 1]."])
    #expect(page.links == ["#source_report", "#source_leaflet", "#source_report"])
  }

  @Test func `a citation of a source that nobody knows is an error at its place`() async {
    let site = await site("One [@report; @leaflt].\nTwo [@none].")
    #expect(
      site.faults == """
        content/cases/bus.md:6:15: error: '@leaflt' cites no source [unknown-citation]
            note: did you mean 'leaflet'?
        content/cases/bus.md:7:6: error: '@none' cites no source [unknown-citation]
            note: sources stand in content/sources.yml
        """)
  }

  @Test func `raw HTML is left out, and told`() async throws {
    let site = await site("<b>bold</b>\n\n<script>alert(1)</script>\n")
    #expect(site.log.isEmpty)
    #expect(site.faults.split(separator: "\n").filter { $0.contains("[raw-html]") }.count == 3)
    #expect(try site.page("cases/bus/").elements.map(\.name) == ["p"])
  }

  @Test func `the settings may let harmless HTML through`() async throws {
    let site = await Built(
      [
        "content/observatory.yml": Sample.settings + "rawHTML: true\n",
        "content/pages/about.md": Sample.file("title: About", "a <b>b</b> <script>c</script>\n"),
      ], templates: await BareTemplates.with(["page": "{{{body}}}"]))
    #expect(
      site.faults.split(separator: "\n").first == """
        content/pages/about.md:4:12: warning: raw HTML is left out: the tag 'script' is not among \
        what is allowed [raw-html]
        """)
    #expect(try site.page("about/").elements.map(\.name) == ["p", "b"])
  }
}
