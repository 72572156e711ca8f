import Files
import Preview
import TestSupport
import Testing

struct StoredFileTests {
  @Test func `a file is streamed from disk, in whole and in part`() async throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try await TemporaryFolder.use { folder in
      try folder.write(bytes, to: "film.mp4")
      try folder.write("<body>Stored</body>", to: "page.html")
      let table = PreviewTable(base: { "/" }) { path in
        path.hasSuffix("/index.html") ? nil : .stored(at: folder.absolute(path), size: 1)
      }
      try await withPreview(table) { server in
        let (whole, part, same, page, gone) = try await talk(to: server) { client in
          let whole = try client.ask("/film.mp4")
          let tag = try #require(whole["ETag"])
          return (
            whole, try client.ask("/film.mp4", "GET", ["Range: bytes=1000000-1999999"]),
            try client.ask("/film.mp4", "GET", ["If-None-Match: \(tag)"]),
            try client.ask("/page.html"), try client.ask("/gone.mp4")
          )
        }
        #expect(whole.body == bytes)
        #expect(part.status == 206)
        #expect(part.body == Array(bytes[1_000_000..<2_000_000]))
        #expect(same.status == 304)
        #expect(page.text.contains("preview.js"))
        #expect(gone.status == 404)
        // Written anew with the same size, it has another tag.
        try folder.write(bytes.reversed(), to: "film.mp4")
        let other = try await talk(to: server) { try $0.ask("/film.mp4", "HEAD") }
        #expect(other["ETag"] != whole["ETag"])
      }
    }
  }
}
