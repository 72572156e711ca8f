import Foundation

/// A folder on disk that is gone when the test ends.
struct TemporaryFolder {
  let path: String

  /// Makes a folder, hands it over, and removes it whatever happened.
  static func use<Value>(_ body: (TemporaryFolder) async throws -> Value) async throws -> Value {
    let folder = TemporaryFolder(
      path: FileManager.default.temporaryDirectory.path + "/preview-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: false)
    let outcome: Result<Value, any Error>
    do { outcome = .success(try await body(folder)) } catch { outcome = .failure(error) }
    try FileManager.default.removeItem(atPath: folder.path)
    return try outcome.get()
  }

  func absolute(_ relative: String) -> String { path + "/" + relative }

  func write(_ text: String, to relative: String) throws {
    try write(Array(text.utf8), to: relative)
  }

  func write(_ bytes: [UInt8], to relative: String) throws {
    try makeFolder((relative as NSString).deletingLastPathComponent)
    try Data(bytes).write(to: URL(filePath: absolute(relative)))
  }

  func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: absolute(relative), withIntermediateDirectories: true)
  }

  func makeLink(_ relative: String, to destination: String) throws {
    try makeFolder((relative as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(
      atPath: absolute(relative), withDestinationPath: destination)
  }

  func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: absolute(relative))
  }

  /// As `rename(2)`: takes the place of a file that is there.
  func move(_ relative: String, to target: String) throws {
    guard rename(absolute(relative), absolute(target)) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }
}
