import NIOCore
import NIOHTTP1

/// One visitor, from the first request to the last answer.
struct Connection: Sendable {
  typealias Requests = NIOAsyncChannelInboundStream<HTTPServerRequestPart>
  typealias Answers = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

  let stream: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  let answering: Answering
  let audience: Audience
  let occupancy: Occupancy
  let limits: PreviewLimits

  private var channel: any Channel { stream.channel }

  /// Answers until the visitor has had enough, or is wanting.
  func serve() async {
    do {
      try await stream.executeThenClose { requests, answers in
        if await occupancy.admit(channel) {
          try await serve(requests, answers)
        } else {
          let refusal = Refusal(.init(statusCode: 503), "too many connections; try again")
          try await send(Answer(refusal), to: nil, answers)
        }
        try await bidFarewell()
      }
    } catch {
      // The visitor went away in the middle, or the preview stops: nobody is left to be told.
    }
    await occupancy.leave(channel)
  }

  private func serve(_ requests: Requests, _ answers: Answers) async throws {
    var reader = RequestReader(limits)
    do {
      for try await part in requests {
        guard let head = try reader.take(part) else { continue }
        await occupancy.begin(channel)
        try await send(answering.answer(to: head, at: channel.localAddress), to: head, answers)
        guard head.leavesOpen else { return }
        await occupancy.wait(channel)
      }
    } catch let refusal as Refusal {
      try await send(Answer(refusal), to: nil, answers)
    } catch let error as HTTPParserError where error != .invalidEOFState {
      try await send(Answer(Refusal(error)), to: nil, answers)
    }
  }

  /// - Parameter head: of the request; nil when it was none, and the connection is to be closed.
  private func send(_ answer: Answer, to head: HTTPRequestHead?, _ answers: Answers) async throws {
    var response = HTTPResponseHead(
      version: head?.version ?? .http1_1, status: answer.status, headers: answer.fields)
    if let size = answer.size, answer.status != .notModified {
      response.headers.add(name: "Content-Length", value: String(size))
    }
    if head?.leavesOpen != true || answer.size == nil {
      response.headers.add(name: "Connection", value: "close")
    } else if head?.version == .http1_0 {
      response.headers.add(name: "Connection", value: "keep-alive")
    }
    switch answer.body {
    case .bytes(let bytes) where !bytes.isEmpty && head?.method != .HEAD:
      try await send(bytes, after: response, answers)
      return
    case .file(let path, let identity, let range) where head?.method != .HEAD:
      guard let file = StoredFile(at: path), file.identity == identity else {
        throw Refusal(.init(statusCode: 503), "the file is being written; try again")
      }
      try await answers.write(.head(response))
      try await send(file, range, answers)
    case .events(let page) where head?.method != .HEAD:
      try await answers.write(.head(response))
      try await sendEvents(to: page, answers)
    default:
      try await answers.write(.head(response))
    }
    try await answers.write(.end(nil))
  }

  /// In portions, so that a visitor counts as being answered until the last of them.
  private func send(
    _ bytes: ArraySlice<UInt8>, after response: HTTPResponseHead, _ answers: Answers
  ) async throws {
    var next = bytes.prefix(StoredFile.portion)
    var rest = bytes[next.endIndex...]
    var parts: [HTTPServerResponsePart] = [.head(response)]
    while true {
      parts.append(.body(.byteBuffer(ByteBuffer(bytes: next))))
      if rest.isEmpty { parts.append(.end(nil)) }
      try await answers.write(contentsOf: parts)
      if rest.isEmpty { return }
      parts = []
      next = rest.prefix(StoredFile.portion)
      rest = rest[next.endIndex...]
    }
  }

  /// - Throws: when the file becomes shorter on the way: what was promised cannot be kept.
  private func send(
    _ file: consuming StoredFile, _ range: Range<Int>, _ answers: Answers
  ) async throws {
    var position = range.lowerBound
    while position < range.upperBound {
      guard let bytes = await file.bytes(from: position, to: range.upperBound) else {
        throw ChannelError.inputClosed
      }
      try await answers.write(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
      position += bytes.count
    }
  }

  private func sendEvents(to page: PageVersion?, _ answers: Answers) async throws {
    // Nothing more is asked here: a visitor that stops to ask is one that leaves.
    try await channel.setOption(.allowRemoteHalfClosure, value: false).get()
    let messages = await audience.join(until: channel.closeFuture)
    if let page, await !answering.isCurrent(page) {
      let news = PreviewEvent.changed([page.output]).message
      try await answers.write(.body(.byteBuffer(ByteBuffer(string: news))))
    }
    for await message in messages {
      try await answers.write(.body(.byteBuffer(ByteBuffer(string: message))))
    }
  }

  /// Lets the visitor read the answer before the connection is closed, which would throw away what
  /// stands in its buffers if anything it sent had not been read.
  private func bidFarewell() async throws {
    try await channel.close(mode: .output).get()
    let channel = channel
    channel.eventLoop.scheduleTask(in: TimeAmount(limits.farewell)) { channel.close(promise: nil) }
    try await channel.closeFuture.get()
  }
}

extension HTTPRequestHead {
  /// Whether more requests may follow. Where another protocol is proposed, none is read after it.
  fileprivate var leavesOpen: Bool {
    isKeepAlive && method != .CONNECT && !headers.contains(name: "upgrade")
  }
}
