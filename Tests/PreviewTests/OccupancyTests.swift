import Files
import Preview
import Testing

struct OccupancyTests {
  private static let outputs = ["a.txt": "a", "b.txt": "bb"]

  @Test func `who does not read the answer is let go`() async throws {
    var limits = PreviewLimits()
    limits.stall = .seconds(1)
    limits.connections = 1
    let table = PreviewTable(base: "/") { path in
      .bytes([UInt8](repeating: 0x62, count: path == "large.txt" ? 8 << 20 : 1))
    }
    let (refused, text) = try await withPreview(table, limits) { server in
      try await onThread {
        let slow = try Client(server.port, buffer: 4_096)
        try slow.request("/large.txt")
        _ = try slow.text(through: "\r\n\r\n")
        let refused = try Client(server.port).ask("/small.txt")
        // There is room again as soon as the slow one has gone.
        for _ in 0..<10_000 {
          let answer = try Client(server.port).ask("/small.txt")
          if answer.status == 200 { return (refused, answer.text) }
        }
        return (refused, "")
      }
    }
    #expect(refused.status == 503)
    #expect(refused.text == "too many connections; try again\n")
    #expect(text == "b")
  }

  @Test func `500 visitors that say nothing keep nobody out`() async throws {
    let (texts, closed) = try await withPreview(Self.outputs) { server in
      try await onThread {
        Client.raiseLimit()
        var idle: [Client] = []
        for number in 0..<500 {
          idle.append(try Client(server.port))
          if number % 3 == 0 { try idle[number].send("GET / HT") }
        }
        let texts = try (0..<10).map { _ in try Client(server.port).ask("/a.txt").text }
        return (texts, try idle[0].rest())
      }
    }
    #expect(texts == Array(repeating: "a", count: 10))
    #expect(closed == [])
  }

  @Test func `who has waited longest gives way, and not who has just been answered`() async throws {
    var limits = PreviewLimits()
    limits.connections = 2
    let (text, rest, other) = try await withPreview(Self.outputs, limits) { server in
      try await talk(to: server) { first in
        _ = try first.ask("/a.txt")
        let second = try Client(server.port)
        _ = try second.ask("/a.txt")
        _ = try first.ask("/a.txt")
        let third = try Client(server.port)
        let other = try third.ask("/b.txt").text
        return (try first.ask("/b.txt").text, try second.rest(), other)
      }
    }
    #expect(text == "bb")
    #expect(rest == [])
    #expect(other == "bb")
  }
}
