import Files
import Pictures

/// The files that a site is made from, on disk.
struct SiteFiles {
  static let folders = ["content", "templates"]

  private let root: String
  private let reading: Reading

  /// - Parameter root: absolute path of the folder that holds them.
  init(root: String) {
    self.root = root
    reading = Reading(
      root: root,
      leavesOnDisk: { path in
        // By bytes: a name may begin with a sign that joins the slash before it.
        ["content/media/", "content/static/"].contains { path.utf8.starts(with: $0.utf8) }
      },
      picturing: { path in PictureFile.isNamed(so: path) ? PictureFile.picture : nil })
  }

  func tree(_ log: inout [Diagnostic]) async -> FileTree {
    await reading.tree(of: Self.folders, &log)
  }

  /// The files that stand at some paths now, or below them.
  func files(at paths: Set<String>, _ log: inout [Diagnostic]) async -> [FileTree.File] {
    await reading.files(at: paths, &log)
  }

  /// Whether a path on disk, links followed, leads to one of them at present.
  func hold(_ location: String) -> Bool {
    Self.folders.contains { location.leads(into: root + "/" + $0) }
  }

  /// Whether a folder could not be read at all: whatever else were said would follow from that.
  static func isLost(_ log: [Diagnostic]) -> Bool {
    log.contains { folders.contains($0.place.file) }
  }
}
