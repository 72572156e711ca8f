import NIOHTTP1

/// What is sent for one request.
struct Answer: Sendable {
  enum Body: Sendable {
    case bytes(ArraySlice<UInt8>)
    /// A part of a file on disk, in bytes from its start.
    case file(at: String, StoredFile.Identity, Range<Int>)
    /// A stream of events that does not end by itself, for the page that asks.
    case events(PageVersion?)
  }

  let status: HTTPResponseStatus
  /// Without those that frame the message.
  var fields: HTTPHeaders
  let body: Body

  /// In bytes; nil when it has no end.
  var size: Int? {
    switch body {
    case .bytes(let bytes): bytes.count
    case .file(_, _, let range): range.count
    case .events: nil
    }
  }

  init(_ status: HTTPResponseStatus, _ fields: HTTPHeaders = [:], _ body: Body = .bytes([])) {
    self.status = status
    self.fields = fields
    self.body = body
    self.fields.add(name: "X-Content-Type-Options", value: "nosniff")
    // Kept by browsers, but never used without asking whether it still holds.
    self.fields.add(name: "Cache-Control", value: "no-cache")
  }

  init(_ refusal: Refusal) {
    self.init(
      refusal.status, ["Content-Type": "text/plain; charset=utf-8"],
      .bytes(Array((refusal.reason + "\n").utf8)[...]))
  }
}

/// A page as a browser shows it: the path of its output, and the digest that it carries.
struct PageVersion: Hashable, Sendable {
  let output: String
  let digest: String
}
