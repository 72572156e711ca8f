import Foundation
import TestSupport
import Testing

/// What becomes of changes while a site is shown.
@Suite(.timeLimit(.minutes(10)))
struct LiveSiteTests {
  private static let bus = "content/services/bus.md"

  private static func service(_ name: String, _ summary: String = "It runs.", body: String = "")
    -> String
  {
    "---\nname: \(name)\nsummary: \(summary)\nsector: transport\n---\n\(body)"
  }

  /// A site with a bus, shown, and what it told at the start.
  private func serve(
    _ files: [String: String] = [:], _ arguments: [String] = []
  ) async throws -> (folder: Folder, site: ServedSite, told: [String]) {
    let folder = try Folder(site: files)
    let site = try await ServedSite(folder, arguments)
    return (folder, site, await site.told())
  }

  // MARK: What shows

  @Test func `an edit shows on its page and on all others, and is told in a line`() async throws {
    let (folder, site, _) = try await serve()
    try folder.write(Self.service("Night bus"), to: Self.bus)
    let told = await site.told(about: Self.bus)
    #expect(told.count == 1)
    #expect(
      told.last?.contains(
        #/^content/services/bus\.md: [1-9]\d* pages changed, 0 errors, 0 warnings, /#) == true)
    #expect(try await site.page("/services/bus/").contains("<h1>Night bus</h1>"))
    #expect(try await site.page("/services/").contains("Night bus"))
  }

  @Test func `files that come, move and go take their pages with them`() async throws {
    let (folder, site, _) = try await serve()
    try folder.write(Self.service("Tram"), to: "content/services/tram.md")
    _ = await site.told(about: "content/services/tram.md")
    #expect(try await site.page("/services/").contains("Tram"))
    try folder.move("content/services/tram.md", to: "content/services/train.md")
    _ = await site.told(about: "content/services/tra")
    #expect(try await site.get("/services/train/").status == 200)
    #expect(try await site.get("/services/tram/").status == 404)
    try folder.remove("content/services/train.md")
    _ = await site.told(about: "content/services/train.md")
    #expect(try await site.get("/services/train/").status == 404)
    #expect(try await !site.page("/services/").contains("Tram"))
  }

  @Test func `a folder comes and goes as a whole`() async throws {
    let (folder, site, _) = try await serve()
    for name in ["one", "two", "three"] {
      try folder.write("---\nname: \(name)\nkind: private\n---\n", to: "away/\(name).md")
    }
    try folder.move("away", to: "content/stakeholders")
    _ = await site.told(about: "content/stakeholders")
    #expect(try await site.get("/stakeholders/two/").status == 200)
    try folder.move("content/stakeholders", to: "away")
    _ = await site.told(about: "content/stakeholders")
    #expect(try await site.get("/stakeholders/two/").status == 404)
  }

  @Test func `an editor that writes another file first is followed`() async throws {
    let (folder, site, _) = try await serve()
    try folder.write(Self.service("Ferry"), to: "content/services/.bus.md.part")
    try folder.move("content/services/.bus.md.part", to: Self.bus)
    _ = await site.told(about: "content/services")
    #expect(try await site.page("/services/bus/").contains("<h1>Ferry</h1>"))
  }

  @Test func `media are streamed from disk, in parts too, as they are now`() async throws {
    let (folder, site, _) = try await serve(["content/media/map.png": "0123456789"])
    let part = try await site.get("/media/map.png", ["Range: bytes=2-4"])
    #expect(part.status == 206 && part.text == "234")
    try folder.write("abcdefghij", to: "content/media/map.png")
    #expect(try await site.get("/media/map.png").text == "abcdefghij")
  }

  @Test func `a new path of the site moves the preview`() async throws {
    let (folder, site, _) = try await serve()
    let settings = try folder.text("content/observatory.yml")
    try folder.write(
      settings.replacing("https://example.org/", with: "https://example.org/new/"),
      to: "content/observatory.yml")
    _ = await site.told(about: "content/observatory.yml")
    #expect(try await site.get("/new/services/bus/").status == 200)
    #expect(try await site.get("/")["Location"] == "/new/")
    // Whoever looked at a page before is led on.
    #expect(try await site.get("/services/bus/")["Location"] == "/new/services/bus/")
  }

  @Test func `the address that the settings gave stays while they cannot be read`() async throws {
    let (folder, site, _) = try await serve()
    let good = try folder.text("content/observatory.yml")
    try folder.write(
      good.replacing("https://example.org/", with: "https://example.org/new/"),
      to: "content/observatory.yml")
    _ = await site.told(about: "content/observatory.yml")
    try folder.write("", to: "content/observatory.yml")
    _ = await site.told(about: "content/observatory.yml")
    #expect(try await site.get("/new/services/bus/").status == 200)
  }

  @Test func `a page shows a picture at the size that it has now`() async throws {
    func drawing(_ size: String) -> String { "<svg viewBox=\"0 0 \(size)\"/>" }
    let (folder, site, _) = try await serve([
      "content/media/map.svg": drawing("640 480"),
      Self.bus: Self.service("Bus", body: "![A map](../media/map.svg)"),
    ])
    #expect(try await site.page("/services/bus/").contains("width=\"640\" height=\"480\""))
    try folder.write(drawing("320 240"), to: "content/media/map.svg")
    let told = await site.told(about: "content/media/map.svg")
    #expect(told.last?.contains("1 page changed") == true, "\(told)")
    #expect(try await site.page("/services/bus/").contains("width=\"320\" height=\"240\""))
  }

  @Test func `media that become a link out of the site are not shown`() async throws {
    let (folder, site, _) = try await serve(["content/media/map.png": "0123456789"])
    try folder.write("secret", to: "outside.png")
    try folder.remove("content/media/map.png")
    try folder.link("content/media/map.png", to: folder.url.appending(path: "outside.png").path)
    _ = await site.told(about: "content/media/map.png")
    #expect(try await site.get("/media/map.png").status == 404)
  }

  // MARK: What goes wrong

  @Test func `faults are told as check tells them, and the last good pages stay`() async throws {
    let (folder, site, _) = try await serve()
    let good = try await site.page("/services/bus/")
    try folder.write(Self.service("Tram").replacing("sector", with: "sctor"), to: Self.bus)
    let told = await site.told(about: Self.bus)
    let check = try Program.run(["check"], in: folder.url)
    #expect(check.status == 1)
    #expect(check.errors.hasPrefix(told.dropLast().joined(separator: "\n") + "\n"))
    #expect(
      told.last?.hasPrefix("\(Self.bus): shown as it was when it had no errors, 1 error, ") == true
    )
    #expect(try await site.page("/services/bus/") == good)
    try folder.write(Self.service("Tram"), to: Self.bus)
    #expect(await site.told(about: Self.bus).count == 1)
    #expect(try await site.page("/services/bus/").contains("<h1>Tram</h1>"))
  }

