import Files
import Publication

/// What making the pages of a site came to, so far as they have been made.
struct PageChecks {
  /// By path of the output; only where there is something to say.
  private var logs: [String: [Diagnostic]] = [:]
  /// Of the bytes that outputs had when they were made last, by path.
  private var hashes: [String: Int] = [:]
  /// The paths of outputs that have come, gone or become different, since somebody was told.
  private var changed: Set<String> = []

  mutating func make(_ output: Output, of site: Site) {
    let made =
      switch output.contents {
      case .made(let make): make(site)
      case .bytes(let bytes): Output.Made(bytes: bytes)
      // Its bytes stay on disk.
      case .stored(_, let size, _): Output.Made(bytes: Array("\(size)".utf8))
      }
    logs[output.path] = made.log.isEmpty ? nil : made.log
    if hashes.updateValue(made.bytes.hashValue, forKey: output.path) != made.bytes.hashValue {
      changed.insert(output.path)
    }
  }

  /// Forgets outputs that the site has no more.
  mutating func keepOnly(outputsOf site: Site) {
    for path in hashes.keys where site[path] == nil {
      hashes[path] = nil
      logs[path] = nil
      changed.insert(path)
    }
  }

  /// The faults found while the pages of a site were made, in the order of its outputs.
  func log(of site: Site) -> [Diagnostic] {
    logs.isEmpty ? [] : site.outputs.flatMap { logs[$0.path] ?? [] }
  }

  /// How many outputs have changed since this was asked the last time.
  mutating func takeChanges() -> Int {
    defer { changed = [] }
    return changed.count
  }
}
