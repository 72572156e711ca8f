import Foundation

extension Lookout {
  /// Looks at all files twice a second, and soon again after each change.
  static func polling(_ root: String, _ folders: [String], _ ending: Ending) -> Lookout {
    var known = Snapshot(root, folders)
    return Lookout { milliseconds in
      while true {
        guard case .timeOver = ending.wait(milliseconds ?? 500) else { return .ended }
        let present = Snapshot(root, folders)
        let changed = present.differences(from: known)
        known = present
        // Whether whoever wrote is done cannot be seen.
        if !changed.isEmpty { return .changes(.paths(changed), isSettled: false) }
        if milliseconds != nil { return .nothing }
      }
    }
  }
}

/// The state of all files of the folders, without what is in them.
private struct Snapshot {
  private var stamps: [String: Stamp] = [:]

  /// Of a link: its own, and that of what it leads to.
  private struct Stamp: Hashable {
    let own: Identity
    let target: Identity?
  }

  private struct Identity: Hashable {
    let node: UInt64
    let mode: UInt32
    let file: StoredFile.Identity

    init(_ status: stat) {
      node = UInt64(status.st_ino)
      mode = UInt32(status.st_mode)
      file = StoredFile.Identity(status)
    }
  }

  init(_ root: String, _ folders: [String]) {
    for folder in folders { look(at: folder, in: root, followsLink: true) }
  }

  func differences(from other: Snapshot) -> Set<String> {
    let changed = stamps.filter { other.stamps[$0.key] != $0.value }.keys
    return Set(changed).union(other.stamps.keys.filter { stamps[$0] == nil })
  }

  private mutating func look(at path: String, in root: String, followsLink: Bool = false) {
    let location = root + "/" + path
    var own = stat()
    guard lstat(location, &own) == 0 else { return }
    var target = own
    let isLink = own.st_mode & S_IFMT == S_IFLNK
    let isThere = !isLink || stat(location, &target) == 0
    let isFolder = target.st_mode & S_IFMT == S_IFDIR && (!isLink || followsLink) && isThere
    stamps[path] = Stamp(
      // The times of a folder say nothing that its files do not say.
      own: Identity(own), target: isLink && isThere ? Identity(target) : nil)
    guard isFolder else { return }
    for name in Folder.names(in: location) { look(at: path + "/" + name, in: root) }
  }
}
