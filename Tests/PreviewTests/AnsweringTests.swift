import Files
import Preview
import TestSupport
import Testing

struct AnsweringTests {
  private static let outputs = [
    "404.html": "<body>Not here</body>", "index.html": "<body>Home</body>",
    "cases/x/index.html": "<body>Case</body>", "data/all.csv": "a,b\n", "a b/ü.txt": "found",
    "media/film.mp4": "0123456789", "style.css": "p {}", "script.js": "1", "feed.xml": "<a/>",
    "image.svg": "<svg/>", "data.json": "{}", "CNAME": "example.org", "empty.txt": "",
    "index.html.bak": "old",
  ]

  /// One request to a preview of the outputs above; and the answer.
  private func ask(
    _ path: String, _ method: String = "GET", _ fields: [String] = [], base: String = "/"
  ) async throws -> Response {
    try await withPreview(Self.outputs, base: base) { server in
      try await talk(to: server) { try $0.ask(path, method, fields) }
    }
  }

  @Test(arguments: [
    ("/", 200, "Home"), ("/index.html", 200, "Home"), ("/cases/x/", 200, "Case"),
    ("/cases/x/index.html?q=%zz", 200, "Case"), ("/a%20b/%C3%BC.txt", 200, "found"),
    ("/a%20b/ü.txt", 400, ""), ("/data/all.csv", 200, "a,b"), ("/empty.txt", 200, ""),
    ("/cases/", 404, "Not here"), ("/cases/x/y", 404, "Not here"), ("/data/all.csv/", 404, ""),
    ("/CASES/x/", 404, "Not here"), ("/-/other", 404, "Not here"), ("/?", 200, "Home"),
  ])
  func `a path is answered with its output`(path: String, status: Int, text: String) async throws {
    let answer = try await ask(path)
    #expect(answer.status == status)
    #expect(answer.text.contains(text))
  }

  @Test(arguments: [
    "//", "//cases/x/", "/cases//x/", "/./", "/cases/../", "/cases/x/../x/", "/%2e%2e/", "/.%2E/x",
    "/..", "/.", "/cases%2Fx/", "/cases%2fx/index.html", "/%00", "/index.html%00", "/cases\\x\\",
    "/cases%5Cx%5C", "/..%5c", "/%252e%252e/", "/%0d%0aSet-Cookie:%20a=b", "/%7f", "/%2e",
    "//example.org/%2e%2e", "/%2f%2fexample.org", "///", "/etc/passwd", "/../../etc/passwd",
  ])
  func `what is no path of an output is not there`(path: String) async throws {
    let answer = try await ask(path)
    #expect(answer.status == 404)
    #expect(answer.text.contains("Not here"))
  }

  @Test(arguments: ["/%", "/%4", "/%zz", "/a%2", "/%ff", "/%c3", "/%C3%28", "/%ed%a0%80", "/a#b"])
  func `a path that is not well encoded is refused`(path: String) async throws {
    #expect(try await ask(path).status == 400)
  }

  @Test func `the table is asked for plain relative paths alone`() async throws {
    let table = PreviewTable(base: { "/" }) { path in
      .bytes(Array((path.hasSuffix(".txt") ? "asked for \(path)" : "").utf8))
    }
    let texts = try await withPreview(table) { server in
      try await talk(to: server) { client in
        try ["/x.txt", "/../x.txt", "//x.txt", "/a%2fx.txt", "/a/./x.txt"].map {
          try client.ask($0).text
        }
      }
    }
    #expect(texts[0] == "asked for x.txt")
    #expect(texts.dropFirst().allSatisfy { !$0.contains("asked") })
  }

  @Test(arguments: [
    ("/cases/x", "/cases/x/"), ("/cases/x?a=b&c", "/cases/x/?a=b&c"), ("/cases%2Dx", nil),
    ("/c%61ses/x", "/c%61ses/x/"),
  ])
  func `a folder is asked for with its slash`(path: String, location: String?) async throws {
    let answer = try await ask(path)
    #expect(answer.status == (location == nil ? 404 : 308))
    #expect(answer["Location"] == location)
  }

  @Test(arguments: [
    ("/site/", 200, "Home", nil), ("/site/cases/x/", 200, "Case", nil),
    ("/site", 307, "", "/site/"), ("/", 307, "", "/site/"), ("/cases/x/", 404, "Not here", nil),
    ("/sites/", 404, "Not here", nil), ("/site/cases/x", 308, "", "/site/cases/x/"),
  ])
  func `an address with a path works`(
    path: String, status: Int, text: String, location: String?
  ) async throws {
    let answer = try await ask(path, base: "/site/")
    #expect(answer.status == status)
    #expect(answer.text.contains(text))
    #expect(answer["Location"] == location)
  }

  @Test func `an encoded base is met in any encoding`() async throws {
    #expect(try await ask("/my%20site/cases/x/", base: "/my%20site/").status == 200)
    #expect(try await ask("/m%79%20site/cases/x/", base: "/my%20site/").status == 200)
  }

