import Files
import Publication
import Testing

struct EditionTests {
  private static let small: FileTree = [
    "content/cases/bus.md": Sample.file("title: Buses\nservice: bus\nlanguage: en"),
    "content/services/bus.md": Sample.service("Bus", "countries: [gb]"),
    "content/services/clinic.md": Sample.service("Clinic", sector: "health"),
    "content/government-services/line.md": Sample.file("name: Line"),
    "content/stakeholders/acme.md": Sample.file("name: Acme"),
    "content/datasets/times.md": Sample.file("name: Times"),
    "content/pages/about.md": Sample.file("title: About"),
    "content/media/map.png": "not really",
    "content/static/robots.txt": "User-agent: *",
    "content/static/.well-known/security.txt": "Contact: …",
  ]

  @Test func `a site is a table of all its outputs`() async {
    let site = await Built(Self.small)
    // The findings, the codebook and the citations have tests of their own.
    let paths = site.paths.filter {
      !$0.hasPrefix("findings/") && !$0.hasPrefix("codebook/") && !$0.contains("/cite.")
    }
    #expect(
      paths == [
        ".well-known/security.txt", "404.html", "about/index.html", "browse/index.html",
        "cases/bus/index.html", "cases/index.html", "compare/index.html", "countries/ee/index.html",
        "countries/gb/index.html", "countries/index.html", "countries/unknown/index.html",
        "data-origins/citizens/index.html", "data-origins/government/index.html",
        "data-origins/index.html", "data-origins/operator/index.html",
        "data-origins/third-party/index.html", "data-origins/unknown/index.html",
        "datasets/index.html", "datasets/times/index.html", "explore/data.json",
        "explore/index.html", "government-services/index.html",
        "government-services/line/index.html", "index.html", "matrix/index.html",
        "media/map.png", "operator-kinds/civil-society/index.html",
        "operator-kinds/government/index.html", "operator-kinds/index.html",
        "operator-kinds/mixed/index.html", "operator-kinds/private/index.html",
        "operator-kinds/unknown/index.html", "references/index.html", "robots.txt",
        "roles/complementary/index.html",
        "roles/index.html", "roles/substitutive/index.html", "roles/unknown/index.html",
        "sectors/education/index.html", "sectors/health/index.html",
        "sectors/health/unknown/index.html", "sectors/index.html",
        "sectors/transport/index.html", "sectors/transport/unknown/index.html",
        "services/bus/index.html", "services/clinic/index.html", "services/index.html",
        "sources.bib", "sources.csl.json", "sources.ris", "stakeholders/acme/index.html",
        "stakeholders/index.html",
        "statuses/absorbed/index.html", "statuses/active/index.html",
        "statuses/closed/index.html", "statuses/index.html", "statuses/merged/index.html",
        "statuses/pilot/index.html", "statuses/planned/index.html",
        "statuses/unknown/index.html", "success-factors/good-timing/index.html",
        "success-factors/index.html", "success-factors/open-data/index.html",
        "success-factors/unknown/index.html", "years/index.html", "years/unknown/index.html",
      ])
    #expect(site.faults == "")
  }

  @Test func `an observatory without an entry is a site all the same`() async throws {
    let site = await Built([:])
    #expect(site.faults == "")
    #expect(try site.page("").texts("h1") == ["Sample"])
    #expect(site.pages.filter { $0.page.texts("h1").count != 1 }.map(\.path) == [])
  }

  @Test func `static files and media are published as they are`() async throws {
    let site = await Built(Self.small)
    #expect(try site.text("robots.txt") == "User-agent: *")
    #expect(try site.text(".well-known/security.txt") == "Contact: …")
    #expect(try site.text("media/map.png") == "not really")
  }

  @Test func `files that were left on disk stay there until they are written`() async {
    let file = FileTree.File(
      path: "content/media/film.mp4", contents: .stored(at: "/somewhere/film.mp4", size: 7))
    let site = await Built(FileTree([file]))
    guard case .stored(let path, let size, _) = site.edition?.site["media/film.mp4"]?.contents
    else {
      Issue.record("the file was read")
      return
    }
    #expect(path == "/somewhere/film.mp4")
    #expect(size == 7)
  }

  @Test func `the same files give the same bytes, in whatever order they come`() async throws {
    let one = await Built(Self.small)
    let files = Sample.content.with(await Repository.templates.value).with(Self.small).files
    let other = await Built(tree: FileTree(files.reversed()))
    let paths = try #require(one.edition).site.outputs.map(\.path)
    #expect(paths == other.edition?.site.outputs.map(\.path))
    for path in paths { #expect(try one.bytes(path) == other.bytes(path), "\(path)") }
  }

  @Test func `nothing is laid out when content has an error, and every error is told`() async {
    let site = await Built([
      "content/services/bus.md": Sample.service("Bus", sector: "transprt"),
      "content/services/tram.md": Sample.service("Tram", "color: red"),
      "templates/list.html": "{{head.titel}}",
    ])
    #expect(site.edition == nil)
    #expect(
      site.log.inOrder.map { "\($0.place) \($0.code.name)" } == [
        "content/services/bus.md:4:9 unknown-term", "content/services/tram.md:5:1 unknown-key",
        "templates/list.html:1:1 unknown-name",
      ])
  }

  @Test func `warnings do not keep a site from being laid out`() async {
    let site = await Built(["content/odd.txt": "?"])
    #expect(site.edition != nil)
    #expect(site.log.map(\.code.name) == ["stray-file"])
  }

  /// Files that cannot stand beside what is made of others, and what is said of them.
  @Test(arguments: [
    (
      "content/static/services/index.html",
      """
      content/static/services/index.html: error: makes the page 'services/index.html', and so \
      does 'the list 'services/'' [output-collision]
          note: an address can have one page: rename this file, or the other
      """
    ),
    (
      "content/static/SERVICES/Bus/index.html",
      """
      content/services/bus.md: error: makes the page 'services/bus/index.html', and so does \
      'content/static/SERVICES/Bus/index.html' [output-collision]
          note: an address can have one page: rename this file, or the other
      """
    ),
    (
      "content/static/index.html",
      """
      content/static/index.html: error: makes the page 'index.html', and so does \
      'content/observatory.yml' [output-collision]
          note: an address can have one page: rename this file, or the other
      """
    ),
    (
      "content/static/sectors",
      """
      content/static/sectors: error: makes the file 'sectors', where \
      'sectors/education/index.html' needs a folder [output-collision]
          note: the folder is needed for 'the list 'sectors/education/''; rename this
      """
    ),
    (
      "content/pages/sectors.md",
      """
      the index 'sectors': error: makes the page 'sectors/index.html', and so does \
      'content/pages/sectors.md' [output-collision]
          note: an address can have one page: rename this file, or the other
      """
    ),
    (
      "content/static/media/map.png",
      """
      content/media/map.png: error: makes the page 'media/map.png', and so does \
      'content/static/media/map.png' [output-collision]
          note: an address can have one page: rename this file, or the other
      """
    ),
  ])
  func `what would be written over is told before anything is written`(
    path: String, fault: String
  ) async {
    let file = FileTree.File(
      path: path, contents: .bytes(Array(Sample.file("title: A page").utf8)))
    let site = await Built(Self.small.with(FileTree([file])))
    #expect(site.edition == nil)
    #expect(site.log.map(\.description).joined(separator: "\n") == fault)
  }
}
