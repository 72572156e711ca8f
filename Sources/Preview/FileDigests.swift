import Files

/// The digests of files on disk, read through once for each state of a file.
///
/// Their size and time alone would not make a strong validator: a file can be written twice within
/// one tick of the clock. A digest is kept while the time of the last change, which no program can
/// set, stays as it is.
actor FileDigests {
  private var known: [String: (identity: StoredFile.Identity, digest: String)] = [:]

  /// Nil when the file has changed or gone while it was read.
  func digest(of file: borrowing StoredFile, at path: String) async -> String? {
    if let entry = known[path], entry.identity == file.identity { return entry.digest }
    var digest = Digest()
    var position = 0
    while position < file.size {
      guard let bytes = await file.bytes(from: position, to: file.size) else { return nil }
      digest.add(bytes)
      position += bytes.count
    }
    if known.count >= 1_000 { known = [:] }
    known[path] = (file.identity, digest.text)
    return digest.text
  }
}
