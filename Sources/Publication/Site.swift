package import Files

/// What is published: for every path of the output, a way of making its bytes.
package struct Site: Sendable {
  /// In order of path.
  package let outputs: [Output]
  private let positions: [String: Int]

  /// Logged: two outputs for one path, also when they differ in capital letters only, and an output
  /// where another needs a folder.
  package init(_ outputs: [Output], _ log: inout [Diagnostic]) {
    let sorted = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var owners: [String: Output] = [:]
    for output in sorted {
      let key = output.path.lowercased()
      if let other = owners[key] {
        log.error(
          .outputCollision, "makes the page '\(output.path)', and so does '\(other.origin.file)'",
          at: output.origin)
      }
      owners[key] = output
    }
    var blocking: Set<String> = []
    for output in sorted {
      var folder = output.path.lowercased()[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if let file = owners[String(folder)], blocking.insert(file.path).inserted {
          log.error(
            .outputCollision,
            "makes the file '\(file.path)', where '\(output.path)' needs a folder",
            at: file.origin)
        }
      }
    }
    self.outputs = sorted
    positions = Dictionary(
      sorted.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(path: String) -> Output? { positions[path].map { outputs[$0] } }
}

/// One file of the site, and how it is made.
package struct Output: Sendable {
  /// Relative to the site, with `/` between its parts: `cases/fixmystreet/index.html`.
  package let path: String
  /// The file that it comes from, for messages.
  package let origin: Place
  package let contents: Contents

  package enum Contents: Sendable {
    case bytes([UInt8])
    /// A file that lies on disk already.
    case stored(at: String, size: Int)
    /// Made when asked for; given the site, so that links can be held against it.
    case made(@Sendable (Site) -> Made)
  }

  /// The bytes of an output, and the faults found while they were made.
  package struct Made: Sendable {
    package let bytes: [UInt8]
    package let log: [Diagnostic]

    package init(bytes: [UInt8], log: [Diagnostic] = []) {
      self.bytes = bytes
      self.log = log
    }
  }

  package init(path: String, origin: Place, contents: Contents) {
    self.path = path
    self.origin = origin
    self.contents = contents
  }
}
