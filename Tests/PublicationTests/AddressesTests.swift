import Files
import Publication
import Testing

struct AddressesTests {
  private static let files: FileTree = [
    "content/cases/bus.md": Sample.file(
      "title: Buses\nservice: bus\nlanguage: en",
      "[The service](../services/bus.md#top), [all](/services/), ![map](../media/map.png)"),
    "content/services/bus.md": Sample.service("Bus", "countries: [gb]", body: "## Top\nx"),
    "content/stakeholders/acme.md": Sample.file("name: Acme"),
    "content/media/map.png": "",
  ]

  @Test(arguments: [
    ("https://example.org", "/", "https://example.org/"),
    ("https://example.org/", "/", "https://example.org/"),
    ("https://example.org/observatory", "/observatory/", "https://example.org/observatory/"),
    ("https://example.org/a/b/", "/a/b/", "https://example.org/a/b/"),
    ("http://localhost:8000/x/?y=1#z", "/x/", "http://localhost:8000/x/"),
  ])
  func `every link is under the path of the base, and canonical links are whole`(
    base: String, path: String, canonical: String
  ) async throws {
    let site = await Built(Self.files, base: base)
    #expect(site.faults == "")
    for (output, page) in site.pages {
      let address = output == "index.html" ? "" : output.replacing("/index.html", with: "/")
      let links = page.elements.filter { $0.attributes["rel"] == "canonical" }
        .compactMap { $0.attributes["href"] }
      #expect(links == (output == "404.html" ? [] : [canonical + address]), "\(output)")
      let inside = page.addresses.filter { $0.hasPrefix("/") }
      #expect(inside.filter { !$0.hasPrefix(path) } == [], "\(output)")
      #expect(inside.contains(path), "\(output)")
    }
    #expect(
      Set(try site.page("cases/bus/").links).isSuperset(
        of: [path + "services/bus/#top", path + "services/", path + "sectors/transport/"]))
    #expect(try site.page("cases/bus/").values("src").contains(path + "media/map.png"))
  }

  @Test func `the base comes from the settings when none is given`() async throws {
    let settings = Sample.settings.replacing("example.org/", with: "example.net/public/")
    let site = await Built(["content/observatory.yml": settings])
    #expect(try site.page("").values("href").contains("https://example.net/public/"))
    #expect(try site.page("").links.contains("/public/cases/"))
  }

  @Test func `a base that means something in HTML is written as text`() async throws {
    let site = await Built(Self.files, base: "https://example.org/a&b'c/")
    #expect(try site.text("").contains("https://example.org/a&amp;b&#39;c/"))
    #expect(try site.page("").links.contains("/a&b'c/services/"))
  }
}
