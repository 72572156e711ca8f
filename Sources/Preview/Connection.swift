import NIOCore
import NIOHTTP1

/// One visitor, from the first request to the last answer.
struct Connection: Sendable {
  typealias Requests = NIOAsyncChannelInboundStream<HTTPServerRequestPart>

  let stream: NIOAsyncChannel<HTTPServerRequestPart, Never>
  let answering: Answering
  let audience: Audience
  let occupancy: Occupancy
  let limits: PreviewLimits

  private var channel: any Channel { stream.channel }

  /// Answers until the visitor has had enough, or is wanting, or the preview stops.
  func serve() async {
    await withTaskCancellationHandler {
      do {
        try await stream.executeThenClose { requests in
          if await occupancy.admit(channel) {
            try await serve(requests)
          } else {
            let refusal = Refusal(.init(statusCode: 503), "too many connections; try again")
            try await send(Answer(refusal), to: nil)
          }
          try await bidFarewell()
        }
      } catch {
        // The visitor went away in the middle, or the preview stops: nobody is left to be told.
      }
    } onCancel: {
      channel.close(promise: nil)
    }
    await occupancy.leave(channel)
  }

  private func serve(_ requests: Requests) async throws {
    var reader = RequestReader(limits)
    do {
      for try await part in requests {
        guard let head = try reader.take(part) else { continue }
        await occupancy.begin(channel)
        let answer = await answering.answer(to: head, at: channel.localAddress)
        try await send(answer, to: head)
        guard answer.leavesOpen(after: head) else { return }
        await occupancy.wait(channel)
      }
    } catch let refusal as Refusal {
      try await send(Answer(refusal), to: nil)
    } catch let error as HTTPParserError where error != .invalidEOFState {
      try await send(Answer(Refusal(error)), to: nil)
    }
  }

  /// - Parameter head: of the request; nil when it was none, and the connection is to be closed.
  private func send(_ answer: Answer, to head: HTTPRequestHead?) async throws {
    var response = HTTPResponseHead(
      version: head?.version ?? .http1_1, status: answer.status, headers: answer.fields)
    if let size = answer.size, answer.status != .notModified {
      response.headers.add(name: "Content-Length", value: String(size))
    }
    if !answer.leavesOpen(after: head) {
      response.headers.add(name: "Connection", value: "close")
    } else if response.version == .http1_0 {
      response.headers.add(name: "Connection", value: "keep-alive")
    }
    let isWanted = head?.method != .HEAD
    switch answer.body {
    case .bytes(let bytes) where isWanted:
      write(.head(response))
      try await send(bytes)
    case .file(let path, let identity, let range) where isWanted:
      guard let file = StoredFile(at: path), file.identity == identity else {
        throw Refusal(.init(statusCode: 503), "the file is being written; try again")
      }
      write(.head(response))
      try await send(file, range)
    case .events(let page) where isWanted:
      write(.head(response))
      try await sendEvents(to: page)
    default:
      write(.head(response))
    }
    try await flush(.end(nil))
  }

  private func send(_ bytes: ArraySlice<UInt8>) async throws {
    var rest = bytes
    while rest.count > StoredFile.portion {
      try await flush(.body(.byteBuffer(ByteBuffer(bytes: rest.prefix(StoredFile.portion)))))
      rest = rest.dropFirst(StoredFile.portion)
    }
    write(.body(.byteBuffer(ByteBuffer(bytes: rest))))
  }

  /// - Throws: when the file becomes shorter on the way: what was promised cannot be kept.
  private func send(_ file: consuming StoredFile, _ range: Range<Int>) async throws {
    var position = range.lowerBound
    while position < range.upperBound {
      guard let bytes = await file.bytes(from: position, to: range.upperBound) else {
        throw ChannelError.inputClosed
      }
      try await flush(.body(.byteBuffer(ByteBuffer(bytes: bytes))))
      position += bytes.count
    }
  }

  private func sendEvents(to page: PageVersion?) async throws {
    // Nothing more is asked here: a visitor that stops to ask is one that leaves.
    try await channel.setOption(.allowRemoteHalfClosure, value: false).get()
    let messages = await audience.join(page, until: channel.closeFuture)
    if let page, let event = await answering.current(page.output).event(for: page) {
      write(.body(.byteBuffer(ByteBuffer(string: event.message))))
    }
    for await message in messages {
      try await flush(.body(.byteBuffer(ByteBuffer(string: message))))
    }
  }

  private func write(_ part: HTTPServerResponsePart) { channel.write(part, promise: nil) }

  /// Waits until the system has taken all that has been written, so that no more than a portion of
  /// an answer ever waits for a slow visitor.
  private func flush(_ part: HTTPServerResponsePart) async throws {
    try await channel.writeAndFlush(part).get()
  }

  /// Lets the visitor read the answer before the connection is closed, which would throw away what
  /// stands in its buffers if anything it sent had not been read.
  private func bidFarewell() async throws {
    try await channel.close(mode: .output).get()
    let channel = channel
    let end = channel.eventLoop.scheduleTask(in: TimeAmount(limits.farewell)) {
      channel.close(promise: nil)
    }
    try await channel.closeFuture.get()
    end.cancel()
  }
}

extension Answer {
  /// Whether more requests may follow: not after an answer without an end, nor where another
  /// protocol has been proposed, for none is read after that.
  fileprivate func leavesOpen(after head: HTTPRequestHead?) -> Bool {
    guard let head, size != nil else { return false }
    return head.isKeepAlive && head.method != .CONNECT && !head.headers.contains(name: "upgrade")
  }
}
