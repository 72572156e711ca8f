import Files
import Preview
import TestSupport
import Testing

/// What pages are told when outputs are not what they were.
struct RefreshTests {
  /// Outputs that can be edited, and how often each was asked for.
  private actor Shelf {
    var outputs: [String: String]
    var asked: [String: Int] = [:]

    init(_ outputs: [String: String]) { self.outputs = outputs }

    func put(_ text: String?, at path: String) { outputs[path] = text }

    func take(_ path: String) -> FileTree.Contents? {
      asked[path, default: 0] += 1
      return outputs[path].map { .bytes(Array($0.utf8)) }
    }

    func forget() { asked = [:] }
  }

  /// What pages of outputs are told, beyond what each is told first, when something is done to the
  /// outputs and to the preview; `BOTH` stands for the digest of the page below in new style sheets.
  private func check(
    _ expected: [String], of pages: [String] = ["index.html"],
    _ location: SourceLocation = #_sourceLocation,
    when act: (Shelf, PreviewServer) async -> Void
  ) async throws {
    let shelf = Shelf(["index.html": Self.page, "x/index.html": "x"])
    let table = PreviewTable(base: { "/site/" }, contents: { await shelf.take($0) })
    let told = try await withPreview(table) { server in
      let (listening, listens) = AsyncStream.makeStream(of: Void.self)
      async let told = onThread {
        let listeners = try pages.map { try Self.listener(to: $0, server.port) }
        listens.yield()
        return try listeners.map { try $0.text(through: "end\"]}\n\n") }
      }
      for await _ in listening { break }
      await shelf.forget()
      await act(shelf, server)
      await server.send(.faults(PreviewFaults("1 error", ["end"])))
      return try await told
    }
    for text in told {
      let events = text.matches(of: /event: (changed|style)\ndata: (.*)\n/).map {
        "\($0.1) \($0.2)"
      }
      let both = Digest.text(of: Array(Self.restyled.utf8))
      #expect(
        events == expected.map { $0.replacing("BOTH", with: both) }, sourceLocation: location)
    }
  }

  /// Opens a page as a browser does, and listens for what has become of it; or of none, for the
  /// empty path.
  private static func listener(to output: String, _ port: Int) throws -> Client {
    let client = try Client(port)
    var address = "/site/-/events"
    if !output.isEmpty {
      let page = try client.ask("/site/" + output).text
      let digest = try #require(page.firstMatch(of: /data-digest="([^"]*)"/)?.1)
      address += "?output=\(output)&digest=\(digest)"
    }
    try client.request(address)
    _ = try client.text(through: "\"texts\":[]}\n\n")
    return client
  }

  private static let page = #"<link href="/site/a-1.css"><link href="/site/b-1.css"><p>1"#
  private static let restyled = #"<link href="/site/a-2.css"><link href="/site/b-2.css"><p>1"#
  private static let sheets = ["a-1.css": "a-2.css", "b-1.css": "b-2.css"]
  private static let style = #"""
    style {"digest":"BOTH","sheets":{"a-1.css":"a-2.css","b-1.css":"b-2.css"}}
    """#

  @Test func `a page that is not what it was loads anew, and no other`() async throws {
    try await check([#"changed ["index.html"]"#]) { shelf, server in
      await shelf.put("<p>2", at: "index.html")
      await server.refresh()
    }
    try await check([], of: ["x/index.html"]) { shelf, server in
      await shelf.put("<p>2", at: "index.html")
      await server.refresh()
    }
    try await check([#"changed ["index.html"]"#]) { shelf, server in
      await shelf.put(nil, at: "index.html")
      await server.refresh(restyled: Self.sheets)
    }
  }

  @Test func `a page that differs by its style sheets alone takes the others`() async throws {
    try await check([Self.style]) { shelf, server in
      await shelf.put(Self.restyled, at: "index.html")
      await server.refresh(restyled: Self.sheets)
    }
    // It is not told twice, and is told again when it has become what it was.
    try await check([Self.style, #"changed ["index.html"]"#]) { shelf, server in
      await shelf.put(Self.restyled, at: "index.html")
      await server.refresh(restyled: Self.sheets)
      await server.refresh(restyled: Self.sheets)
      await shelf.put(Self.page, at: "index.html")
      await server.refresh()
    }
  }

  @Test func `a page that differs by more than its style sheets loads anew`() async throws {
    try await check([#"changed ["index.html"]"#]) { shelf, server in
      await shelf.put(Self.restyled + "2", at: "index.html")
      await server.refresh(restyled: Self.sheets)
    }
    // One of its style sheets is not among those that have been replaced.
    try await check([#"changed ["index.html"]"#]) { shelf, server in
      await shelf.put(Self.restyled, at: "index.html")
      await server.refresh(restyled: ["a-1.css": "a-2.css"])
    }
    // It has no such style sheet.
    try await check([], of: ["x/index.html"]) { _, server in
      await server.refresh(restyled: Self.sheets)
    }
  }

  @Test func `each output is asked for once, however many pages show it`() async throws {
    try await check([Self.style], of: ["index.html", "index.html", "index.html"]) { shelf, server in
      await shelf.put(Self.restyled, at: "index.html")
      await server.refresh(restyled: Self.sheets)
      #expect(await shelf.asked == ["index.html": 1])
    }
  }

  @Test func `who has not said what it shows is told nothing`() async throws {
    try await check([], of: [""]) { shelf, server in
      await shelf.put("<p>2", at: "index.html")
      await server.refresh()
      #expect(await shelf.asked.isEmpty)
    }
  }
}
