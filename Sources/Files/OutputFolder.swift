import Foundation

/// The second door to the disk: a folder that appears whole or not at all.
///
/// Files are written into a folder beside the old one; `publish` puts it in its place. A marker in
/// the folder says that we made it; any other folder with something in it is refused.
package struct OutputFolder: Sendable {
  /// Absolute path of the folder that is published.
  package let path: String
  private let stage: Stage
  /// Absolute path of the folder that is being filled.
  package var stagePath: String { stage.path }
  private static let marker = ".observatory-site"
  private static let markerText = "Made by observatory; replaced as a whole at every build.\n"

  /// Takes the place for a new site; nothing of the old one is touched.
  ///
  /// - Parameter sources: absolute paths that the folder must neither contain nor lie in.
  /// - Throws: `MachineFault`, refused: a folder that we did not make, or one around or inside the
  ///   sources.
  package init(path: String, sources: [String]) throws(MachineFault) {
    self.path = path
    try Self.refuse(path, sources)
    _ = try Self.isOurs(path)
    let new = path + ".new-\(getpid())"
    try Self.removeRemains(new)
    stage = try Stage(path: new)
    try write(Array(Self.markerText.utf8), to: Self.marker)
  }

  private static func refuse(_ path: String, _ sources: [String]) throws(MachineFault) {
    for held in sources + [NSHomeDirectory()] where lies(held, in: path) {
      throw MachineFault(
        .refused, "will not replace '\(path)': it holds '\(held)'; choose another --output")
    }
    for source in sources where lies(path, in: source) {
      throw MachineFault(
        .refused,
        "will not build into '\(path)': it lies in '\(source)', and would be read as a source; "
          + "choose another --output")
    }
  }

  /// Whether a path is that of a folder or of something in it, links followed.
  private static func lies(_ path: String, in folder: String) -> Bool {
    let outer = real(folder)
    let inner = real(path)
    return inner == outer || inner.hasPrefix(outer == "/" ? outer : outer + "/")
  }

  /// The path without links; of what is not there yet, with its folders' links followed.
  private static func real(_ path: String) -> String {
    if path == "/" { return path }
    let path = path as NSString
    return (path as String).realPath
      ?? (real(path.deletingLastPathComponent) as NSString)
      .appendingPathComponent(path.lastPathComponent)
  }

  /// Whether there is a folder; refuses it when there is something in it and we did not make it.
  private static func isOurs(_ path: String) throws(MachineFault) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw MachineFault(.refused, "will not replace '\(path)': it is not a folder")
    }
    let entries = try Stage.entries(of: path)
    // A marker counts only as the file that we write: what follows from it is that all else goes.
    let found = FileManager.default.contents(atPath: path + "/" + marker)
    if !entries.isEmpty && found != Data(markerText.utf8) {
      throw MachineFault(
        .refused,
        "will not replace '\(path)': it has files that observatory did not make; "
          + "choose another --output, or empty it")
    }
    return true
  }

  /// Removes what a build that was killed has left: process numbers come back.
  private static func removeRemains(_ folder: String) throws(MachineFault) {
    if try isOurs(folder) { try Stage.remove(folder) }
  }

  /// Writes one file of the new site. Safe to call from several threads for different paths.
  ///
  /// - Parameter relative: path inside the folder; checked by `Site` to stay inside it.
  package func write(_ bytes: [UInt8], to relative: String) throws(MachineFault) {
    try stage.write(bytes, to: relative)
  }

  /// Copies a file of the sources into the new site, readable for everybody; of a link, what it
  /// leads to.
  package func copy(from source: String, to relative: String) throws(MachineFault) {
    try stage.copy(from: source, to: relative)
  }

  /// Puts the new site in the place of the old one, and removes the old one.
  package func publish() throws(MachineFault) {
    let old = path + ".old-\(getpid())"
    try Self.removeRemains(old)
    let replaces = rename(path, old) == 0
    if !replaces && errno != ENOENT { throw .disk("move aside", path) }
    guard rename(stage.path, path) == 0 else {
      let number = errno
      if replaces { rename(old, path) }
      throw .disk("put the new site at", path, number)
    }
    if replaces { try Stage.remove(old) }
  }

  /// Gives the new site up; the old one stays as it was.
  package func discard() throws(MachineFault) { try stage.discard() }
}
