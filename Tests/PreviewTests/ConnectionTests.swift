import Files
import Preview
import TestSupport
import Testing

struct ConnectionTests {
  private static let outputs = ["index.html": "<body>Home</body>", "a.txt": "a", "b.txt": "bb"]

  /// What a preview of the outputs above sends back for bytes, until it closes the connection or
  /// there is nothing more to say.
  private func check(
    _ request: String, _ expected: [String], _ limits: PreviewLimits = .unhurried,
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let text = try await withPreview(Self.outputs, limits) { server in
      try await talk(to: server) { client in
        try client.send(request.replacing("HOST", with: "Host: localhost:\(server.port)"))
        client.finish()
        return String(decoding: try client.rest(), as: UTF8.self)
      }
    }
    let lines = text.matches(of: /HTTP\/1\.[01] [^\r]*|Connection: [^\r]*/).map {
      String($0.output)
    }
    #expect(lines == expected, sourceLocation: location)
  }

  @Test func `a connection serves many requests, and is closed when that is asked for`()
    async throws
  {
    let get = "GET /a.txt HTTP/1.1\r\nHOST\r\n"
    try await check(get + "\r\n" + get + "\r\n", ["HTTP/1.1 200 OK", "HTTP/1.1 200 OK"])
    try await check(
      get + "Connection: close\r\n\r\n" + get + "\r\n", ["HTTP/1.1 200 OK", "Connection: close"])
  }

  @Test func `a visitor of HTTP 1.0 is served once, unless it asks for more`() async throws {
    let get = "GET /a.txt HTTP/1.0\r\n"
    try await check(get + "\r\n" + get + "\r\n", ["HTTP/1.0 200 OK", "Connection: close"])
    try await check(
      get + "Connection: keep-alive\r\n\r\n" + get + "\r\n",
      ["HTTP/1.0 200 OK", "Connection: keep-alive", "HTTP/1.0 200 OK", "Connection: close"])
  }

  @Test func `requests that come at once are answered in their order`() async throws {
    let texts = try await withPreview(Self.outputs) { server in
      try await talk(to: server) { client in
        let names = (0..<100).map { $0 % 3 == 0 ? "a" : $0 % 3 == 1 ? "b" : "c" }
        try client.send(
          names.map { "GET /\($0).txt HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n" }.joined()
        )
        client.finish()
        let texts = try names.map { _ in try client.response().text }
        #expect(try client.rest() == [])
        return texts
      }
    }
    let kinds = ["a", "bb", "there is no such page\n"]
    #expect(texts == (0..<100).map { kinds[$0 % 3] })
  }

  @Test func `a request that comes byte by byte is answered`() async throws {
    let text = try await withPreview(Self.outputs) { server in
      try await talk(to: server) { client in
        for byte in "GET /b.txt HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n".utf8 {
          try client.send([byte])
        }
        return try client.response().text
      }
    }
    #expect(text == "bb")
  }

  @Test func `a body is thrown away, and too long a one ends the connection`() async throws {
    let small = "GET /a.txt HTTP/1.1\r\nHOST\r\nContent-Length: 5\r\n\r\nGET /"
    try await check(small + small, ["HTTP/1.1 200 OK", "HTTP/1.1 200 OK"])
    try await check(
      "POST / HTTP/1.1\r\nHOST\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n" + small,
      ["HTTP/1.1 405 Method Not Allowed", "HTTP/1.1 200 OK"])
    let large = String(repeating: "x", count: 70_000)
    try await check(
      "GET /a.txt HTTP/1.1\r\nHOST\r\nContent-Length: 70000\r\n\r\n" + large + small,
      ["HTTP/1.1 413 Payload Too Large", "Connection: close"])
    try await check(
      "GET /a.txt HTTP/1.1\r\nHOST\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n",
      ["HTTP/1.1 417 Expectation Failed", "Connection: close"])
  }

  @Test func `another protocol is not taken up, and nothing is read after it`() async throws {
    try await check(
      "GET /a.txt HTTP/1.1\r\nHOST\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n",
      ["HTTP/1.1 200 OK", "Connection: close"])
    try await check(
      "CONNECT localhost:80 HTTP/1.1\r\nHOST\r\n\r\n",
      ["HTTP/1.1 405 Method Not Allowed", "Connection: close"])
  }

