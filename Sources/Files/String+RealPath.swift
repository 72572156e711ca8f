import Foundation

extension String {
  /// The absolute path without links of what lies at this path; nil when nothing does.
  package var realPath: String? {
    // NSString's `resolvingSymlinksInPath` leaves links in place on Linux.
    guard let path = realpath(self, nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
