import Files
import Observatory

/// What was read and worked out for the last edition, so that the next need only do what is new.
package struct EditionMemory: Sendable {
  fileprivate var records: ContentMemory? = ContentMemory()
  private var content: Content?

  package init() {}

  /// What the files of content came to.
  struct Content: Sendable {
    fileprivate let files: ArraySlice<FileTree.File>
    /// As far as they could be read.
    let registry: Registry?
    /// None when the graph is not sound.
    let findings: [AnsweredFinding]
    let log: [Diagnostic]
  }

  /// What the files of content came to, if they are the same as the last time.
  func content(of tree: FileTree) -> Content? {
    content.flatMap { $0.files == tree.files(under: "content") ? $0 : nil }
  }
}

extension EditionMemory.Content {
  /// Reads the content of a tree.
  ///
  /// - Parameter memory: of the last time; afterwards, this is kept in it, unless it is nil.
  init(
    _ tree: FileTree, _ options: Edition.Options, _ memory: inout EditionMemory?
  ) async {
    self.files = tree.files(under: "content")
    var log: [Diagnostic] = []
    var records = memory?.records
    registry = await Registry(
      partsOf: tree, includingDrafts: options.includesDrafts, today: options.today,
      remembering: &records, &log)
    self.log = log
    findings =
      if let registry, registry.isSound {
        Finding.all.map { AnsweredFinding($0, registry) }
      } else { [] }
    memory?.records = records
    memory?.content = self
  }
}
