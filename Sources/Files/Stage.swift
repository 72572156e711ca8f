import Foundation

/// A folder that is being filled, beside the place where it will appear.
struct Stage: Sendable {
  /// Absolute path.
  let path: String

  /// Makes the folder, and those around it that are missing.
  ///
  /// - Throws: `MachineFault`, also where something is already: it may be somebody else's.
  init(path: String) throws(MachineFault) {
    self.path = path
    guard Self.mkdirs((path as NSString).deletingLastPathComponent), mkdir(path, 0o755) == 0 else {
      throw .disk("make the folder", path)
    }
  }

  /// Writes one file. Safe to call from several threads for different paths.
  ///
  /// - Parameter relative: path inside the folder, which the caller has checked to stay inside it.
  func write(_ bytes: [UInt8], to relative: String) throws(MachineFault) {
    let target = path + "/" + relative
    var descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 && errno == ENOENT {
      guard Self.mkdirs((target as NSString).deletingLastPathComponent) else {
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

  /// Copies a file, readable for everybody; of a link, what it leads to.
  func copy(from source: String, to relative: String) throws(MachineFault) {
    let target = path + "/" + relative
    guard Self.mkdirs((target as NSString).deletingLastPathComponent) else {
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

  /// Puts the folder where nothing is.
  func move(to target: String) throws(MachineFault) {
    guard rename(path, target) == 0 else { throw .disk("put the new folder at", target) }
  }

  /// Moves what is in the folder into an empty one, all or nothing, and removes it.
  func unpack(into folder: String) throws(MachineFault) {
    var moved: [String] = []
    for name in try Self.entries(of: path) {
      guard rename(path + "/" + name, folder + "/" + name) == 0 else {
        let number = errno
        for name in moved { rename(folder + "/" + name, path + "/" + name) }
        throw .disk("put '\(name)' into", folder, number)
      }
      moved.append(name)
    }
    try discard()
  }

  /// Gives the folder up, with all that is in it.
  func discard() throws(MachineFault) { try Self.remove(path) }

  /// The names of what lies in a folder, in order.
  static func entries(of folder: String) throws(MachineFault) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw MachineFault(.disk, "cannot list '\(folder)': \(error.localizedDescription)")
    }
  }

  /// Removes a folder with all that is in it.
  static func remove(_ folder: String) throws(MachineFault) {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      throw MachineFault(.disk, "cannot remove '\(folder)': \(error.localizedDescription)")
    }
  }

  private static func mkdirs(_ folder: String) -> Bool {
    if mkdir(folder, 0o755) == 0 || errno == EEXIST { return true }
    guard errno == ENOENT else { return false }
    let parent = (folder as NSString).deletingLastPathComponent
    return parent != folder && mkdirs(parent) && (mkdir(folder, 0o755) == 0 || errno == EEXIST)
  }
}
