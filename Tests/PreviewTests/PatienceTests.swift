import Files
import Preview
import TestSupport
import Testing

struct PatienceTests {
  private static let outputs = ["a.txt": "a", "b.txt": "bb"]

  @Test func `who sends no whole request in time is let go`() async throws {
    var limits = PreviewLimits.unhurried
    limits.request = .milliseconds(100)
    for start in ["", "GET / HT", "GET / HTTP/1.1\r\nA: b\r\n"] {
      try await withPreview(Self.outputs, limits) { server in
        let rest = try await talk(to: server) { client in
          try client.send(start)
          return try client.rest()
        }
        #expect(rest == [])
      }
    }
  }

  @Test func `who has been answered and asks no more is let go`() async throws {
    var limits = PreviewLimits.unhurried
    limits.request = .seconds(3)
    let (first, rest) = try await withPreview(Self.outputs, limits) { server in
      try await talk(to: server) { client in (try client.ask("/a.txt").text, try client.rest()) }
    }
    #expect(first == "a")
    #expect(rest == [])
  }

  @Test func `an answer may take longer than a request`() async throws {
    var limits = PreviewLimits.unhurried
    limits.request = .seconds(3)
    let (gate, opener) = AsyncStream.makeStream(of: Void.self)
    let table = PreviewTable(base: { "/" }) { _ in
      for await _ in gate { break }
      return .bytes(Array("slow".utf8))
    }
    let (isQuiet, text) = try await withPreview(table, limits) { server in
      try await talk(to: server) { client in
        try client.request("/a.txt")
        let isQuiet = client.isQuiet(milliseconds: 3_500)
        opener.yield()
        return (isQuiet, try client.response().text)
      }
    }
    #expect(isQuiet)
    #expect(text == "slow")
  }
}
