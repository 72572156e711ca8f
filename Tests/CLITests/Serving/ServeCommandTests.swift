import Foundation
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ServeCommandTests {
  @Test func `serve says where the site is, and shows its pages`() async throws {
    let site = try await ServedSite(try Folder(site: [:]))
    #expect(site.address == "http://127.0.0.1:\(site.port)/")
    let page = try await site.get("/services/bus/")
    #expect(page.status == 200)
    #expect(page.text.contains("<h1>Bus</h1>") && page.text.contains("-/preview.js"))
    let told = await site.told()
    #expect(told.first == "Open the address in a browser; Ctrl-C ends the preview.")
    #expect(told.count == 2)
    #expect(told.last?.hasPrefix("0 cases, 1 service, 0 errors, 0 warnings, ") == true)
    #expect(try await site.get("/nowhere/").status == 404)
  }

  @Test func `every page is that which build writes, apart from the script`() async throws {
    let folder = try Folder(site: ["content/static/robots.txt": "User-agent: *"])
    #expect(try Program.run(["build", "--drafts"], in: folder.url).status == 0)
    let site = try await ServedSite(folder)
    for (path, data) in try folder.contents("public") where !path.hasPrefix(".") {
      let served = try await site.page("/" + path)
      #expect(served == String(decoding: data, as: UTF8.self), "\(path)")
    }
  }

  @Test func `a site with a path is shown below that path`() async throws {
    let folder = try Folder(site: [:])
    let site = try await ServedSite(folder, ["--base-url", "https://example.net/a/b"])
    #expect(site.address == "http://127.0.0.1:\(site.port)/a/b/")
    #expect(try await site.get("/a/b/services/bus/").status == 200)
    #expect(try await site.get("/")["Location"] == "/a/b/")
    #expect(try await site.get("/services/bus/").status == 404)
  }

  @Test func `drafts are shown and marked`() async throws {
    let site = try await ServedSite(
      try Folder(site: [
        "content/services/tram.md":
          "---\nname: Tram\nsummary: A tram.\nsector: transport\ndraft: true\n---\n"
      ]))
    let page = try await site.get("/services/tram/").text
    #expect(page.contains("<h1>Tram</h1>") && page.contains("class=\"draft\""))
  }

  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func `a signal ends it, also while pages listen`(number: Int32, code: Int32) async throws {
    let site = try await ServedSite(try Folder(site: [:]))
    let port = site.port
    let listener = try await onThread {
      let client = try Client(port)
      try client.request("/-/events")
      _ = try client.text(through: "event: faults")
      return Listener(client: client)
    }
    site.signal(number)
    #expect(await site.end() == code)
    #expect(throws: Never.self) { _ = try listener.client.rest() }
  }

  /// A connection that is kept open from one thread to the next.
  private struct Listener: @unchecked Sendable {
    let client: Client
  }

  @Test func `a port that is taken is wrong usage when it was asked for`() async throws {
    let folder = try Folder(site: [:])
    let site = try await ServedSite(folder)
    let run = try Program.run(["serve", "--port", "\(site.port)"], in: folder.url)
    #expect(run.status == 64)
    #expect(
      run.errors
        == "observatory: error: port \(site.port) of '127.0.0.1' is taken by another program; "
        + "choose another with --port, or leave that out\n")
    #expect(run.output == "")
  }

  @Test(arguments: [
    (["--port", "70000"], "A port is a number from 0 to 65535, not 70000."),
    (["--host", "nowhere.invalid"], "'nowhere.invalid' is no name or address of this computer"),
    (["--root", "nowhere"], "There is no folder 'nowhere'."),
  ])
  func `what cannot be is said at once`(arguments: [String], message: String) throws {
    let folder = try Folder(site: [:])
    let run = try Program.run(["serve"] + arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.contains(message))
  }

  @Test func `with --open, the browser is given the address`() async throws {
    let folder = try Folder(site: [:])
    let browser = "printf %s \"$1\" > opened.part\nmv opened.part opened"
    try folder.writeProgram("open", browser)
    let path = try folder.writeProgram("xdg-open", browser)
    let site = try await ServedSite(folder, ["--open"], environment: ["PATH": path])
    _ = await site.told()
    // The browser is another program, and nobody waits for it.
    while !folder.exists("opened") { _ = try await site.get("/") }
    #expect(try folder.text("opened") == site.address)
  }

  @Test func `when the settings change the address, it is told anew`() async throws {
    let folder = try Folder(site: [:])
    let site = try await ServedSite(folder)
    let settings = try folder.text("content/observatory.yml")
    try folder.write(
      settings.replacing("https://example.org/", with: "https://example.net/below/"),
      to: "content/observatory.yml")
    #expect(await site.nextAddress() == "http://127.0.0.1:\(site.port)/below/")
    #expect(try await site.get("/below/services/bus/").status == 200)
  }

  @Test func `a terminal that takes nothing more stops nothing`() async throws {
    let folder = try Folder(site: [:])
    let site = try await ServedSite(folder, readsTerminal: false)
    let bus = try folder.text("content/services/bus.md")
    // More than a pipe holds.
    let keys = (1...600).map { "key\($0): unknown\n" }.joined()
    try folder.write("---\n" + keys + bus.dropFirst(4), to: "content/services/bus.md")
    let port = site.port
    try await onThread {
      let client = try Client(port)
      try client.request("/-/events")
      _ = try client.text(through: "600 errors")
    }
    try folder.write(bus.replacing("Bus", with: "Night bus"), to: "content/services/bus.md")
    while !(try await site.get("/services/").text.contains("Night bus")) {}
  }

  @Test func `without a browser, it says so and goes on`() async throws {
    let site = try await ServedSite(
      try Folder(site: [:]), ["--open"], environment: ["PATH": "/nowhere"])
    while let line = await site.line(), !line.hasPrefix("no browser could be started (with ") {}
    #expect(try await site.get("/").status == 200)
  }
}
