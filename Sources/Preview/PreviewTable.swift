package import Files

/// What the preview answers from: the outputs by their path, and where they stand.
package struct PreviewTable: Sendable {
  /// The address of the root, percent-encoded, with a slash at either end: `/` or `/site/`. It may
  /// be another one each time.
  package let base: @Sendable () async -> String
  /// Addresses that the root had before: requests below them lead on to where it is now.
  package let formerBases: @Sendable () async -> Set<String>
  /// The output that is sent, with status 404, where there is none.
  package let notFound: String
  /// The bytes of an output, or where they lie; nil when there is no such output. Asked only for
  /// plain relative paths, such as `cases/x/index.html`.
  package let contents: @Sendable (_ path: String) async -> FileTree.Contents?

  package init(
    base: @escaping @Sendable () async -> String,
    formerBases: @escaping @Sendable () async -> Set<String> = { [] },
    notFound: String = "404.html",
    contents: @escaping @Sendable (_ path: String) async -> FileTree.Contents?
  ) {
    self.base = {
      let base = await base()
      precondition(base.hasPrefix("/") && base.hasSuffix("/"), "a base has a slash at either end")
      return base
    }
    self.formerBases = formerBases
    self.notFound = notFound
    self.contents = contents
  }

  /// Where pages hear of changes, and where their script is, below the root. They hide outputs of
  /// these paths.
  static let events = "-/events"
  static let script = "-/preview.js"
}
