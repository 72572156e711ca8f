import Foundation

/// The door through which the program adds to the files of an author.
///
/// It writes below the root only. What an author has there is never half written: a file that
/// changes is made anew beside the old one, and takes its place when it is whole.
package struct Writing: Sendable {
  /// Absolute path of the folder that paths are relative to.
  package let root: String

  package init(root: String) { self.root = root }

  /// Makes a new file, and the folders that it stands in; false when there is something of that
  /// name, which stays as it is.
  ///
  /// - Throws: `MachineFault`, refused: a folder on the way that leads out of the root.
  package func create(_ text: String, at path: String) throws(MachineFault) -> Bool {
    try makeFolder(of: path)
    let descriptor = open(location(path), Self.newFile, 0o644)
    if descriptor < 0 && errno == EEXIST { return false }
    guard descriptor >= 0 else { throw .disk("write", location(path)) }
    try fill(descriptor, at: location(path), with: Data(text.utf8), for: path)
    return true
  }

  /// Writes at the end of a file; makes it when it is missing.
  ///
  /// - Throws: `MachineFault`, refused: a folder on the way that leads out of the root, or anything
  ///   but a file at the path, also a link to one.
  package func append(_ text: String, to path: String) throws(MachineFault) {
    try put(at: path) { $0 + Data(text.utf8) }
  }

  /// Writes a file that the program makes by itself, in the place of its older version.
  ///
  /// - Throws: `MachineFault`, as `append` does.
  package func replace(_ text: String, at path: String) throws(MachineFault) {
    try put(at: path) { _ in Data(text.utf8) }
  }

  private static let newFile = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC

  private func location(_ path: String) -> String { root + "/" + path }

  /// Makes the folders of a path one by one, so that none is made behind a link that leads out.
  private func makeFolder(of path: String) throws(MachineFault) {
    var folder = root
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw .disk("make the folder", folder)
      }
      guard folder.leads(into: root) else {
        throw .refusal(of: location(path), "'\(folder)' is a link that leads out of '\(root)'")
      }
    }
  }

  /// Puts what is made of the old bytes in their place; none when there is no file yet.
  private func put(at path: String, _ make: (Data) -> Data) throws(MachineFault) {
    try makeFolder(of: path)
    let old = try OldFile(at: location(path))
    let new = besides(path)
    // What a run that was killed has left: process numbers come back.
    unlink(new)
    let descriptor = open(new, Self.newFile, 0o644)
    guard descriptor >= 0 else { throw .disk("write", location(path)) }
    old?.passOnRights(to: descriptor)
    try fill(descriptor, at: new, with: make(old?.bytes ?? Data()), for: path)
    guard rename(new, location(path)) == 0 else {
      let number = errno
      unlink(new)
      throw .disk("write", location(path), number)
    }
  }

  /// In the same folder, under a name that `Reading` passes over.
  private func besides(_ path: String) -> String {
    let place = location(path) as NSString
    return place.deletingLastPathComponent + "/.\(place.lastPathComponent).new-\(getpid())"
  }

  /// Fills and closes a file that has just been made; removes it when that fails.
  private func fill(
    _ descriptor: Int32, at place: String, with bytes: Data, for path: String
  ) throws(MachineFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let step = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if step < 0 && errno == EINTR { continue }
      guard step > 0 else {
        let number = errno
        close(descriptor)
        unlink(place)
        throw .disk("write", location(path), number)
      }
      rest = rest.dropFirst(step)
    }
    guard close(descriptor) == 0 else {
      let number = errno
      unlink(place)
      throw .disk("write", location(path), number)
    }
  }
}
