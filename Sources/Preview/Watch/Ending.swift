import Foundation

/// How a thread that waits in the system learns that it is to end: through a pipe.
struct Ending: Sendable {
  private let reader: Int32
  private let writer: Int32

  /// Nil when the system has no more descriptors.
  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reader, writer) = (ends[0], ends[1])
  }

  /// To be called once.
  func announce() { _ = Foundation.close(writer) }

  /// To be called once, by the thread that has ended.
  func close() { _ = Foundation.close(reader) }

  /// Waits for a descriptor, or the end, at most so many milliseconds (nil: for ever).
  func wait(orFor descriptor: Int32? = nil, _ milliseconds: Int32?) -> Event {
    var descriptors = [
      pollfd(fd: reader, events: Int16(POLLIN), revents: 0),
      // A descriptor below zero is passed over.
      pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = poll(&descriptors, 2, milliseconds ?? -1)
      if count < 0 && errno == EINTR { continue }
      if descriptors[0].revents != 0 { return .ended }
      return descriptors[1].revents != 0 ? .ready : .timeOver
    }
  }

  enum Event {
    case ended
    case ready
    case timeOver
  }
}
