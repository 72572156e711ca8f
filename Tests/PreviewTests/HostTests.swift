import Files
import Preview
import TestSupport
import Testing

/// Which names a preview goes by.
struct HostTests {
  private static let table = PreviewTable(base: { "/" }) {
    $0 == "index.html" ? .bytes([0x61]) : nil
  }

  /// - Parameter host: with `PORT` for the port.
  private func check(
    _ host: String, _ status: Int, at bound: String = "127.0.0.1",
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let answer = try await withPreview(Self.table, host: bound) { server in
      try await talk(to: server) { client in
        let field = host.replacing("PORT", with: String(server.port))
        return try client.ask("/", "GET", ["Host: \(field)"])
      }
    }
    #expect(answer.status == status, sourceLocation: location)
    if status == 421 {
      #expect(
        answer.text == "this preview does not go by the name of that host\n",
        sourceLocation: location)
    }
  }

  @Test(arguments: ["localhost:PORT", "LocalHost:PORT", "127.0.0.1:PORT", "[::1]:PORT"])
  func `names of loopback are answered`(host: String) async throws { try await check(host, 200) }

  @Test(arguments: [
    "example.org", "example.org:PORT", "localhost", "localhost:1", "127.0.0.1", "localhost:",
    "localhost.example.org:PORT", "127.0.0.1.example.org:PORT", "10.1.2.3:PORT", "0.0.0.0:PORT",
    "[::]:PORT", "localhost:PORTx", "localhost:-PORT", "user@localhost:PORT", "", ":PORT",
    "[localhost:PORT", "2130706433:PORT", "example.org:80:PORT", "localhost, example.org:PORT",
  ])
  func `others are not`(host: String) async throws { try await check(host, 421) }

  @Test func `listening everywhere, the name of a stranger is refused too`() async throws {
    try await check("localhost:PORT", 200, at: "0.0.0.0")
    try await check("127.0.0.1:PORT", 200, at: "0.0.0.0")
    try await check("example.org:PORT", 421, at: "0.0.0.0")
    try await check("0.0.0.0:PORT", 421, at: "0.0.0.0")
    try await check("203.0.113.7:PORT", 421, at: "0.0.0.0")
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: localhost:PORT\r\nHost: localhost:PORT\r\n\r\n", 400),
    ("GET / HTTP/1.0\r\n\r\n", 200), ("GET / HTTP/1.0\r\nHost: example.org\r\n\r\n", 421),
    ("GET http://localhost:PORT/ HTTP/1.1\r\nHost: example.org\r\n\r\n", 200),
    ("GET http://localhost:PORT HTTP/1.1\r\nHost: x\r\n\r\n", 200),
    ("GET http://example.org:PORT/ HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", 421),
    ("POST / HTTP/1.1\r\nHost: example.org\r\n\r\n", 421),
  ])
  func `the host is that of the address, else of its field`(
    request: String, status: Int
  ) async throws {
    let answer = try await withPreview(Self.table) { server in
      try await talk(to: server) { client in
        try client.send(request.replacing("PORT", with: String(server.port)))
        return try client.response()
      }
    }
    #expect(answer.status == status)
  }
}
