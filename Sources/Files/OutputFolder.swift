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
  /// - Parameter sources: absolute paths that the folder must not contain.
  /// - Throws: `MachineFault`, refused: a folder that we did not make, or one around the sources.
  package init(path: String, sources: [String]) throws(MachineFault) {
    self.path = path
    stage = path + ".new-\(getpid())"
    try refuse(sources)
    guard mkdirs(stage) else { throw .disk("make the folder", stage) }
    try write(Array(Self.markerText.utf8), to: Self.marker)
  }

  private func refuse(_ sources: [String]) throws(MachineFault) {
    let real = (path as NSString).resolvingSymlinksInPath
    for source in sources + [NSHomeDirectory()] {
      let held = (source as NSString).resolvingSymlinksInPath
      if held == real || held.hasPrefix(real == "/" ? real : real + "/") {
        throw MachineFault(
          .refused, "will not replace '\(path)': it holds '\(source)'; choose another --output")
      }
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw MachineFault(.refused, "will not replace '\(path)': it is not a folder")
    }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw MachineFault(.disk, "cannot list '\(path)': \(error.localizedDescription)")
    }
    if !entries.isEmpty && !entries.contains(Self.marker) {
      throw MachineFault(
        .refused,
        "will not replace '\(path)': it has files that observatory did not make; "
          + "choose another --output, or empty it")
    }
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

  /// Copies a file of the sources into the new site; where it is a symbolic link, what that leads
  /// to, since the link would lead elsewhere from there.
  package func copy(from source: String, to relative: String) throws(MachineFault) {
    let target = stage + "/" + relative
    guard mkdirs((target as NSString).deletingLastPathComponent) else {
      throw .disk("make the folder of", target)
    }
    do {
      let file = URL(filePath: source).resolvingSymlinksInPath().path(percentEncoded: false)
      try FileManager.default.copyItem(atPath: file, toPath: target)
    } catch {
      throw MachineFault(.disk, "cannot copy '\(source)': \(error.localizedDescription)")
    }
  }

  /// Puts the new site in the place of the old one, and removes the old one.
  package func publish() throws(MachineFault) {
    let old = path + ".old-\(getpid())"
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