  @Test(arguments: [
    ("GET / HTTP/2.0\r\nHOST\r\n\r\n", "400 Bad Request"), ("GET /\r\n\r\n", "400 Bad Request"),
    ("get / HTTP/1.1\r\nHOST\r\n\r\n", "400 Bad Request"),
    ("\u{16}\u{3}\u{1}\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\nHOST\r\nA b: c\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\nHOST\r\nContent-Length: -1\r\n\r\n", "400 Bad Request"),
    ("GET / HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400 Bad Request"),
    (
      "POST / HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "400 Bad Request"
    ),
    ("GET / HTTP/1.1\r\nHOST\r\nA: \u{0}\r\n\r\n", "400 Bad Request"),
    (
      "GET / HTTP/1.1\r\nHOST\r\nA: \(String(repeating: "x", count: 40_000))\r\n\r\n",
      "431 Request Header Fields Too Large"
    ),
    (
      "GET / HTTP/1.1\r\nHOST\r\n\(String(repeating: "A: x\r\n", count: 101))\r\n",
      "431 Request Header Fields Too Large"
    ),
    ("GET /\(String(repeating: "x", count: 9_000)) HTTP/1.1\r\nHOST\r\n\r\n", "414 URI Too Long"),
  ])
  func `what is no request is refused`(request: String, status: String) async throws {
    let isOver = status.hasPrefix("414")
    try await check(request, ["HTTP/1.1 \(status)"] + (isOver ? [] : ["Connection: close"]))
  }

  @Test func `what came before it is answered first`() async throws {
    try await check(
      "GET /a.txt HTTP/1.1\r\nHOST\r\n\r\nGET /b.txt HTTP/1.1\r\nHOST\r\n\r\n?\r\n\r\n",
      ["HTTP/1.1 200 OK", "HTTP/1.1 200 OK", "HTTP/1.1 400 Bad Request", "Connection: close"])
  }

  @Test func `limits hold for each request, not for all of a connection`() async throws {
    var limits = PreviewLimits.unhurried
    limits.head = 400
    limits.headFields = 5
    limits.body = 10
    let get =
      "GET /a.txt HTTP/1.1\r\nHOST\r\nA: \(String(repeating: "x", count: 200))\r\n"
      + "Content-Length: 9\r\n\r\n123456789"
    try await check(
      String(repeating: get, count: 9), Array(repeating: "HTTP/1.1 200 OK", count: 9), limits)
  }

  @Test func `whatever bytes come, the next visitor is served`() async throws {
    var generator = Generator(seed: 5)
    let inputs = (0..<300).map { _ in
      (0..<Int(generator.next() % 600)).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }
    let text = try await withPreview(Self.outputs) { server in
      try await talk(to: server) { client in
        for input in inputs {
          let visitor = try Client(server.port)
          // The preview may have closed the connection before all of it has been sent.
          try? visitor.send(input)
          visitor.finish()
          let answer = String(decoding: try visitor.rest(), as: UTF8.self)
          #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 "))
        }
        return try client.ask("/a.txt").text
      }
    }
    #expect(text == "a")
  }

  @Test func `10,000 requests with something wrong are all answered, none with a page`()
    async throws
  {
    var generator = Generator(seed: 7)
    let good = Array("GET /a.txt HTTP/1.1\r\nHost: HOST\r\nAccept: text/plain\r\n\r\n".utf8)
    // Each has some bytes of a good one changed into others, and an end, whatever became of its own.
    let requests = (0..<10_000).map { _ in
      var request = good
      for _ in 0...generator.next() % 3 {
        let position = Int(generator.next() % UInt64(good.count))
        request[position] = UInt8(truncatingIfNeeded: generator.next())
      }
      return request + Array("\r\n\r\n".utf8)
    }
    let statuses = try await withPreview(Self.outputs) { server in
      try await talk(to: server) { client in
        let statuses = try Self.statuses(of: requests, server.port)
        #expect(try client.ask("/a.txt").text == "a")
        return statuses
      }
    }
    // None is for this preview by name.
    #expect(statuses.values.reduce(0, +) == 10_000)
    #expect(Set(statuses.keys).isSubset(of: [400, 421, 417, 405]))
    #expect(statuses[400, default: 0] > 1_000)
  }

  /// How many of the requests are answered with each status; many visitors ask at once, and come
  /// again when they are sent away.
  private static func statuses(of requests: [[UInt8]], _ port: Int) throws -> [Int: Int] {
    var visitors = try (0..<50).map { _ in try Client(port) }
    var statuses: [Int: Int] = [:]
    for start in stride(from: 0, to: requests.count, by: visitors.count) {
      for (visitor, request) in zip(visitors, requests[start...]) { try visitor.send(request) }
      for position in visitors.indices {
        let answer = try visitors[position].response()
        statuses[answer.status, default: 0] += 1
        if answer["Connection"] == "close" { visitors[position] = try Client(port) }
      }
    }
    return statuses
  }

  @Test func `a large answer arrives whole before the connection is closed`() async throws {
    let size = 6 << 20
    let table = PreviewTable(base: { "/" }) { _ in .bytes([UInt8](repeating: 0x62, count: size)) }
    let count = try await withPreview(table) { server in
      try await talk(to: server) { client in
        try client.request("/b.txt", "GET", ["Connection: close"])
        return try client.response().body.count
      }
    }
    #expect(count == size)
  }
}
