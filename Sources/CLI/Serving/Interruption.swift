import Dispatch
import Foundation

/// The wish of whoever started the program that it end: Ctrl-C, or a request of the system.
struct Interruption {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]

  /// The numbers of the signals as they come.
  private let signals: AsyncStream<Int32>
  private let sources: [any DispatchSourceSignal]

  /// From now on, these signals do not end the program by themselves; after the first of them they
  /// do again, so that nobody has to wait for an end that takes its time.
  init() {
    let (signals, arrival) = AsyncStream.makeStream(of: Int32.self)
    self.signals = signals
    sources = Self.numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Self.numbers.forEach { signal($0, SIG_DFL) }
        arrival.yield(number)
      }
      source.resume()
      return source
    }
  }

  /// Waits for it; returns the code that a program ends with then (128 and the signal's number).
  func exitCode() async -> Int32 {
    for await number in signals { return 128 + number }
    return 128 + SIGTERM
  }
}
