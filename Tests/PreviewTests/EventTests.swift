import Files
import Preview
import TestSupport
import Testing

/// What pages are told, and the script that they are told through.
struct EventTests {
  private static let outputs = ["index.html": "<body><p>Hi</p></BODY >\n", "404.html": "none"]

  /// The messages of a stream up to the one that ends so, after the head.
  private func messages(
    through ending: String, _ limits: PreviewLimits = .unhurried,
    sending events: @Sendable (PreviewServer) async -> Void = { _ in }
  ) async throws -> String {
    try await withPreview(Self.outputs, limits) { server in
      let (listening, listens) = AsyncStream.makeStream(of: Void.self)
      async let text = talk(to: server) { client in
        try client.request("/-/events")
        let head = try client.response()
        #expect(head["Content-Type"] == "text/event-stream; charset=utf-8")
        let first = try client.text(through: "\"texts\":[]}\n\n")
        listens.yield()
        return try first + (first.hasSuffix(ending) ? "" : client.text(through: ending))
      }
      for await _ in listening { break }
      await events(server)
      return try await text.split(separator: "\r\n").filter { $0.contains("\n") }.joined()
    }
  }

  @Test func `events come in their order, after the present state`() async throws {
    let text = try await messages(through: "e:1\"]}\n\n") { server in
      await server.send(.changed(["cases/x/index.html", "ü\n.html"]))
      await server.send(.style(["a-1.css": "a-2.css"], digest: "1"))
      await server.send(
        .faults(PreviewFaults("2 faults", ["one\n  | <b>\"\\", "e:1"], isFolded: true)))
    }
    #expect(
      text == """
        retry: 500

        event: faults
        data: {"heading":"","isFolded":false,"texts":[]}

        event: changed
        data: ["cases/x/index.html","ü\\n.html"]

        event: style
        data: {"digest":"1","sheets":{"a-1.css":"a-2.css"}}

        event: faults
        data: {"heading":"2 faults","isFolded":true,"texts":["one\\n  | <b>\\"\\\\","e:1"]}


        """)
  }

  @Test func `a page that comes later is told what is wrong`() async throws {
    try await withPreview(Self.outputs) { server in
      await server.send(.faults(PreviewFaults("1 error", ["a.md:1:1: error"])))
      let text = try await talk(to: server) { client in
        try client.request("/-/events")
        return try client.text(through: "error\"]}\n\n")
      }
      #expect(text.hasSuffix("\"texts\":[\"a.md:1:1: error\"]}\n\n"))
    }
  }

  @Test func `a silent stream gives signs of life`() async throws {
    var limits = PreviewLimits.unhurried
    limits.heartbeat = .milliseconds(20)
    let text = try await messages(through: ":\n\n", limits)
    #expect(text.hasSuffix("\"texts\":[]}\n\n:\n\n"))
  }

  @Test(arguments: [
    ("output=index.html&digest=0000000000000000", "index.html"),
    ("digest=1&output=gone/%C3%BC.html", "gone/ü.html"),
    ("output=a%2Fb%20c+d.html&digest=1", "a/b c+d.html"),
  ])
  func `a page that is not what it was is told so when it comes back`(
    query: String, path: String
  ) async throws {
    let text = try await withPreview(Self.outputs, base: "/site/") { server in
      try await talk(to: server) { client in
        try client.request("/site/-/events?\(query)")
        return try client.text(through: "\"texts\":[]}\n\n")
      }
    }
    #expect(text.contains("event: changed\ndata: [\"\(path)\"]\n\n"))
  }

  @Test(arguments: [
    "../x.html", "/x.html", "a//b.html", "%2e%2e%2Fx.html", "a%5Cb.html", "%zz", "%ff",
  ])
  func `a page that cannot be is not looked for`(output: String) async throws {
    let isQuiet = try await withPreview([:]) { server in
      try await talk(to: server) { client in
        try client.request("/-/events?output=\(output)&digest=1")
        let text = try client.text(through: "\"texts\":[]}\n\n")
        return !text.contains("changed") && client.isQuiet(milliseconds: 10)
      }
    }
    #expect(isQuiet)
  }

  @Test func `a page that is what it was is not told anything`() async throws {
    let text = try await withPreview(Self.outputs) { server in
      try await talk(to: server) { client in
        let page = try client.ask("/").text
        let digest = try #require(page.firstMatch(of: /data-digest="([^"]*)"/)?.1)
        try client.request("/-/events?output=index.html&digest=\(digest)")
        _ = try client.text(through: "\"texts\":[]}\n\n")
        return client.isQuiet(milliseconds: 50)
      }
    }
    #expect(text)
  }

  @Test(arguments: [
    ("<body><p>Hi</p></BODY >\n", "<body><p>Hi</p>SCRIPT\n</BODY >\n"),
    ("<p></body> in text</p></body>", "<p></body> in text</p>SCRIPT\n</body>"),
    ("no body", "no bodySCRIPT\n"), ("</bod", "</bodSCRIPT\n"), ("", "SCRIPT\n"),
  ])
  func `a page carries the script at the end of its body`(
    page: String, expected: String
  ) async throws {
    let answer = try await withPreview(["x/a&b.html": page], base: "/site/") { server in
      try await talk(to: server) { try $0.ask("/site/x/a&b.html") }
    }
    let script = """
      <script src="/site/-/preview.js" data-output="x/a&amp;b.html" \
      data-digest="\(Digest.text(of: Array(page.utf8)))"></script>
      """
    #expect(answer.text == expected.replacing("SCRIPT", with: script))
  }

  @Test func `the page for what is not there carries the script, and other outputs do not`()
    async throws
  {
    let texts = try await withPreview([
      "404.html": "none", "a.svg": "</body>", "a.txt": "</body>", "a.css": "</body>",
    ]) { server in
      try await talk(to: server) { client in
        try ["/gone/", "/a.svg", "/a.txt", "/a.css"].map { try client.ask($0).text }
      }
    }
    #expect(texts[0].contains("data-output=\"404.html\""))
    #expect(texts.dropFirst() == ["</body>", "</body>", "</body>"])
  }

  @Test func `the script has a tag, and does without words that a policy forbids`() async throws {
    let script = try await withPreview([:]) { server in
      try await talk(to: server) { try $0.ask("/-/preview.js") }
    }
    #expect(script["ETag"] != nil)
    #expect(script.text.hasPrefix("\"use strict\";\n"))
    for word in ["innerHTML", "insertAdjacentHTML", "eval(", "Function(", "setAttribute(\"style"] {
      #expect(!script.text.contains(word))
    }
  }
}
