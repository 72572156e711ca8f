import Foundation

/// The bytes of a file, read in the parts that are asked for: what a picture says of its size stands
/// near its beginning, and the rest may be large.
package struct FileBytes: Sendable {
  private let source: Source

  private enum Source: Sendable {
    case memory([UInt8])
    /// A descriptor that is open.
    case disk(Int32)
  }

  package init(_ bytes: [UInt8]) { source = .memory(bytes) }

  init(descriptor: Int32) { source = .disk(descriptor) }

  /// So many bytes from an offset on, or as many as there are.
  package func bytes(at offset: Int, count: Int) -> [UInt8] {
    switch source {
    case .memory(let bytes): Array(bytes.dropFirst(offset).prefix(count))
    case .disk(let descriptor):
      [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
        while read < count {
          let step = pread(
            descriptor, buffer.baseAddress! + read, count - read, off_t(offset + read))
          if step < 0 && errno == EINTR { continue }
          if step <= 0 { break }
          read += step
        }
      }
    }
  }
}
