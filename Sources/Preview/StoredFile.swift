import Files
import Foundation
import NIOCore
import NIOPosix

/// A file on disk that is open for reading, as it was when it was opened.
struct StoredFile: ~Copyable, Sendable {
  let identity: Identity
  private let descriptor: Int32

  /// What tells one state of a file from another without reading it.
  struct Identity: Hashable, Sendable {
    let device: UInt64
    let node: UInt64
    /// In bytes.
    let size: Int
    /// In nanoseconds since 1970: of the last change of the bytes, and of anything about the file.
    let modified: Int
    let changed: Int
  }

  /// Nil when there is no such file, or it cannot be read.
  init?(at path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    identity = Identity(status)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// In bytes.
  var size: Int { identity.size }

  /// The next bytes from a position, at most `portion`, and none beyond `end`; nil when the file
  /// has become shorter or cannot be read.
  func bytes(from position: Int, to end: Int) async -> [UInt8]? {
    let descriptor = descriptor
    let count = min(Self.portion, end - position)
    do {
      return try await NIOSingletons.posixBlockingThreadPool.runIfActive {
        Self.read(descriptor, from: position, count: count)
      }
    } catch { return nil }
  }

  /// In bytes, of what is read and sent at a time.
  static let portion = 256 << 10

  private static func read(_ descriptor: Int32, from position: Int, count: Int) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var step: Int
      repeat {
        step = pread(descriptor, buffer.baseAddress, count, off_t(position))
      } while step < 0 && errno == EINTR
      filled = max(0, step)
    }
    return bytes.isEmpty ? nil : bytes
  }
}

extension StoredFile.Identity {
  init(_ status: stat) {
    self.init(
      device: UInt64(status.st_dev), node: UInt64(status.st_ino), size: Int(status.st_size),
      modified: Self.nanoseconds(status.modified), changed: Self.nanoseconds(status.changed))
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
