import Files
import Foundation

/// What stands in the repository that this test was compiled from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Read once, for all tests.
  static let templates = Task { await tree(of: ["templates"]) }

  /// The site of the repository's content, laid out once for all tests.
  static let built = Task { await Built(tree: tree(of: ["content", "templates"])) }

  /// Every page of that site, made and taken apart once.
  static let pages = Task { await built.value.pages }

  private static func tree(of folders: [String]) async -> FileTree {
    var log: [Diagnostic] = []
    let reading = Reading(root: root) {
      $0.hasPrefix("content/media/") || $0.hasPrefix("content/static/")
    }
    return await reading.tree(of: folders, &log)
  }
}
