import Foundation

extension FileTree {
  /// Writes the files into a folder that is missing, or holds at most `.git`; it gets them all, or
  /// stays as it was.
  ///
  /// - Parameter path: absolute path of the folder; those around it are made where they are missing.
  /// - Throws: `MachineFault`, refused: no folder, or one with something in it.
  package func write(toNewFolder path: String) throws(MachineFault) {
    let isThere = try Self.isEmptyFolder(path)
    // Where a folder is, it stays: it may be somebody's working directory, or on a disk of its own.
    let stage = try Stage(path: path + (isThere ? "/" : "") + ".new-\(getpid())")
    do throws(MachineFault) {
      for file in files {
        switch file.contents {
        case .bytes(let bytes): try stage.write(bytes, to: file.path)
        case .stored(let location, _, _): try stage.copy(from: location, to: file.path)
        }
      }
      if isThere { try stage.unpack(into: path) } else { try stage.move(to: path) }
    } catch {
      try stage.discard()
      throw error
    }
  }

  /// Whether there is a folder; refuses it when there is something in it, and what is no folder.
  private static func isEmptyFolder(_ path: String) throws(MachineFault) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw MachineFault(.refused, "will not write to '\(path)': it is not a folder")
    }
    let entries = try Stage.entries(of: path).filter { $0 != ".git" }
    guard entries.isEmpty else {
      let named = entries.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
      let others = entries.count > 3 ? " and \(entries.count - 3) more" : ""
      throw MachineFault(
        .refused,
        "will not write to '\(path)': it holds \(named)\(others); choose a new folder, or empty it")
    }
    return true
  }
}
