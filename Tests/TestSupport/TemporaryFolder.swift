import Foundation

/// A folder on disk that is gone when the test ends.
package struct TemporaryFolder: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// Makes a folder, hands it over, and removes it whatever happened.
  package static func use<Value>(_ body: (TemporaryFolder) async throws -> Value) async throws
    -> Value
  {
    let folder = TemporaryFolder(
      path: FileManager.default.temporaryDirectory.path + "/observatory-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: false)
    let outcome: Result<Value, any Error>
    do { outcome = .success(try await body(folder)) } catch { outcome = .failure(error) }
    try FileManager.default.removeItem(atPath: folder.path)
    return try outcome.get()
  }

  package func absolute(_ relative: String) -> String { path + "/" + relative }

  package func write(_ text: String, to relative: String) throws {
    try write(Array(text.utf8), to: relative)
  }

  package func write(_ bytes: [UInt8], to relative: String) throws {
    try makeFolder((relative as NSString).deletingLastPathComponent)
    try Data(bytes).write(to: URL(filePath: absolute(relative)))
  }

  package func makeFolder(_ relative: String) throws {
    try FileManager.default.createDirectory(
      atPath: absolute(relative), withIntermediateDirectories: true)
  }

  package func makeLink(_ relative: String, to destination: String) throws {
    try makeFolder((relative as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(
      atPath: absolute(relative), withDestinationPath: destination)
  }

  package func remove(_ relative: String) throws {
    try FileManager.default.removeItem(atPath: absolute(relative))
  }

  /// As `rename(2)`: takes the place of a file that is there.
  package func move(_ relative: String, to target: String) throws {
    guard rename(absolute(relative), absolute(target)) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  package func setMode(_ mode: Int, of relative: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: absolute(relative))
  }

  package func mode(of relative: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: absolute(relative))[.posixPermissions] as? Int
  }

  /// Every file in the folder with its text, and every folder with nothing in it, in order of path.
  package func listing() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).sorted().compactMap { relative in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: absolute(relative), isDirectory: &isFolder),
        isFolder.boolValue
      else {
        return try relative + ": " + String(contentsOfFile: absolute(relative), encoding: .utf8)
      }
      let inside = try FileManager.default.contentsOfDirectory(atPath: absolute(relative))
      return inside.isEmpty ? relative + "/" : nil
    }
  }
}
