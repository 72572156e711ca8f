import Foundation
import TestSupport
import Testing

/// A site that `observatory serve` shows, from when it listens until the test lets go of it.
final class ServedSite: Sendable {
  let port: Int
  /// What it told first: where it can be seen.
  let address: String
  /// Kept until the program has ended.
  private let folder: Folder
  private let process: Process
  private let terminal: Pipe
  private let addresses: AsyncStream<String>
  private let lines: AsyncStream<String>
  private let ended: AsyncStream<Int32>

  /// - Parameters:
  ///   - folder: the working directory.
  ///   - environment: added to that of the tests.
  ///   - readsTerminal: whether what it tells is taken from it as it comes.
  init(
    _ folder: Folder, _ arguments: [String] = [], environment: [String: String] = [:],
    readsTerminal: Bool = true
  ) async throws {
    let process = Process()
    let binary = try #require(Program.binary, "the program was not built beside the tests")
    process.executableURL = binary
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment
      .merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    let (ended, end) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = {
      end.yield($0.terminationReason == .exit ? $0.terminationStatus : -$0.terminationStatus)
      end.finish()
    }
    try process.run()
    self.folder = folder
    self.process = process
    self.ended = ended
    terminal = errors
    lines = readsTerminal ? Self.lines(of: errors) : AsyncStream { $0.finish() }
    addresses = Self.lines(of: output)
    address = try #require(await addresses.first { _ in true }, "it did not start")
    port = try #require(URL(string: address)?.port)
  }

  deinit { process.terminate() }

  private static func lines(of pipe: Pipe) -> AsyncStream<String> {
    let (lines, arrival) = AsyncStream.makeStream(of: String.self)
    let reader = pipe.fileHandleForReading
    // A thread of its own: it does nothing but wait.
    Thread.detachNewThread {
      var unread = Data()
      while case let data = reader.availableData, !data.isEmpty {
        unread += data
        while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
          arrival.yield(String(decoding: unread[..<end], as: UTF8.self))
          unread = Data(unread[(end + 1)...])
        }
      }
      arrival.finish()
    }
    return lines
  }

  /// The address that is told next, when it has changed; nil at the end.
  func nextAddress() async -> String? { await addresses.first { _ in true } }

  /// The next line that is told at the terminal; nil at the end.
  func line() async -> String? { await lines.first { _ in true } }

  /// What is told at the terminal, up to and with the line that says what came of a change, which
  /// ends with a time.
  func told() async -> [String] {
    var told: [String] = []
    while let line = await line() {
      told.append(line)
      if line.contains(#/, \d+\.\d\d s$/#) { break }
    }
    return told
  }

  /// Waits until a change of a file has been told.
  func told(about path: String) async -> [String] {
    while case let told = await told(), let last = told.last {
      if last.hasPrefix(path) { return told }
    }
    return []
  }

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end; the code of it, or the number of the signal below zero.
  func end() async -> Int32? { await ended.first { _ in true } }

  func get(_ path: String, _ fields: [String] = []) async throws -> Response {
    let port = port
    return try await onThread { try Client(port).ask(path, "GET", fields) }
  }

  /// The text of a page, without the script that the preview puts into it.
  func page(_ path: String) async throws -> String {
    try await get(path).text.replacing(
      #/<script src="[^"]*-/preview.js"[^>]*></script>\n/#, with: "")
  }
}
