import Foundation
import Synchronization

/// How far a long build is, on a line of its own at a terminal; silent elsewhere.
final class Progress: Sendable {
  private let total: Int
  private let done = Atomic(0)
  private let isShown = isatty(STDERR_FILENO) == 1

  init(total: Int) { self.total = total }

  /// To be called once for each page, from any thread.
  func step() {
    let count = done.add(1, ordering: .relaxed).newValue
    guard isShown, total >= 1000, count % 500 == 0 || count == total else { return }
    let end = count == total ? "\r\u{1B}[K" : ""
    FileHandle.standardError.write(Data("\r\(count) of \(total) files\(end)".utf8))
  }
}
