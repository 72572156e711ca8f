package import Files
import Observatory
import Records

/// What is published: for every path of the output, a way of making its bytes.
package struct Site: Sendable {
  /// In order of path.
  package let outputs: [Output]
  /// The folder for the index of the site's words, which another program makes of the pages.
  package static let searchFolder = "pagefind"
  private let positions: [String: Int]

  /// Logged: two outputs for one path, also when they differ in capital letters only, and an output
  /// where another needs a folder, or in the folder for the index.
  ///
  /// - Parameters:
  ///   - tree: the files that the outputs come from.
  ///   - isIndexed: whether there is to be an index of the site's words.
  package init(
    _ outputs: [Output], from tree: FileTree, isIndexed: Bool = false, _ log: inout [Diagnostic]
  ) {
    var places = PlaceFinder(tree)
    let sorted = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    var owners: [String: Output] = [:]
    for output in sorted {
      let key = output.path.lowercased()
      if let other = owners[key] {
        // Of a page and an earlier address of another, the latter is wrong.
        let isAliasFirst = other.alias != nil && output.alias == nil
        log.append(
          isAliasFirst
            ? other.collision(with: output, &places) : output.collision(with: other, &places))
      }
      owners[key] = output
      if isIndexed, key == Self.searchFolder || key.hasPrefix(Self.searchFolder + "/") {
        log.error(
          .outputCollision,
          "makes the file '\(output.path)', where the index for searching is to stand",
          at: output.place(&places),
          notes: [
            "give this another name, or write 'search: off' into content/observatory.yml"
          ])
      }
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
            at: file.place(&places),
            notes: ["the folder is needed for '\(output.origin.file)'; rename this"])
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
  /// The earlier address of a record that the output stands at; nil for all others.
  package let alias: Alias?

  /// An address in the front matter of the file that the output comes from.
  package struct Alias: Sendable {
    /// As it was written.
    let address: String
    /// Among the aliases of the record, from 0.
    let position: Int
  }

  package enum Contents: Sendable {
    case bytes([UInt8])
    /// A file that lies on disk already, and what it shows if it calls itself a picture.
    case stored(at: String, size: Int, picture: Picture? = nil)
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

  package init(path: String, origin: Place, contents: Contents, alias: Alias? = nil) {
    self.path = path
    self.origin = origin
    self.contents = contents
    self.alias = alias
  }

  /// Where an author told that the output be made.
  fileprivate func place(_ places: inout PlaceFinder) -> Place {
    alias.map { places.place(of: ["aliases", .item($0.position)], in: origin.file) } ?? origin
  }

  /// What is said when another output has the path already.
  fileprivate func collision(with other: Output, _ places: inout PlaceFinder) -> Diagnostic {
    let rival = other.origin.file
    let message: String
    let cure: String
    if let alias {
      message =
        other.alias == nil
        ? "'aliases' names '\(alias.address)', where the page of '\(rival)' stands"
        : "'aliases' names '\(alias.address)', and so do those of '\(rival)'"
      cure = "an alias is an address at which nothing stands any more: take it out here or there"
    } else {
      message = "makes the page '\(path)', and so does '\(rival)'"
      cure = "an address can have one page: rename this file, or the other"
    }
    return Diagnostic(.error, .outputCollision, message, at: place(&places), notes: [cure])
  }
}
