import Files
import Foundation

/// The folder that this test stands in, with what else is there.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The texts of the Swift files of a folder, at any depth.
  static func swift(in folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path)
    return try names.filter { $0.hasSuffix(".swift") }.map {
      try String(contentsOf: root.appending(path: "\(folder)/\($0)"), encoding: .utf8)
    }
  }

  /// The content of the repository.
  static func content(_ log: inout [Diagnostic]) async -> FileTree {
    let reading = Reading(root: root.path) {
      $0.hasPrefix("content/media/") || $0.hasPrefix("content/static/")
    }
    return await reading.tree(of: ["content"], &log)
  }
}
