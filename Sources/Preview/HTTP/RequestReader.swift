import NIOCore
import NIOHTTP1

/// Puts a request together from its parts, and throws its body away.
struct RequestReader {
  private let limits: PreviewLimits
  private var head: HTTPRequestHead?
  /// In bytes, so far.
  private var body = 0

  init(_ limits: PreviewLimits) { self.limits = limits }

  /// The head of the request, when this part was its last; else nil.
  ///
  /// - Throws: when there is more of a body than is put up with, or one that waits to be called for.
  mutating func take(_ part: HTTPServerRequestPart) throws(Refusal) -> HTTPRequestHead? {
    switch part {
    case .head(let found):
      guard !found.headers.contains(name: "expect") else {
        throw Refusal(.expectationFailed, "a preview is only for reading")
      }
      head = found
      body = 0
      return nil
    case .body(let bytes):
      body += bytes.readableBytes
      guard body <= limits.body else {
        throw Refusal(.payloadTooLarge, "a preview is only for reading")
      }
      return nil
    case .end: return head
    }
  }
}
