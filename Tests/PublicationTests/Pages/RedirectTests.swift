import Files
import Publication
import Testing

struct RedirectTests {
  private static func bus(_ aliases: String) -> FileTree {
    ["content/services/bus.md": Sample.service("Bus", "aliases: [\(aliases)]")]
  }

  @Test(arguments: ["old/bus/", "old/bus", "/old/bus", "/old/bus/"])
  func `an old address leads on to the page`(alias: String) async throws {
    let site = await Built(Self.bus(alias), base: "https://example.org/here/")
    #expect(site.faults == "")
    let page = try site.page("old/bus/")
    #expect(page.addresses.contains("/here/services/bus/"))
    #expect(page.addresses.contains("https://example.org/here/services/bus/"))
    #expect(page.values("content").contains("0; url=/here/services/bus/"))
    #expect(page.values("content").contains("noindex"))
  }

  @Test func `an old address may name a file`() async throws {
    let site = await Built(Self.bus("bus.html"))
    #expect(try site.page("bus.html").addresses.contains("/services/bus/"))
  }

  @Test(arguments: [
    "../up/", "https://example.org/", "a//b", "'a b'", "a?b", "'#a'", ".git/x", "/",
  ])
  func `what is no path on the site is refused`(alias: String) async {
    let site = await Built(Self.bus(alias))
    let text = alias.replacing("'", with: "")
    #expect(
      site.faults == """
        content/services/bus.md:5:11: error: 'aliases' must be a path on the site such as \
        'old/address/', not '\(text)' [out-of-bounds]\
        \(alias.contains("://") ? "\n    note: write only what stands behind the address of the site" : "")
        """)
  }

  @Test func `an old address cannot take the place of a page`() async {
    let site = await Built(Self.bus("services/"))
    #expect(
      site.faults == """
        content/services/bus.md:5:11: error: 'aliases' names 'services/', where the page of 'the \
        list 'services/'' stands [output-collision]
            note: an alias is an address at which nothing stands any more: take it out here or there
        """)
  }

  @Test func `a draft is marked, and kept from search engines`() async throws {
    let files: FileTree = ["content/pages/plan.md": Sample.file("title: Plan\ndraft: true")]
    #expect(await Built(files).paths.contains("plan/index.html") == false)
    let site = await Built(files, includingDrafts: true)
    let page = try site.page("plan/")
    #expect(page.values("class").contains("draft"))
    #expect(page.values("content").contains("noindex"))
    #expect(try site.page("").values("class").contains("draft") == false)
  }
}
