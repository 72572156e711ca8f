import Files
import Publication
import Testing

struct ListTests {
  private static let template =
    "{{count}}|{{position}}|{{#previous}}{{url}}{{/previous}}|{{#next}}{{url}}{{/next}}|{{#cards}}{{title}} {{/cards}}{{#links}}{{title}} {{/links}}"

  /// How many services there are, and how many of them each page of their lists shows.
  @Test(arguments: [
    (0, [0]), (1, [1]), (49, [49]), (50, [50]), (51, [50, 1]), (100, [50, 50]), (101, [50, 50, 1]),
  ])
  func `lists have pages of fifty`(count: Int, pages: [Int]) async throws {
    let templates = await BareTemplates.with(["list": Self.template])
    let site = await Built(
      Sample.services(count, "countries: [ee]"), templates: templates,
      base: "https://example.org/x/")
    #expect(site.faults == "")
    for list in ["services/", "sectors/transport/", "countries/ee/", "sectors/transport/unknown/"] {
      if count == 0, list.hasSuffix("unknown/") { continue }
      var titles: [Substring] = []
      for (position, length) in pages.enumerated() {
        let parts = try site.text(Self.address(list, position + 1))
          .split(separator: "|", omittingEmptySubsequences: false)
        #expect(parts[0] == "\(count)")
        #expect(parts[1] == (pages.count == 1 ? "" : "(page) \(position + 1) / \(pages.count)"))
        #expect(parts[2] == (position == 0 ? "" : "/x/" + Self.address(list, position)))
        let isLast = position == pages.count - 1
        #expect(parts[3] == (isLast ? "" : "/x/" + Self.address(list, position + 2)))
        let shown = parts[4].split(separator: " ")
        #expect(shown.count == length)
        titles += shown
      }
      #expect(titles == (0..<count).map { "s\(1000 + $0)" })
      #expect(!site.paths.contains(Self.address(list, pages.count + 1) + "index.html"))
    }
    #expect(!site.paths.contains("services/page/1/index.html"))
  }

  private static func address(_ list: String, _ page: Int) -> String {
    page == 1 ? list : "\(list)page/\(page)/"
  }

  @Test(arguments: ["cases", "government-services", "stakeholders", "datasets"])
  func `the lists of all kinds have pages of fifty, in order of title`(kind: String) async throws {
    let fields = kind == "cases" ? "service: bus\nlanguage: en\ntitle" : "name"
    let files = (0..<51).map { number in
      FileTree.File(
        path: "content/\(kind)/e\(number).md",
        contents: .bytes(
          Array(Sample.file("\(fields): \(number % 2 == 0 ? "T" : "t")\(900 - number)").utf8)))
    }
    let site = await Built(
      FileTree(files).with(["content/services/bus.md": Sample.service()]),
      templates: await BareTemplates.with(["list": Self.template]))
    let titles = try [1, 2].flatMap { page in
      try site.text(Self.address(kind + "/", page)).split(separator: "|").last?
        .split(separator: " ") ?? []
    }
    #expect(titles == (850...900).map { $0 % 2 == 0 ? "T\($0)" : "t\($0)" })
    #expect(try site.text(kind + "/page/2/").hasPrefix("51|(page) 2 / 2|/\(kind)/||"))
  }

  @Test func `a card says what a reader chooses by`() async throws {
    let template =
      "{{#cards}}{{url}} {{title}}: {{summary}} {{#sector}}{{text}} {{url}}{{/sector}} {{#role}}{{symbol}} {{text}} {{url}}{{/role}}{{#facts}}; {{text}}{{/facts}}{{/cards}}"
    let site = await Built(
      [
        "content/services/bus.md": Sample.service(
          "Bus", "countries: [gb, ee]\nstarted: 2011-02\nstatus: closed")
      ], templates: await BareTemplates.with(["list": template]))
    #expect(
      try site.text("services/")
        == "/services/bus/ Bus: About Bus. TRANSPORT /sectors/transport/ unknown Role: Unknown /roles/unknown/; GB, EE; (from) 2011; Closed"
    )
  }

  @Test func `an empty list says so`() async throws {
    let site = await Built(
      [:], templates: await BareTemplates.with(["list": "{{#isEmpty}}nothing{{/isEmpty}}"]))
    #expect(try site.text("sectors/health/") == "nothing")
    #expect(try site.text("cases/") == "nothing")
  }

  @Test func `the pages of a list have titles and canonical links of their own`() async throws {
    let site = await Built(Sample.services(51))
    let first = try site.page("services/")
    let second = try site.page("services/page/2/")
    #expect(first.texts("title") != second.texts("title"))
    #expect(second.values("href").contains("https://example.org/services/page/2/"))
    #expect(first.links.contains("/services/page/2/"))
    #expect(second.links.contains("/services/"))
    #expect(second.links.contains("/services/s1050/"))
    #expect(!second.links.contains("/services/s1049/"))
  }
}
