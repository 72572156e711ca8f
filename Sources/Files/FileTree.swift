/// A tree of files as a value: what was read, by path, in order of path.
package struct FileTree: Sendable {
  /// What a file holds: its bytes, or where they lie when nobody needs to read them.
  package enum Contents: Sendable, Hashable {
    case bytes([UInt8])
    /// Absolute path on disk, size in bytes, and what it shows if it calls itself a picture; copied or
    /// streamed, never parsed.
    case stored(at: String, size: Int, picture: Picture? = nil)
  }

  package struct File: Sendable, Hashable {
    /// Relative to the root, with `/` between its parts.
    package let path: String
    package let contents: Contents

    package init(path: String, contents: Contents) {
      self.path = path
      self.contents = contents
    }
  }

  /// Sorted by path, compared code unit by code unit, whatever the disk's order was.
  package let files: [File]
  private let places: [String: Int]

  package init(_ files: [File]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    places = Dictionary(
      self.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { _, last in last })
  }

  private init(sorted files: [File], places: [String: Int]) {
    self.files = files
    self.places = places
  }

  package subscript(path: String) -> File? { places[path].map { files[$0] } }

  /// The tree with these files in the place of all that stands at the paths, and below them.
  package func replacing(_ paths: Set<String>, with new: [File]) -> FileTree {
    if let file = new.first, new.count == 1, paths == [file.path], let place = places[file.path] {
      var files = files
      files[place] = file
      return FileTree(sorted: files, places: places)
    }
    return FileTree(files.filter { !$0.path.isAtOrBelow(paths) } + new)
  }

  /// The files of a folder, at any depth, in order.
  package func files(under folder: String) -> ArraySlice<File> {
    let prefix = folder + "/"
    let start = files.partitioningIndex { !$0.path.utf8.lexicographicallyPrecedes(prefix.utf8) }
    let end =
      files[start...].firstIndex { !$0.path.utf8.starts(with: prefix.utf8) } ?? files.endIndex
    return files[start..<end]
  }
}

extension FileTree: ExpressibleByDictionaryLiteral {
  /// A site in a test is a literal: `["content/services/bus.md": "…"]`.
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { File(path: $0, contents: .bytes(Array($1.utf8))) })
  }
}

extension String {
  /// Whether the path is one of these, or below one.
  package func isAtOrBelow(_ paths: Set<String>) -> Bool {
    paths.contains(self) || isBelow(paths)
  }

  /// Whether the path is below one of these.
  func isBelow(_ paths: Set<String>) -> Bool {
    utf8.indices.contains { index in
      utf8[index] == UInt8(ascii: "/") && paths.contains(String(self[..<index]))
    }
  }
}

extension Array {
  /// The first index at which the condition holds, given that it holds from there on.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
