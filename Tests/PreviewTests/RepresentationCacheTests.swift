import Files
import Preview
import TestSupport
import Testing

struct RepresentationCacheTests {
  private actor Shelf {
    var text = "1"
    func put(_ text: String) { self.text = text }
  }

  @Test(arguments: [0, 200, 300, 1 << 20])
  func `an output is sent as it is, whatever has been kept of it`(limit: Int) async throws {
    var limits = PreviewLimits.unhurried
    limits.recent = limit
    let shelf = Shelf()
    let table = PreviewTable(base: { "/" }) { path in
      .bytes(Array("<body>\(path) \(await shelf.text)</body>".utf8))
    }
    try await withPreview(table, limits) { server in
      for text in ["1", "1", "2", "1", "longer"] {
        await shelf.put(text)
        let pages = try await talk(to: server) { client in
          try ["/a.html", "/b.html", "/a.html"].map { try client.ask($0) }
        }
        #expect(pages[0].text.hasPrefix("<body>a.html \(text)<script"))
        #expect(pages[1].text.hasPrefix("<body>b.html \(text)<script"))
        #expect(pages[2].text == pages[0].text)
        #expect(pages[2]["ETag"] == pages[0]["ETag"])
        #expect(pages[1]["ETag"] != pages[0]["ETag"])
      }
    }
  }
}
