import Foundation

/// The second door to the disk: a folder that appears whole or not at all.
///
/// Files are written into a folder beside the old one; `publish` puts it in its place. A marker in
/// the folder says that we made it; any other folder with something in it is refused.
package struct OutputFolder: Sendable {
  /// Absolute path of the folder that is published.
  package let path: String
  private let stage: String
  private static let marker = ".observatory-site"
  private static let markerText = "Made by observatory; replaced as a whole at every build.\n"

  /// Takes the place for a new site; nothing of the old one is touched.
  ///
  /// - Parameter sources: absolute paths that the folder must neither contain nor lie in.
  /// - Throws: `MachineFault`, refused: a folder that we did not make, or one around or inside the
  ///   sources.
  package init(path: String, sources: [String]) throws(MachineFault) {
    self.path = path
    stage = path + ".new-\(getpid())"
    try refuse(sources)
    _ = try isOurs(path)
    try removeRemains(stage)
    guard mkdirs(stage) else { throw .disk("make the folder", stage) }
    try write(Array(Self.markerText.utf8), to: Self.marker)
  }

  private func refuse(_ sources: [String]) throws(MachineFault) {
    for held in sources + [NSHomeDirectory()] where Self.lies(held, in: path) {
      throw MachineFault(
        .refused, "will not replace '\(path)': it holds '\(held)'; choose another --output")
    }
    for source in sources where Self.lies(path, in: source) {
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
  private func isOurs(_ path: String) throws(MachineFault) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw MachineFault(.refused, "will not replace '\(path)': it is not a folder")
    }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw MachineFault(.disk, "cannot list '\(path)': \(error.localizedDescription)")
    }
    // A marker counts only as the file that we write: what follows from it is that all else goes.
    let marker = FileManager.default.contents(atPath: path + "/" + Self.marker)
    if !entries.isEmpty && marker != Data(Self.markerText.utf8) {
      throw MachineFault(
        .refused,
        "will not replace '\(path)': it has files that observatory did not make; "
          + "choose another --output, or empty it")
    }
    return true
  }

  /// Removes what a build that was killed has left: process numbers come back.
  private func removeRemains(_ folder: String) throws(MachineFault) {
    if try isOurs(folder) { try remove(folder) }
  }

  /// Writes one file of the new site. Safe to call from several threads for different paths.
  ///
  /// - Parameter relative: path inside the folder; checked by `Site` to stay inside it.
  package func write(_ bytes: [UInt8], to relative: String) throws(MachineFault) {
    let target = stage + "/" + relative
    var descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 && errno == ENOENT {
      guard mkdirs((target as NSString).deletingLastPathComponent) else {
        throw .disk("make the folder of", target)
      }
      descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    }
    guard descriptor >= 0 else { throw .disk("write", target) }
    var written = 0
    while written < bytes.count {
      let step = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + written, bytes.count - written)
      }
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else {
        let number = errno
        close(descriptor)
        throw .disk("write", target, number)
      }
      written += step
    }
    guard close(descriptor) == 0 else { throw .disk("write", target) }
  }

  /// Copies a file of the sources into the new site, readable for everybody; of a link, what it
  /// leads to.
  package func copy(from source: String, to relative: String) throws(MachineFault) {
    let target = stage + "/" + relative
    guard mkdirs((target as NSString).deletingLastPathComponent) else {
      throw .disk("make the folder of", target)
    }
    do {
      try FileManager.default.copyItem(
        atPath: source.realPath ?? source, toPath: target)
    } catch {
      throw MachineFault(.disk, "cannot copy '\(source)': \(error.localizedDescription)")
    }
    guard chmod(target, 0o644) == 0 else { throw .disk("make readable", target) }
  }

  /// Puts the new site in the place of the old one, and removes the old one.
  package func publish() throws(MachineFault) {
    let old = path + ".old-\(getpid())"
    try removeRemains(old)
    let replaces = rename(path, old) == 0
    if !replaces && errno != ENOENT { throw .disk("move aside", path) }
    guard rename(stage, path) == 0 else {
      let number = errno
      if replaces { rename(old, path) }
      throw .disk("put the new site at", path, number)
    }
    if replaces { try remove(old) }
  }

  /// Gives the new site up; the old one stays as it was.
  package func discard() throws(MachineFault) { try remove(stage) }

  private func remove(_ folder: String) throws(MachineFault) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      throw MachineFault(.disk, "cannot remove '\(folder)': \(error.localizedDescription)")
    }
  }

  private func mkdirs(_ folder: String) -> Bool {
    if mkdir(folder, 0o755) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT else { return false }
    let parent = (folder as NSString).deletingLastPathComponent
    return parent != folder && mkdirs(parent) && (mkdir(folder, 0o755) == 0 || errno == EEXIST)
  }
}