  @Test func `without a page for it, what is missing is told in a sentence`() async throws {
    let answer = try await withPreview(["index.html": ""]) { server in
      try await talk(to: server) { try $0.ask("/x") }
    }
    #expect(answer.status == 404)
    #expect(answer.text == "there is no such page\n")
  }

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/style.css", "text/css; charset=utf-8"),
    ("/script.js", "text/javascript; charset=utf-8"), ("/data/all.csv", "text/csv; charset=utf-8"),
    ("/empty.txt", "text/plain; charset=utf-8"), ("/feed.xml", "application/xml"),
    ("/image.svg", "image/svg+xml"), ("/data.json", "application/json"),
    ("/media/film.mp4", "video/mp4"), ("/CNAME", "application/octet-stream"),
    ("/index.html.bak", "application/octet-stream"), ("/missing", "text/html; charset=utf-8"),
    ("/-/preview.js", "text/javascript; charset=utf-8"),
  ])
  func `an output has its type`(path: String, type: String) async throws {
    let answer = try await ask(path)
    #expect(answer["Content-Type"] == type)
    #expect(answer["X-Content-Type-Options"] == "nosniff")
    #expect(answer["Cache-Control"] == "no-cache")
  }

  @Test(arguments: ["/", "/style.css", "/missing", "/cases/x", "/%", "/-/preview.js"])
  func `HEAD says what GET would send, and sends none of it`(path: String) async throws {
    let (head, next, get) = try await withPreview(Self.outputs) { server in
      try await talk(to: server) { client in
        try (client.ask(path, "HEAD"), client.ask("/style.css"), client.ask(path))
      }
    }
    #expect(head.status == get.status)
    #expect(head.fields == get.fields)
    #expect(next.text == "p {}")
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
  func `other methods are not allowed`(method: String) async throws {
    let answer = try await ask("/", method)
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD")
    #expect(try await ask("/-/events", "HEAD")["Allow"] == "GET")
  }

  @Test func `a tag is that of the bytes that are sent`() async throws {
    let tags = try await ["/style.css", "/", "/cases/x/"].asyncMap { try await ask($0)["ETag"] }
    #expect(Set(tags).count == 3)
    #expect(tags.allSatisfy { $0?.wholeMatch(of: /"[0-9a-f]{16}"/) != nil })
    #expect(try await ask("/style.css")["ETag"] == tags[0])
    // The page differs by where its script is.
    #expect(try await ask("/site/", base: "/site/")["ETag"] != tags[1])
  }

  @Test(arguments: [
    ("TAG", 304), ("W/TAG", 304), ("\"x\", TAG", 304), ("\"x\",W/TAG , \"y\"", 304), ("*", 304),
    ("\"x\"", 200), ("TAGx", 200), ("", 200), ("\"x, TAG\"", 200),
  ])
  func `what the visitor has is not sent again`(field: String, status: Int) async throws {
    let answer = try await withPreview(Self.outputs) { server in
      try await talk(to: server) { client in
        let tag = try #require(try client.ask("/")["ETag"])
        let asked = field.replacing("TAG", with: tag)
        let answer = try client.ask("/", "GET", ["If-None-Match: \(asked)"])
        #expect(answer["ETag"] == tag)
        // Nothing of a body follows a 304.
        #expect(try client.ask("/style.css").text == "p {}")
        return answer
      }
    }
    #expect(answer.status == status)
    #expect(answer.text.isEmpty == (status == 304))
  }

  @Test(arguments: [
    ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=4-", 206, "456789", "bytes 4-9/10"),
    ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=-30", 206, "0123456789", "bytes 0-9/10"),
    ("bytes=9-9", 206, "9", "bytes 9-9/10"), ("bytes=5-99", 206, "56789", "bytes 5-9/10"),
    ("bytes=5-99999999999999999999", 206, "56789", "bytes 5-9/10"),
    ("bytes=10-", 416, "", "bytes */10"), ("bytes=-0", 416, "", "bytes */10"),
    ("bytes=99999999999999999999-", 416, "", "bytes */10"),
    ("bytes=0-1,4-5", 200, "0123456789", nil), ("bytes=5-2", 200, "0123456789", nil),
    ("bytes=-", 200, "0123456789", nil), ("bytes=a-b", 200, "0123456789", nil),
    ("lines=0-3", 200, "0123456789", nil), ("bytes=--3", 200, "0123456789", nil),
    ("bytes=+1-3", 200, "0123456789", nil),
  ])
  func `a part can be asked for`(
    range: String, status: Int, text: String, place: String?
  ) async throws {
    let answer = try await ask("/media/film.mp4", "GET", ["Range: \(range)"])
    #expect(answer.status == status)
    #expect(answer.text == text)
    #expect(answer["Content-Range"] == place)
  }

  @Test(arguments: [
    ("TAG", 206), ("W/TAG", 200), ("\"x\"", 200), ("Sat, 01 Jan 2050 00:00:00 GMT", 200),
  ])
  func `a part is sent of what the visitor has, else the whole`(
    field: String, status: Int
  ) async throws {
    let tag = try #require(try await ask("/media/film.mp4")["ETag"])
    let answer = try await ask(
      "/media/film.mp4", "GET",
      ["Range: bytes=0-1", "If-Range: \(field.replacing("TAG", with: tag))"])
    #expect(answer.status == status)
  }

  @Test func `of nothing there is no part`() async throws {
    let answer = try await ask("/empty.txt", "GET", ["Range: bytes=0-"])
    #expect(answer.status == 416)
    #expect(answer["Content-Range"] == "bytes */0")
    #expect(try await ask("/media/film.mp4", "HEAD", ["Range: bytes=0-1"]).status == 200)
  }
}

extension Array where Element: Sendable {
  fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows
    -> [Value]
  {
    var values: [Value] = []
    for element in self { values.append(try await transform(element)) }
    return values
  }
}
