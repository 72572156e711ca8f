/// Outputs as they were last sent: while one stays as it is, it is neither digested nor given its
/// script again for whoever asks next.
actor RepresentationCache {
  private struct Entry {
    let source: [UInt8]
    let base: String
    let representation: Representation
  }

  private let limit: Int
  private var entries: [String: Entry] = [:]
  private var size = 0

  /// - Parameter limit: in bytes, of what is kept; beyond it, all is made anew.
  init(limit: Int) { self.limit = limit }

  /// Nil when the output or the base is not what it was, or has not been sent of late.
  func representation(of output: String, _ source: [UInt8], base: String) -> Representation? {
    // Arrays that share their storage are equal without a look at their bytes.
    guard let entry = entries[output], entry.base == base, entry.source == source else {
      return nil
    }
    return entry.representation
  }

  func keep(_ made: Representation, of output: String, _ source: [UInt8], base: String) {
    if let old = entries.removeValue(forKey: output) { size -= old.representation.size }
    if size + made.size > limit { (entries, size) = ([:], 0) }
    guard made.size <= limit else { return }
    entries[output] = Entry(source: source, base: base, representation: made)
    size += made.size
  }
}
