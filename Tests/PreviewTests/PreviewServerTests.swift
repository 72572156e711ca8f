import Files
import Preview
import TestSupport
import Testing

struct PreviewServerTests {
  private static let table = PreviewTable(base: { "/site/" }) { _ in .bytes([0x61]) }

  @Test func `it says where it is`() async throws {
    try await withPreview(Self.table) { server in
      #expect(server.port > 0)
      #expect(await server.addresses() == ["http://127.0.0.1:\(server.port)/site/"])
    }
    try await withPreview(Self.table, host: "0.0.0.0") { server in
      #expect(await server.addresses().first == "http://127.0.0.1:\(server.port)/site/")
    }
    try await withPreview(Self.table, host: "localhost") { server in
      #expect(await server.addresses() == ["http://localhost:\(server.port)/site/"])
    }
  }

  @Test func `it may come to stand elsewhere`() async throws {
    actor Settings {
      var base = "/"
      func move() { base = "/site/" }
    }
    let settings = Settings()
    let table = PreviewTable(base: { await settings.base }) { path in
      path == "index.html" ? .bytes([0x61]) : nil
    }
    try await withPreview(table) { server in
      let before = try await talk(to: server) { try $0.ask("/") }
      #expect(before.text.contains("src=\"/-/"))
      await settings.move()
      #expect(await server.addresses() == ["http://127.0.0.1:\(server.port)/site/"])
      let after = try await talk(to: server) { try [$0.ask("/"), $0.ask("/site/")] }
      #expect(after[0]["Location"] == "/site/")
      #expect(after[1].text.contains("src=\"/site/-/"))
    }
  }

  @Test func `a port that is asked for and taken is a fault`() async throws {
    try await withPreview(Self.table) { server in
      let fault = await #expect(throws: PreviewFault.self) {
        _ = try await PreviewServer.start(Self.table, port: .asked(server.port))
      }
      #expect(
        fault?.description == "port \(server.port) of '127.0.0.1' is taken by another program")
    }
  }

  @Test func `where a port is implied, the next free one is taken`() async throws {
    try await withPreview(Self.table) { server in
      let other = try await PreviewServer.start(Self.table, port: .implied(server.port))
      #expect((server.port + 1...server.port + 99).contains(other.port))
      await other.stop()
    }
  }

  @Test(arguments: ["203.0.113.7", ":::"])
  func `a host that is not this computer is a fault`(host: String) async throws {
    let fault = await #expect(throws: PreviewFault.self) {
      _ = try await PreviewServer.start(Self.table, host: host, port: .asked(0))
    }
    #expect(fault?.description == "'\(host)' is no name or address of this computer")
  }

  @Test func `the port is free again when it has stopped`() async throws {
    let first = try await PreviewServer.start(Self.table, port: .asked(0))
    let answer = try await talk(to: first) { try $0.ask("/site/a.txt").text }
    await first.stop()
    let second = try await PreviewServer.start(Self.table, port: .asked(first.port))
    await second.stop()
    #expect(answer == "a")
  }

  @Test func `it stops with streams open, requests half sent and answers unread`() async throws {
    let large = PreviewTable(base: { "/" }) { _ in .bytes([UInt8](repeating: 0x61, count: 8 << 20))
    }
    let server = try await PreviewServer.start(large, port: .asked(0))
    let (started, starting) = AsyncStream.makeStream(of: Void.self)
    async let ends = talk(to: server) { listener in
      try listener.request("/-/events")
      _ = try listener.text(through: "\"texts\":[]}\n\n")
      let half = try Client(server.port)
      try half.send("GET / HTTP/1.1\r\n")
      let slow = try Client(server.port, buffer: 4_096)
      try slow.request("/a.txt")
      _ = try slow.text(through: "\r\n\r\n")
      starting.yield()
      return try [listener.rest().count, half.rest().count]
    }
    for await _ in started { break }
    await server.stop()
    #expect(try await ends[1] == 0)
  }
}
