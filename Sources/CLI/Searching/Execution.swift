import Foundation

/// Runs another program to its end. What it tells is kept, and seen by nobody unless it fails.
struct Execution {
  enum Outcome: Sendable, Equatable {
    case done
    /// With the last lines that it told, or why it could not be started.
    case failed(String)
  }

  /// Absolute path of the program.
  let program: String
  let arguments: [String]
  /// Absolute path of its working directory.
  let folder: String
  let environment: [String: String]
  /// Whether all else goes before it.
  let isInBackground: Bool

  /// Waits for its end, which comes at once when the task is cancelled.
  func outcome() async -> Outcome {
    // A file and not a pipe: nobody need read it meanwhile. It has no name, and goes by itself.
    guard let told = tmpfile() else {
      return .failed("no temporary file can be made: \(String(cString: strerror(errno)))")
    }
    defer { fclose(told) }
    let output = FileHandle(fileDescriptor: fileno(told))
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let fault = await withTaskCancellationHandler {
      await end(of: process)
    } onCancel: {
      Self.kill(process)
    }
    if let fault { return .failed(fault) }
    if process.terminationReason == .exit, process.terminationStatus == 0 { return .done }
    let words = Self.lastLines(of: output)
    return .failed(words.isEmpty ? "it ended with status \(process.terminationStatus)" : words)
  }

  /// Starts it, and waits for its end; returns why it could not be started.
  private func end(of process: Process) async -> String? {
    await withCheckedContinuation { (continuation: CheckedContinuation<String?, Never>) in
      process.terminationHandler = { _ in continuation.resume(returning: nil) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        return continuation.resume(returning: error.localizedDescription)
      }
      if isInBackground { setpriority(Self.ofOneProcess, id_t(process.processIdentifier), 10) }
      // What was cancelled before it ran.
      if Task.isCancelled { Self.kill(process) }
    }
  }

  /// `PRIO_PROCESS`, which is of another type on each system.
  private static let ofOneProcess: Int32 = 0

  /// A program that we start inherits that it need not heed any other signal.
  private static func kill(_ process: Process) {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  private static func lastLines(of output: FileHandle) -> String {
    guard (try? output.seek(toOffset: 0)) != nil, let data = try? output.readToEnd() else {
      return ""
    }
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .suffix(3).joined(separator: " ")
  }
}
