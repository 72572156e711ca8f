import Foundation

extension String {
  /// The absolute path without links of what lies at this path; nil when nothing does.
  package var realPath: String? {
    // NSString's `resolvingSymlinksInPath` leaves links in place on Linux.
    guard let path = realpath(self, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// Whether what lies at this path lies in a folder, links followed.
  package func leads(into folder: String) -> Bool {
    guard let path = realPath, let base = folder.realPath else { return false }
    return path.utf8.starts(with: (base == "/" ? base : base + "/").utf8)
  }
}
