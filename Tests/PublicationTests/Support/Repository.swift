import Files
import Foundation
import Publication

/// What stands in the repository that this test was compiled from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Read once, for all tests.
  static let templates = Task { await tree(of: ["templates"]) }

  /// The site of the repository's content, laid out once for all tests.
  static let built = Task { await Built(tree: tree(of: ["content", "templates"])) }

  /// A page of that site, taken apart, and what was said while it was made.
  struct Page: Sendable {
    let path: String
    let page: Markup
    let log: [Diagnostic]
  }

  /// Every page, made once for all tests.
  static let pages = Task {
    guard let site = await built.value.edition?.site else { return [Page]() }
    let pages = await site.outputs.parallelMap { output -> Page? in
      guard case .made(let make) = output.contents, output.path.hasSuffix(".html") else {
        return nil
      }
      let made = make(site)
      return Page(path: output.path, page: Markup(made.bytes), log: made.log)
    }
    return pages.compactMap(\.self)
  }

  private static func tree(of folders: [String]) async -> FileTree {
    var log: [Diagnostic] = []
    let reading = Reading(root: root) {
      $0.hasPrefix("content/media/") || $0.hasPrefix("content/static/")
    }
    return await reading.tree(of: folders, &log)
  }
}
