import Foundation

/// The first of the two doors to the disk: reads a tree of files.
package struct Reading: Sendable {
  /// Absolute path of the folder that paths are relative to.
  package let root: String
  /// In bytes: a text that is longer is a mistake, and is not read.
  package let largestText: Int
  /// Whether a file, by its relative path, is left where it is: media, things only copied.
  package let leavesOnDisk: @Sendable (String) -> Bool
  /// How a file that is left there, by its relative path, is looked at as a picture; nil for one
  /// that does not call itself so.
  package let picturing: @Sendable (String) -> Picturing?

  package typealias Picturing = @Sendable (FileBytes) -> Picture

  package init(
    root: String, largestText: Int = 8 << 20, leavesOnDisk: @escaping @Sendable (String) -> Bool,
    picturing: @escaping @Sendable (String) -> Picturing? = { _ in nil }
  ) {
    self.root = root
    self.largestText = largestText
    self.leavesOnDisk = leavesOnDisk
    self.picturing = picturing
  }

  /// Reads the folders and what is in them. Names that begin with a full stop are passed over,
  /// except where files are left on disk.
  ///
  /// Logged: files too large, links that lead out of the tree, things that are no files, files
  /// that cannot be read. Folders that are missing are left out.
  package func tree(of folders: [String], _ log: inout [Diagnostic]) async -> FileTree {
    var found: [Found] = []
    for folder in folders { list(folder, &found, &log) }
    return FileTree(await files(found, &log))
  }

  /// Reads what stands at paths below the root now: files, and all that is in folders. What is not
  /// there any more is left out, and so is what `tree(of:)` would pass over.
  package func files(at paths: Set<String>, _ log: inout [Diagnostic]) async -> [FileTree.File] {
    var found: [Found] = []
    // A file is read once, also when a folder that it is in is among the paths.
    for path in paths.sorted() where !isPassedOver(path) && !path.isBelow(paths) {
      var status = stat()
      guard lstat(root + "/" + path, &status) == 0 || ![ENOENT, ENOTDIR].contains(errno) else {
        continue
      }
      look(at: path, &found, &log)
    }
    return await files(found, &log)
  }

  /// Whether any part of the path begins with a full stop, where that is no file to be copied.
  private func isPassedOver(_ path: String) -> Bool {
    !leavesOnDisk(path) && path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private func files(_ found: [Found], _ log: inout [Diagnostic]) async -> [FileTree.File] {
    let read = await found.parallelMap(read)
    log += read.flatMap(\.1)
    return read.compactMap(\.0)
  }

  private struct Found: Sendable {
    let path: String
    let size: Int
  }

  private func list(_ folder: String, _ found: inout [Found], _ log: inout [Diagnostic]) {
    guard let stream = opendir(root + "/" + folder) else {
      if errno != ENOENT { log.append(unreadable(folder)) }
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = folder + "/" + name
      if name == "." || name == ".." || (name.hasPrefix(".") && !leavesOnDisk(path)) { continue }
      look(at: path, &found, &log)
    }
  }

  private func look(at path: String, _ found: inout [Found], _ log: inout [Diagnostic]) {
    var status = stat()
    guard lstat(root + "/" + path, &status) == 0 else {
      log.append(unreadable(path))
      return
    }
    if status.st_mode & S_IFMT == S_IFLNK {
      guard (root + "/" + path).leads(into: root), stat(root + "/" + path, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else {
        log.error(
          .linkOutOfTree, "symbolic link that does not lead to a file of this folder",
          at: Place(path), notes: ["put the file itself here"])
        return
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: list(path, &found, &log)
    case S_IFREG: found.append(Found(path: path, size: Int(status.st_size)))
    default:
      log.error(
        .notAFile, "neither a file nor a folder", at: Place(path),
        notes: ["delete it, or move it elsewhere"])
    }
  }

  @Sendable private func read(_ found: Found) -> (FileTree.File?, [Diagnostic]) {
    let location = root + "/" + found.path
    if leavesOnDisk(found.path) {
      let contents = FileTree.Contents.stored(
        at: location, size: found.size, picture: picture(found.path, at: location))
      return (FileTree.File(path: found.path, contents: contents), [])
    }
    guard found.size <= largestText else {
      var log: [Diagnostic] = []
      log.error(
        .fileTooLarge,
        "\((found.size + (1 << 20) - 1) >> 20) MiB of text; at most \(largestText >> 20) MiB are read",
        at: Place(found.path), notes: ["large files belong into content/media"])
      return (nil, log)
    }
    guard let bytes = contents(of: location, size: found.size) else {
      return (nil, [unreadable(found.path)])
    }
    return (FileTree.File(path: found.path, contents: .bytes(bytes)), [])
  }

  /// What a file shows; nil when it does not call itself a picture, or cannot be opened, which is told
  /// when it is copied.
  private func picture(_ path: String, at location: String) -> Picture? {
    guard let look = picturing(path) else { return nil }
    let descriptor = open(location, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return look(FileBytes(descriptor: descriptor))
  }

  /// The bytes of a file, at most as many as when it was listed; nil when it cannot be read.
  private func contents(of location: String, size: Int) -> [UInt8]? {
    let descriptor = open(location, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = Foundation.read(descriptor, buffer.baseAddress! + count, size - count)
        if step < 0 && errno == EINTR { continue }
        if step < 0 { failed = true }
        if step <= 0 { break }
        count += step
      }
    }
    return failed ? nil : bytes
  }

  private func unreadable(_ path: String) -> Diagnostic {
    let number = errno
    let reason = String(cString: strerror(number)).lowercased()
    let cure =
      switch number {
      case ENOTDIR: "a folder is expected here: give the file another name"
      case EACCES, EPERM: "give yourself the right to read it, or delete it"
      default: "if it cannot be opened with other programs either, bring back a copy of it"
      }
    return Diagnostic(
      .error, .fileNotReadable, "cannot be read: \(reason)", at: Place(path), notes: [cure])
  }
}
