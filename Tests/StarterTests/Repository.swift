import Foundation

/// The repository that this test was compiled from.
enum Repository {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every file of a folder, at any depth, by its path in it, with its bytes.
  static func files(in folder: String) throws -> [(path: String, bytes: [UInt8])] {
    let location = root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: location.path)
      .filter { !$0.hasSuffix(".DS_Store") }
      .compactMap { path in
        let file = location.appending(path: path)
        let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type]
        guard type as? FileAttributeType == .typeRegular else { return nil }
        return (path, Array(try Data(contentsOf: file)))
      }
  }
}
