import NIOCore

/// The pages that listen for events, and what each of them is told first.
actor Audience {
  private var members: [AsyncStream<String>.Continuation] = []
  private var faults = PreviewEvent.faults([])

  /// The messages for one page from now until it has left, from the present faults on. A page that falls behind by
  /// more than the buffer is let go: it comes back by itself, and is told what holds then.
  func join(until left: EventLoopFuture<Void>) -> AsyncStream<String> {
    let (messages, member) = AsyncStream.makeStream(
      of: String.self, bufferingPolicy: .bufferingOldest(64))
    left.whenComplete { _ in member.finish() }
    members.append(member)
    member.yield("retry: 500\n\n" + faults.message)
    return messages
  }

  func send(_ event: PreviewEvent) {
    if case .faults = event { faults = event }
    tell(event.message)
  }

  /// A comment, so that neither side takes the silence for the end.
  func beat() { tell(":\n\n") }

  private func tell(_ message: String) {
    members = members.filter { member in
      if case .enqueued = member.yield(message) { return true }
      member.finish()
      return false
    }
  }
}
