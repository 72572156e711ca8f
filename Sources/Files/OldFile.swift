import Foundation

/// A file of an author that another is about to take the place of.
struct OldFile {
  let bytes: Data
  private let status: stat

  /// nil when there is none.
  ///
  /// - Throws: `MachineFault`, refused: something else is there, also a link to a file.
  init?(at location: String) throws(MachineFault) {
    var status = stat()
    guard lstat(location, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw .disk("write", location)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK:
      throw .refusal(of: location, "it is a symbolic link; put the file itself there")
    case S_IFDIR: throw .refusal(of: location, "it is a folder")
    default: throw .refusal(of: location, "it is neither a file nor a folder")
    }
    // For writing too: who must not write to the old file must not replace it. Without waiting,
    // should a pipe stand there by now.
    let descriptor = open(location, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .disk("write", location) }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      bytes = try file.readToEnd() ?? Data()
    } catch {
      throw MachineFault(.disk, "cannot read '\(location)': \(error.localizedDescription)")
    }
    self.status = status
  }

  /// Gives another file the same owner, as far as we may, and the same rights.
  func passOnRights(to descriptor: Int32) {
    fchown(descriptor, status.st_uid, status.st_gid)
    fchmod(descriptor, status.st_mode & 0o777)
  }
}
