import NIOHTTP1

/// A request that is answered with a sentence instead of a page.
struct Refusal: Error, Equatable {
  let status: HTTPResponseStatus
  /// For a person, without a final stop.
  let reason: String

  init(_ status: HTTPResponseStatus, _ reason: String) {
    self.status = status
    self.reason = reason
  }

  /// What could not be read as a request.
  init(_ error: HTTPParserError) {
    self =
      error == .headerOverflow
      ? Refusal(.requestHeaderFieldsTooLarge, "the head of the request is too large")
      : Refusal(.badRequest, "this is no request of HTTP/1.1")
  }
}
