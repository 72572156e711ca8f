/// A way of waiting for changes; it holds what it knows of the folders, and stays on one thread.
struct Lookout {
  enum Sight {
    /// Settled when no file is known to be in the middle of being written.
    case changes(Changes, isSettled: Bool)
    /// The time is over.
    case nothing
    /// Nobody waits any more.
    case ended
    /// This way has come to its limits.
    case blind
  }

  /// Waits at most so many milliseconds; nil for ever.
  let wait: (_ milliseconds: Int32?) -> Sight
}
