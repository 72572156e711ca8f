import NIOCore

/// The pages that listen for events, and what each of them is told first.
actor Audience {
  private struct Member {
    let messages: AsyncStream<String>.Continuation
    /// Nil when it has not said what it shows.
    var page: PageVersion?
  }

  private var members: [Member] = []
  private var faults = PreviewEvent.faults(.none)

  /// The outputs that are shown.
  var outputs: Set<String> { Set(members.compactMap(\.page?.output)) }

  /// The messages for one page from now until it has left, from the present faults on. A page that falls behind by
  /// more than the buffer is let go: it comes back by itself, and is told what holds then.
  func join(_ page: PageVersion?, until left: EventLoopFuture<Void>) -> AsyncStream<String> {
    let (stream, messages) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingOldest(64))
    left.whenComplete { _ in messages.finish() }
    members.append(Member(messages: messages, page: page))
    messages.yield("retry: 500\n\n" + faults.message)
    return stream
  }

  func send(_ event: PreviewEvent) {
    if case .faults = event { faults = event }
    tell(event.message)
  }

  /// A comment, so that neither side takes the silence for the end.
  func beat() { tell(":\n\n") }

  /// Tells each page that is not what its output is.
  func refresh(_ outputs: [String: CurrentOutput]) {
    members = members.compactMap { member in
      guard let page = member.page, let event = outputs[page.output]?.event(for: page) else {
        return member
      }
      guard Self.tell(event.message, to: member) else { return nil }
      guard case .style(_, let digest) = event else { return member }
      return Member(
        messages: member.messages, page: PageVersion(output: page.output, digest: digest))
    }
  }

  private func tell(_ message: String) { members.removeAll { !Self.tell(message, to: $0) } }

  /// False when it has left, or is let go.
  private static func tell(_ message: String, to member: Member) -> Bool {
    if case .enqueued = member.messages.yield(message) { return true }
    member.messages.finish()
    return false
  }
}
