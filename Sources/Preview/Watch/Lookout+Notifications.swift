#if os(Linux)
  import Files
  import Foundation
  import NIOCore

  extension Lookout {
    /// Is told of changes by the kernel (inotify(7)); nil when the kernel has no room for that.
    static func notifications(
      _ root: String, _ folders: [String], _ ending: Ending
    ) -> Lookout? {
      guard let notifications = Notifications(root, folders, ending) else { return nil }
      return Lookout { notifications.wait($0) }
    }
  }

  /// The folders that the kernel watches for us, each by itself, and what it has told of them.
  private final class Notifications {
    private let root: String
    private let folders: Set<String>
    private let ending: Ending
    private let descriptor: Int32
    /// Paths of folders, relative to the root, which is itself the empty path, by the kernel's number.
    private var watched: [Int32: String] = [:]
    /// Files that links lead to, by the path of the link; both relative to the root.
    private var links: [String: String] = [:]
    /// Files that have been made or written, and not closed since.
    private var unfinished: Set<String> = []
    /// The kernel watches no more folders.
    private var isFull = false
    /// The root has gone, and may come again.
    private var isLost = false

    init?(_ root: String, _ folders: [String], _ ending: Ending) {
      self.root = root
      self.folders = Set(folders)
      self.ending = ending
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      watchAll()
      if isFull { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func wait(_ milliseconds: Int32?) -> Lookout.Sight {
      // What is told of files that are not ours does not make the wait longer.
      let latest = milliseconds.map { NIODeadline.now() + .milliseconds(Int64($0)) }
      while true {
        let rest = latest.map { Int32(clamping: max(0, ($0 - .now()).nanoseconds / 1_000_000)) }
        let longest = isLost ? min(rest ?? 250, 250) : rest
        switch ending.wait(orFor: descriptor, longest) {
        case .ended: return .ended
        case .timeOver where isLost:
          watchAll()
          if !isLost { return .changes(.everything, isSettled: true) }
          if milliseconds != nil { return .nothing }
        case .timeOver:
          // Whatever is still open has been waited for.
          unfinished = []
          return .nothing
        case .ready:
          let changes = told()
          if isFull { return .blind }
          if changes != .paths([]) {
            return .changes(changes, isSettled: unfinished.isEmpty)
          }
        }
      }
    }

    private func watchAll() {
      for number in watched.keys { inotify_rm_watch(descriptor, number) }
      watched = [:]
      links = [:]
      isLost = !watch("")
      for folder in folders { watchTree(folder) }
    }

    /// Watches first, and lists then: what is made in between is found in one of the two.
    private func watchTree(_ path: String) {
      guard watch(path) else { return }
      for name in Folder.names(in: location(path)) {
        let inner = path + "/" + name
        var status = stat()
        guard lstat(location(inner), &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: watchTree(inner)
        case S_IFLNK: note(link: inner)
        default: break
        }
      }
    }

    /// False when there is no such folder, or it cannot be watched.
    private func watch(_ path: String) -> Bool {
      var mask = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE | IN_MOVED_FROM
      mask |= IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
      // Links to folders are not followed, except where they stand in the root.
      if path.contains("/") { mask |= IN_DONT_FOLLOW }
      let number = inotify_add_watch(descriptor, location(path), UInt32(mask))
      if number < 0 {
        if errno == ENOSPC || errno == ENOMEM { isFull = true }
        return false
      }
      // The root can be watched already for its own sake, when a folder is a link to it.
      if watched[number] != "" { watched[number] = path }
      return true
    }

    /// A link changes with the file that it leads to, which may lie outside of the folders.
    private func note(link path: String) {
      guard let base = root.realPath, let target = location(path).realPath,
        target.hasPrefix(base + "/")
      else { return }
      let file = String(target.dropFirst(base.count + 1))
      links[path] = file
      let folder = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
      if !watched.values.contains(folder) { _ = watch(folder) }
    }

    private func location(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

    /// Reads what the kernel has to tell.
    private func told() -> Changes {
      var changes = Changes.paths([])
      withUnsafeTemporaryAllocation(byteCount: 64 << 10, alignment: 8) { buffer in
        while true {
          let count = read(descriptor, buffer.baseAddress, buffer.count)
          if count < 0 && errno == EINTR { continue }
          if count <= 0 { return }
          var rest = UnsafeRawBufferPointer(rebasing: buffer[..<count])
          while let event = Event(&rest) { changes = changes.union(take(event)) }
        }
      }
      guard case .paths(let paths) = changes else { return .everything }
      let linked = links.filter { link in
        paths.contains { link.value == $0 || link.value.hasPrefix($0 + "/") }
      }
      return .paths(paths.union(linked.keys).filter(isOurs))
    }

    /// What an event says has changed. The folders that are watched are brought up to date with it.
    private func take(_ event: Event) -> Changes {
      if event.has(IN_Q_OVERFLOW) {
        watchAll()
        return .everything
      }
      guard let folder = watched[event.number] else { return .paths([]) }
      if event.has(IN_IGNORED) { watched[event.number] = nil }
      guard !event.name.isEmpty else {
        let isGone = event.has(IN_DELETE_SELF) || event.has(IN_MOVE_SELF)
        if folder.isEmpty && isGone {
          isLost = true
          return .everything
        }
        return .paths(folder.isEmpty ? [] : [folder])
      }
      let path = folder.isEmpty ? event.name : folder + "/" + event.name
      let isNew = event.has(IN_CREATE) || event.has(IN_MOVED_TO)
      if event.has(IN_ISDIR) || folders.contains(path) {
        if isNew || event.has(IN_DELETE) || event.has(IN_MOVED_FROM) { forget(path) }
        if isNew && isOurs(path) { watchTree(path) }
      } else if isNew && isOurs(path) {
        links[path] = nil
        note(link: path)
      }
      followWriting(path, event)
      return .paths([path])
    }

    /// Keeps in mind which files are being written.
    private func followWriting(_ path: String, _ event: Event) {
      let isFile = !event.has(IN_ISDIR) && (isOurs(path) || links.values.contains(path))
      if isFile && (event.has(IN_CREATE) || event.has(IN_MODIFY)) { unfinished.insert(path) }
      let ends = [IN_CLOSE_WRITE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO].map(Int.init)
      if ends.contains(where: event.has) { unfinished.remove(path) }
    }

    /// Stops watching a folder that is no longer there, and those below it.
    private func forget(_ path: String) {
      for (number, folder) in watched where folder == path || folder.hasPrefix(path + "/") {
        watched[number] = nil
        inotify_rm_watch(descriptor, number)
      }
      links = links.filter { !$0.key.hasPrefix(path + "/") }
    }

    /// Whether a path is one of the folders, or in one of them.
    private func isOurs(_ path: String) -> Bool {
      folders.contains(String(path.prefix { $0 != "/" }))
    }
  }

  /// One message of the kernel.
  private struct Event {
    /// Of the folder.
    let number: Int32
    let mask: UInt32
    /// In the folder; empty when it is about the folder itself.
    let name: String

    /// Takes one off the front; nil at the end.
    init?(_ bytes: inout UnsafeRawBufferPointer) {
      let head = MemoryLayout<inotify_event>.size
      guard bytes.count >= head else { return nil }
      let event = bytes.loadUnaligned(as: inotify_event.self)
      number = event.wd
      mask = event.mask
      name = String(
        decoding: bytes[head..<head + Int(event.len)].prefix { $0 != 0 }, as: UTF8.self)
      bytes = UnsafeRawBufferPointer(rebasing: bytes[(head + Int(event.len))...])
    }

    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
  }
#endif
