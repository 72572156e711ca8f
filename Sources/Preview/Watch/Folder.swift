import Foundation

/// The listing of a folder on disk.
enum Folder {
  /// The names in it; none when it cannot be read: whatever befalls it next is seen from outside.
  static func names(in location: String) -> [String] {
    do { return try FileManager.default.contentsOfDirectory(atPath: location) } catch { return [] }
  }
}
