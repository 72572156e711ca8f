import Files
import Publication
import Testing

/// What is wrong in prose is told in the same run as what is wrong elsewhere.
struct ProseCheckTests {
  private static let prose = "[x](nowhere.md) and [@nokey], [a](/sectors/health/), [b](bus.md#y)"

  private func check(
    _ files: FileTree, templates: FileTree? = nil, _ expected: String,
    _ location: SourceLocation = #_sourceLocation
  ) async {
    let site = await Built(files, templates: templates)
    #expect(site.edition == nil, sourceLocation: location)
    #expect(
      site.log.inOrder.map { "\($0.place) \($0.code.name)" }.joined(separator: "\n") == expected,
      sourceLocation: location)
  }

  @Test func `a faulty record hides nothing in the texts of others, nor in its own`() async {
    await check(
      [
        "content/services/bus.md": Sample.service(sector: "transprot", body: Self.prose),
        "content/services/tram.md": Sample.service("Tram", "started: soon", body: Self.prose),
        "content/pages/about.md": Sample.file(
          "title: About", "[bus](../services/bus.md#b) [n](n.md)"),
      ],
      """
      content/pages/about.md:4:7 dead-fragment
      content/pages/about.md:4:33 dead-link
      content/services/bus.md:4:9 unknown-term
      content/services/bus.md:7:5 dead-link
      content/services/bus.md:7:22 unknown-citation
      content/services/bus.md:7:58 dead-fragment
      content/services/tram.md:5:10 impossible-date
      content/services/tram.md:7:5 dead-link
      content/services/tram.md:7:22 unknown-citation
      content/services/tram.md:7:58 dead-fragment
      """)
  }

  @Test func `a faulty template hides nothing in texts`() async {
    await check(
      ["content/services/bus.md": Sample.service(body: "[x](nowhere.md)")],
      templates: await BareTemplates.with(["home": "{{nme}}"]),
      """
      content/services/bus.md:7:5 dead-link
      templates/home.html:1:1 unknown-name
      """)
  }

  @Test func `what cannot be known is not told`() async {
    await check(
      [
        "content/sources.yml": "- {id: [",
        "content/services/bus.md": "---\nname: \"Bus\n---\n",
        "content/pages/about.md": Sample.file(
          "title: About", "[@anything] [bus](../services/bus.md#b) [l](/anything/)"),
      ],
      """
      content/services/bus.md:2:7 yaml-syntax
      content/sources.yml:1:8 yaml-syntax
      """)
  }

  @Test func `checks between records are made too`() async {
    await check(
      [
        "content/services/bus.md": Sample.service(sector: "transprot"),
        "content/stakeholders/a.md": Sample.file("name: A\nparent: a"),
      ],
      """
      content/services/bus.md:4:9 unknown-term
      content/stakeholders/a.md:3:9 own-parent
      """)
  }

  @Test(arguments: [
    "content/datasets/council.md", "content/stakeholders/council.txt",
    "content/stakeholders/Council.md",
  ])
  func `a file in the wrong place is told once, and not at the links to it`(path: String) async {
    let site = await Built([
      path: Sample.file("name: Council\nkind: government\nfounded: 1990\nparent: council"),
      "content/pages/about.md": Sample.file("title: About", "[c](../stakeholders/council.md)"),
    ])
    #expect(site.log.map(\.place.file) == [path], "\(site.log)")
  }

  @Test func `a link to a draft says so`() async {
    let site = await Built([
      "content/stakeholders/council.md": Sample.file("name: Council\ndraft: true"),
      "content/pages/about.md": Sample.file("title: About", "[c](../stakeholders/council.md)"),
    ])
    #expect(
      site.faults == """
        content/pages/about.md:4:5: error: the link '../stakeholders/council.md' leads to a draft, \
        and this is not one [dead-link]
            note: take 'draft: true' out of that file, or put it into this one
        """)
  }
}
