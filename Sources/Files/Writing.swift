import Foundation

/// The door through which the program adds to the files of an author.
package struct Writing: Sendable {
  /// Absolute path of the folder that paths are relative to.
  package let root: String

  package init(root: String) { self.root = root }

  /// Makes a new file, and the folders that it stands in; false when there is something of that
  /// name, which stays as it is.
  package func create(_ text: String, at path: String) throws(MachineFault) -> Bool {
    try makeFolder(of: path)
    let descriptor = open(location(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if descriptor < 0 && errno == EEXIST { return false }
    do throws(MachineFault) {
      try write(text, to: descriptor, path)
    } catch {
      if descriptor >= 0 { unlink(location(path)) }
      throw error
    }
    return true
  }

  /// Writes at the end of a file; makes it when it is missing.
  package func append(_ text: String, to path: String) throws(MachineFault) {
    try makeFolder(of: path)
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    try write(text, to: open(location(path), flags, 0o644), path)
  }

  /// Writes a file that the program makes by itself, in the place of its older version.
  package func replace(_ text: String, at path: String) throws(MachineFault) {
    try makeFolder(of: path)
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    try write(text, to: open(location(path), flags, 0o644), path)
  }

  private func location(_ path: String) -> String { root + "/" + path }

  private func makeFolder(of path: String) throws(MachineFault) {
    let folder = (location(path) as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw MachineFault(
        .disk, "cannot make the folder '\(folder)': \(error.localizedDescription)")
    }
  }

  private func write(_ text: String, to descriptor: Int32, _ path: String) throws(MachineFault) {
    guard descriptor >= 0 else { throw .disk("write", location(path)) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let step = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else {
        let number = errno
        close(descriptor)
        throw .disk("write", location(path), number)
      }
      rest = rest.dropFirst(step)
    }
    guard close(descriptor) == 0 else { throw .disk("write", location(path)) }
  }
}
