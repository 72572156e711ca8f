package import Files

/// The faults of a run, ready to be told: in the order in which a person mends them, each with the
/// line of the file that it stands in.
package struct Report: Sendable {
  package let faults: [Fault]

  /// A fault, and what can be seen at its place.
  package struct Fault: Sendable {
    package let diagnostic: Diagnostic
    /// nil for a fault of a file as a whole, and for one whose file was not read.
    package let excerpt: Excerpt?
  }

  /// - Parameter tree: the files that the faults were found in.
  package init(_ log: [Diagnostic], in tree: FileTree) {
    var files: [String: [[Unicode.Scalar]]] = [:]
    faults = log.inOrder.map { diagnostic in
      let place = diagnostic.place
      guard place.line > 0 else { return Fault(diagnostic: diagnostic, excerpt: nil) }
      let lines = files[place.file] ?? tree[place.file]?.lines ?? []
      files[place.file] = lines
      guard lines.indices.contains(place.line - 1) else {
        return Fault(diagnostic: diagnostic, excerpt: nil)
      }
      return Fault(
        diagnostic: diagnostic,
        excerpt: Excerpt(
          of: lines[place.line - 1], line: place.line, column: place.column,
          words: diagnostic.message.quotedWords))
    }
  }

  package var errors: Int { faults.count { $0.diagnostic.severity == .error } }
  package var warnings: Int { faults.count - errors }

  /// `3 errors, 1 warning`.
  package var counts: String {
    Self.count(errors, "error") + ", " + Self.count(warnings, "warning")
  }

  /// `1 file`, `2 files`.
  package static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension FileTree.File {
  /// The lines of a text, without their ends; none for files that were left on disk.
  fileprivate var lines: [[Unicode.Scalar]] {
    guard case .bytes(let bytes) = contents else { return [] }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = String(
      decoding: bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.last == "\r" ? $0.dropLast() : $0) }
  }
}

extension String {
  /// What stands between quotation marks `'`, the longest first.
  fileprivate var quotedWords: [Substring] {
    split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 && !$0.element.isEmpty ? $0.element : nil }
      .sorted { $0.count > $1.count }
  }
}
