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
        Self.letSignalsEndTheProgram()
        arrival.yield(number)
      }
      source.resume()
      return source
    }
  }

  private static func letSignalsEndTheProgram() { numbers.forEach { signal($0, SIG_DFL) } }

  /// Waits for it; returns the number of the signal.
  func number() async -> Int32 { await Self.first(of: signals) }

  private static func first(of signals: AsyncStream<Int32>) async -> Int32 {
    for await number in signals { return number }
    return SIGTERM
  }

  /// Does some work, which is cancelled when the program is to end; returns what it came to, and the
  /// number of the signal if there was one.
  static func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async -> Result
  ) async -> (result: Result, signal: Int32?) {
    let interruption = Interruption()
    let working = Task { await work() }
    let watching = Task { [signals = interruption.signals] in
      let number = await first(of: signals)
      if !Task.isCancelled { working.cancel() }
      return number
    }
    let result = await working.value
    watching.cancel()
    for source in interruption.sources { source.cancel() }
    letSignalsEndTheProgram()
    return (result, working.isCancelled ? await watching.value : nil)
  }
}

extension Int32 {
  /// The code with which a program ends that a signal of this number has ended.
  var exitCode: Int32 { 128 + self }
}