  @Test func `faults of prose are told too, also those of other pages`() async throws {
    let (folder, site, _) = try await serve(["content/services/tram.md": Self.service("Tram")])
    try folder.write(Self.service("Bus", body: "[there](tram.md) [nowhere](x.md)\n"), to: Self.bus)
    #expect(
      await site.told(about: Self.bus).first?.contains(":6:28: error: the link 'x.md'") == true)
    try folder.remove("content/services/tram.md")
    let told = await site.told(about: "content/services/tram.md")
    #expect(told.contains { $0.contains(":6:9: error: the link 'tram.md'") })
  }

  @Test func `it starts with faulty content, and shows the site when that is mended`() async throws
  {
    let (folder, site, told) = try await serve([Self.bus: "---\nname: [\n---\n"])
    #expect(told.contains { $0.hasPrefix("content/services/bus.md:") })
    #expect(told.last?.hasPrefix("shown as it was when it had no errors, 1 error") == true)
    let page = try await site.get("/services/bus/")
    #expect(page.status == 404 && page.text.contains("Nothing to show yet"))
    try folder.write(Self.service("Bus"), to: Self.bus)
    _ = await site.told(about: Self.bus)
    #expect(try await site.get("/services/bus/").status == 200)
  }

  @Test(arguments: [
    ("content/services/bus.md", Data([0x2D, 0xFF, 0xFE]), "content/services/bus.md:"),
    ("templates/home.html", Data("{{#unclosed".utf8), "templates/home.html:"),
    ("content/observatory.yml", Data("title: [".utf8), "content/observatory.yml:"),
    ("content/services/bus.md", Data(count: 100 << 20), "content/services/bus.md: error: 100 MiB"),
  ])
  func `whatever a file holds, it says so and lives`(
    path: String, bytes: Data, message: String
  ) async throws {
    let (folder, site, _) = try await serve()
    let good = try Data(contentsOf: folder.url.appending(path: path))
    // In one step: what is read of half a file is another matter.
    try folder.write(bytes, to: "away")
    try folder.move("away", to: path)
    #expect(await site.told(about: path).contains { $0.hasPrefix(message) })
    #expect(try await site.page("/services/bus/").contains("<h1>Bus</h1>"))
    try folder.write(good, to: path)
    #expect(await site.told(about: path).last?.contains("0 errors") == true)
  }

  @Test(arguments: ["content", "templates"])
  func `a folder that is deleted and comes back is noticed`(name: String) async throws {
    let (folder, site, _) = try await serve()
    try folder.move(name, to: "away")
    #expect(await site.told(about: name).first?.contains("there is no folder '\(name)'") == true)
    #expect(try await site.get("/services/bus/").status == 200)
    try folder.move("away", to: name)
    #expect(await site.told(about: name).last?.contains("0 errors") == true)
  }

  // MARK: What pages are told

  /// The events that a page is told, as they come.
  private final class Page: @unchecked Sendable {
    let client: Client

    /// - Parameter path: of the output.
    init(_ site: ServedSite, _ path: String) throws {
      client = try Client(site.port)
      let page = try client.ask("/" + path).text
      let digest = page.firstMatch(of: #/data-digest="([^"]+)"/#)?.1 ?? ""
      try client.request("/-/events?output=\(path)&digest=\(digest)")
      _ = try client.text(through: "\"texts\":[]}\n\n")
    }

    /// All that is told up to some text.
    func told(through text: String) async throws -> String {
      try await onThread { try self.client.text(through: text) }
    }
  }

  @Test func `a page is told when its own output changes, and only then`() async throws {
    let (folder, site, _) = try await serve(["content/services/tram.md": Self.service("Tram")])
    let page = try await onThread { try Page(site, "services/bus/index.html") }
    try folder.write(Self.service("Tram", "It hums."), to: "content/services/tram.md")
    _ = await site.told(about: "content/services/tram.md")
    try folder.write(Self.service("Bus", "It hums too."), to: Self.bus)
    let told = try await page.told(
      through: "event: changed\ndata: [\"services/bus/index.html\"]\n\n")
    #expect(!told.dropLast(60).contains("event: changed"))
  }

  @Test func `style is told apart, and media by name`() async throws {
    let (folder, site, _) = try await serve(["content/media/map.png": "0123456789"])
    let page = try await onThread { try Page(site, "services/bus/index.html") }
    let style = try folder.text("templates/assets/style.css")
    try folder.write(style + "body { color: red }\n", to: "templates/assets/style.css")
    let told = try await page.told(through: "event: style\n")
    #expect(!told.contains("event: changed"))
    _ = await site.told(about: "templates/assets/style.css")
    try folder.write("abcdefghij", to: "content/media/map.png")
    _ = try await page.told(through: "event: changed\ndata: [\"media/map.png\"]\n\n")
  }

  @Test func `faults are told to pages, and that they are mended`() async throws {
    let (folder, site, _) = try await serve()
    let page = try await onThread { try Page(site, "services/bus/index.html") }
    try folder.write(
      Self.service("Bus", "<b> & \\u0007").replacing("sector", with: "sctor"), to: Self.bus)
    let told = try await page.told(through: "event: faults\n") + page.told(through: "\n\n")
    #expect(told.contains("content/services/bus.md:4:1: error: unknown key 'sctor'"))
    try folder.write(Self.service("Bus"), to: Self.bus)
    _ = try await page.told(through: "\"texts\":[]}\n\n")
  }
}
