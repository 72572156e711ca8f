import Foundation
import NIOCore

/// Watches folders for files that are changed, made, moved and removed, at any depth.
package struct Watch: Sendable {
  /// How to learn of changes.
  package enum Way: Sendable {
    /// From the system where it tells, else by looking.
    case notification
    /// By looking at all files, twice a second.
    case polling
  }

  /// Absolute path of the folder that paths are relative to.
  package let root: String
  /// The names of folders in the root. They need not be there yet.
  package let folders: [String]
  package let way: Way
  private let pauses: Pauses

  /// How long a silence ends a burst of changes, in milliseconds.
  package struct Pauses: Sendable {
    /// When all that was written has been closed: an editor may do more than one thing for a file,
    /// such as to put the old one aside first.
    package var settled: Int32 = 8
    /// When a file is still being written, or it cannot be seen whether one is.
    package var unsettled: Int32 = 30
    /// From the first change on, in case there is never a silence.
    package var longest: Int32 = 200

    package init() {}
  }

  package init(
    root: String, folders: [String], way: Way = .notification, pauses: Pauses = Pauses()
  ) {
    precondition(!folders.contains { $0.contains("/") }, "folders stand in the root")
    self.root = root
    self.folders = folders
    self.way = way
    self.pauses = pauses
  }

  /// All changes from the moment in which this returns, until nobody waits for more. A burst comes
  /// as one; what comes while nobody takes it is added to what comes next.
  package func changes() async -> AsyncStream<Changes> {
    let (changes, teller) = AsyncStream.makeStream(
      of: Changes.self, bufferingPolicy: .bufferingNewest(1))
    guard let ending = Ending() else {
      teller.finish()
      return changes
    }
    teller.onTermination = { _ in ending.announce() }
    await withCheckedContinuation { ready in
      // Its own thread, because it does nothing but wait.
      Thread.detachNewThread {
        var lookout = way == .notification ? lookoutOfTheSystem(ending) : nil
        let first = lookout ?? .polling(root, folders, ending)
        lookout = nil
        ready.resume()
        tell(teller, from: first, ending)
        ending.close()
      }
    }
    return changes
  }

  private func lookoutOfTheSystem(_ ending: Ending) -> Lookout? {
    #if os(Linux)
      .notifications(root, folders, ending)
    #else
      nil
    #endif
  }

  private func tell(
    _ teller: AsyncStream<Changes>.Continuation, from first: Lookout, _ ending: Ending
  ) {
    var lookout = first
    while true {
      switch lookout.wait(nil) {
      case .changes(let changes, let isSettled):
        let all = gathered(changes, isSettled, from: lookout)
        if case .dropped(let untaken) = teller.yield(all) { teller.yield(untaken.union(all)) }
      case .blind:
        lookout = .polling(root, folders, ending)
        teller.yield(.everything)
      case .nothing: continue
      case .ended: return
      }
    }
  }

  /// What belongs together: up to a short silence, such as that between the files that an editor
  /// writes for one, but not for long, in case it never ends.
  private func gathered(
    _ first: Changes, _ isSettled: Bool, from lookout: Lookout
  ) -> Changes {
    var (gathered, isSettled) = (first, isSettled)
    let latest = NIODeadline.now() + .milliseconds(Int64(pauses.longest))
    while NIODeadline.now() < latest,
      case .changes(let more, let isNowSettled) = lookout.wait(
        isSettled ? pauses.settled : pauses.unsettled)
    {
      gathered = gathered.union(more)
      isSettled = isNowSettled
    }
    return gathered
  }
}
