import Files
import Foundation

/// What the program tells the person at the terminal: faults and progress on standard error, the
/// summary on standard output.
enum Console {
  static func print(_ log: [Diagnostic]) {
    let lines = log.inOrder.map { "\($0)\n" }.joined()
    write(lines)
  }

  static func fail(_ message: String) {
    write("observatory: error: \(message)\n")
  }

  /// Writes to standard error; where that is closed or full, there is nobody to tell.
  private static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let step = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else { return }
      rest = rest.dropFirst(step)
    }
  }

  /// `3 errors, 1 warning`.
  static func counts(_ log: [Diagnostic]) -> String {
    let errors = log.count { $0.severity == .error }
    let warnings = log.count - errors
    return count(errors, "error") + ", " + count(warnings, "warning")
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// `0.42 s`.
  static func seconds(_ duration: Duration) -> String {
    let hundredths = (duration / .milliseconds(10)).rounded()
    return String(format: "%.2f s", hundredths / 100)
  }
}
