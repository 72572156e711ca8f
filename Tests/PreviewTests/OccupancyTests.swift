import Files
import Foundation
import Preview
import TestSupport
import Testing

struct OccupancyTests {
  private static let outputs = ["a.txt": "a", "b.txt": "bb"]

  /// What others are told while one visitor does not read its answer, until one of them is served,
  /// or so many have not been.
  private func check(_ attempts: Int, _ limits: PreviewLimits) async throws -> Response? {
    var limits = limits
    limits.connections = 1
    let table = PreviewTable(base: { "/" }) { path in
      .bytes([UInt8](repeating: 0x62, count: path == "large.txt" ? 8 << 20 : 1))
    }
    return try await withPreview(table, limits) { server in
      try await onThread {
        let slow = try Client(server.port, buffer: 4_096)
        try slow.request("/large.txt")
        _ = try slow.text(through: "\r\n\r\n")
        var answer: Response?
        for attempt in 0..<attempts where answer?.status != 200 {
          if attempt > 0 { poll(nil, 0, 10) }
          answer = try Client(server.port).ask("/small.txt")
        }
        return answer
      }
    }
  }

  @Test func `where all are being answered, nobody else is let in`() async throws {
    let answer = try #require(try await check(3, .unhurried))
    #expect(answer.status == 503)
    #expect(answer.text == "too many connections; try again\n")
    #expect(answer["Connection"] == "close")
  }

  @Test func `who does not read the answer is let go`() async throws {
    var limits = PreviewLimits.unhurried
    limits.stall = .milliseconds(300)
    #expect(try await check(12_000, limits)?.text == "b")
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
    var limits = PreviewLimits.unhurried
    limits.connections = 2
    let (text, rest, other) = try await withPreview(Self.outputs, limits) { server in
      try await talk(to: server) { first in
        _ = try first.ask("/a.txt")
        let second = try Client(server.port)
        _ = try second.ask("/a.txt")
        _ = try first.ask("/a.txt")
        // An answer is there a moment before its visitor waits again.
        poll(nil, 0, 500)
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
