import Foundation
import Testing

/// The program as a person runs it: the binary that was built with the tests.
struct Program {
  /// What a run came to.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// What was told, without the lines that show the spot in the file.
    var faults: String {
      errors.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { $0.prefixMatch(of: #/ +(\d+ )?\|/#) == nil }
        .joined(separator: "\n")
    }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: the working directory.
  ///   - copy: of the program, which is run in its place.
  ///   - sink: where standard error goes, when not into the outcome.
  ///   - meanwhile: what is done while it runs; given its process number.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    copy: URL? = nil, errorsTo sink: FileHandle? = nil,
    _ location: SourceLocation = #_sourceLocation, meanwhile: (Int32) throws -> Void = { _ in }
  ) throws -> Outcome {
    let binary = try copy ?? binary(location)
    // Files and not pipes: a pipe that is full would hold the program up.
    let notes = try Folder()
    let output = try notes.handle("output")
    let errors = try notes.handle("errors")
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = sink ?? errors
    try process.run()
    try meanwhile(process.processIdentifier)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "ended by a signal", sourceLocation: location)
    return Outcome(
      status: process.terminationStatus, output: try notes.text("output"),
      errors: try notes.text("errors"))
  }

  /// A copy of the program in a folder where nothing else is.
  static func copied(
    to folder: Folder, _ location: SourceLocation = #_sourceLocation
  ) throws -> URL {
    let copy = folder.url.appending(path: "observatory")
    try FileManager.default.copyItem(at: binary(location), to: copy)
    return copy
  }

  private static func binary(_ location: SourceLocation) throws -> URL {
    try #require(binary, "the program was not built beside the tests", sourceLocation: location)
  }

  /// Beside the bundle of the tests, whose path stands among the arguments.
  static let binary: URL? = CommandLine.arguments.lazy
    .map { URL(filePath: $0).standardizedFileURL }
    .flatMap { path in
      sequence(first: path) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
        .prefix(5).map { $0.appending(path: "observatory") }
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath }
}
