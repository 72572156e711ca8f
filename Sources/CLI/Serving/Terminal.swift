import Preview
import Synchronization

/// The terminal of a program that goes on while it tells something: what is told waits for the
/// terminal, which can be stopped, and nobody waits for it.
final class Terminal: Sendable {
  private let thread = Workers(threads: 1)
  private let addresses = Mutex<[String]>([])

  /// On standard error.
  func note(_ text: String) { Task(executorPreference: thread) { Console.note(text) } }

  /// Where the site can be seen, on standard output; only when it is not what was told last.
  func say(addresses new: [String]) {
    let isNew = addresses.withLock { addresses in
      defer { addresses = new }
      return addresses != new
    }
    guard isNew else { return }
    Task(executorPreference: thread) { Console.say(new.map { $0 + "\n" }.joined()) }
  }

  /// To be called at the end.
  func stop() async { await thread.stop() }
}
