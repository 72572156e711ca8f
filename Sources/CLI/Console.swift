import Foundation
import Reports

/// What the program tells the person at the terminal: faults and progress on standard error, the
/// outcome on standard output.
enum Console {
  static func say(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func note(_ text: String) { write(text, to: STDERR_FILENO) }

  static func fail(_ message: String) { complain("observatory: error: \(message)") }

  /// Tells what went wrong, which may repeat words of whoever called the program.
  static func complain(_ message: String) { note(message.inPlainLines + "\n") }

  /// Where a stream is closed or full, there is nobody to tell.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let step = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else { return }
      rest = rest.dropFirst(step)
    }
  }

  /// `0.42 s`.
  static func seconds(_ duration: Duration) -> String {
    let hundredths = (duration / .milliseconds(10)).rounded()
    return String(format: "%.2f s", hundredths / 100)
  }
}
