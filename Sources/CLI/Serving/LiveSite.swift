import Files
import Foundation
import Preview
import Publication

/// The site as its files are now, for an author who works on them.
///
/// A change shows in two steps. At once, the page of the record that it is about is laid out by
/// itself, with all else as it was; then everything is laid out anew and checked in the background
/// (`LiveCheck`). Where that fails, the last good version of every page stays.
actor LiveSite {
  let options: Edition.Options
  /// One for every state of the files that is to be checked; the latest only.
  nonisolated let states: AsyncStream<State>

  private let files: SiteFiles
  private var tree: FileTree = [:]
  private var readingLog: [Diagnostic] = []
  /// What has changed and was not told yet, and in which state it did.
  private var untold: [String: Int] = [:]
  private(set) var number = 0
  private let announcement: AsyncStream<State>.Continuation

  private var edition: Edition?
  /// Pages that are newer than the edition, by path of the output, and the state they are of.
  private var newer: [String: (output: Output, number: Int)] = [:]
  /// Bytes of pages that were asked for, by path of the output.
  private var made: [String: [UInt8]] = [:]
  /// Of the edition and its newer pages: what was made for others is not kept.
  private var version = 0
  private var isLaidOut = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// The files of the site at some moment.
  struct State: Sendable {
    let number: Int
    let tree: FileTree
    /// What was wrong with reading them.
    let log: [Diagnostic]
    /// Paths of what has changed since the last state that was told; empty at the start.
    let changed: Set<String>
  }

  init(root: String, _ options: Edition.Options) {
    self.options = options
    files = SiteFiles(root: root)
    (states, announcement) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// The path under which the site that is shown stands at its host.
  var basePath: String { edition?.basePath ?? Edition.basePath(of: tree, options) }
  /// Those under which it stood, or seemed to, before.
  private(set) var formerBasePaths: Set<String> = []

  /// The edition that is shown, and its version: another one whenever a page may be. Waits until
  /// it has been tried for the first time to lay out the site; nil as long as that failed.
  var shown: (edition: Edition, version: Int)? {
    get async {
      await firstLayout()
      return edition.map { ($0, version) }
    }
  }

  // MARK: Files

  /// Reads what has changed. Returns the paths of the media among it, which browsers that show them
  /// are to load anew; nil when nothing has changed.
  func take(_ changes: Changes) async -> [String]? {
    var log: [Diagnostic] = []
    switch changes {
    case .everything:
      let now = await files.tree(&log)
      let changed = number == 0 ? [] : Set((tree.files + now.files).map(\.path))
      return take(now, log, changed: changed.filter { tree[$0] != now[$0] })
    case .paths(let paths):
      let found = await files.files(at: paths, &log)
      let there = paths.flatMap { tree.files(under: $0) + [tree[$0]].compactMap(\.self) }
      // What editors put beside a file for a moment is gone by now.
      let changed = Set(found).symmetricDifference(there).map(\.path)
      let now = tree.replacing(Set(changed), with: found.filter { changed.contains($0.path) })
      let kept = readingLog.filter { !$0.place.file.isAtOrBelow(paths) }
      let media = paths.compactMap(Edition.copy)
      return take(now, kept + log, changed: Set(changed)) ?? (media.isEmpty ? nil : media)
    }
  }

  /// - Parameter changed: paths of files that are different in the new tree.
  private func take(
    _ now: FileTree, _ log: [Diagnostic], changed: Set<String>
  ) -> [String]? {
    guard number == 0 || !changed.isEmpty || log != readingLog else { return nil }
    if number > 0 {
      let faulty = Set(log).symmetricDifference(readingLog).map(\.place.file)
      for path in changed.union(faulty) { untold[path] = number + 1 }
    }
    number += 1
    tree = now
    readingLog = log
    // Of many files that change at once, none is of interest before the others.
    if changed.count <= 8 { layOutPages(ofFilesAt: changed) }
    announcement.yield(
      State(number: number, tree: tree, log: readingLog, changed: Set(untold.keys)))
    return changed.compactMap(Edition.copy)
  }

  /// Lays out by themselves the pages of the records that changed.
  private func layOutPages(ofFilesAt paths: Set<String>) {
    for path in paths {
      guard let page = edition?.page(ofFileAt: path, in: tree) else { continue }
      newer[page.path] = (page, number)
      made[page.path] = nil
      version += 1
    }
  }

  /// Forgets what has been told, up to a state.
  func told(upTo number: Int) { untold = untold.filter { $0.value > number } }

  // MARK: Pages

  /// Shows the edition of a state from now on; the one before, if nil.
  ///
  /// Returns the style sheets that stand in the place of others: paths of outputs, by the old path.
  func show(_ edition: Edition?, of number: Int) -> [String: String] {
    defer { release() }
    guard let edition else { return [:] }
    let old = self.edition?.styleSheets ?? [:]
    formerBasePaths.insert(basePath)
    self.edition = edition
    formerBasePaths.remove(basePath)
    newer = newer.filter { $0.value.number > number }
    made = [:]
    version += 1
    let replaced = old.compactMap { name, path in
      edition.styleSheets[name].flatMap { $0 == path ? nil : (path, $0) }
    }
    return Dictionary(uniqueKeysWithValues: replaced)
  }

  /// Lets those go on who wait for the first edition; also to be called at the end.
  func release() {
    isLaidOut = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }

  /// The bytes of an output, or where they lie; nil when the site does not have it. Waits until it
  /// has been tried for the first time to lay out the site.
  nonisolated func contents(of path: String) async -> FileTree.Contents? {
    switch await found(path) {
    case .contents(let contents): return contents
    case .page(let make, let site, let version):
      let bytes = make(site).bytes
      await keep(bytes, of: path, version)
      return .bytes(bytes)
    case nil: return nil
    }
  }

  private func firstLayout() async {
    if !isLaidOut { await withCheckedContinuation { waiting.append($0) } }
  }

  private enum Found {
    case contents(FileTree.Contents)
    /// With the version that it is of.
    case page(@Sendable (Site) -> Output.Made, Site, Int)
  }

  private func found(_ path: String) async -> Found? {
    await firstLayout()
    guard let edition else {
      return path == "404.html" ? .contents(.bytes(Array(Self.nothing.utf8))) : nil
    }
    if let bytes = made[path] { return .contents(.bytes(bytes)) }
    guard let output = newer[path]?.output ?? edition.site[path] else { return nil }
    switch output.contents {
    case .bytes(let bytes): return .contents(.bytes(bytes))
    case .stored(let location, let size, _):
      // It may have become a link that leads elsewhere since it was listed.
      return files.hold(location) ? .contents(.stored(at: location, size: size)) : nil
    case .made(let make): return .page(make, edition.site, version)
    }
  }

  private func keep(_ bytes: [UInt8], of path: String, _ version: Int) {
    guard version == self.version else { return }
    // Enough for what a person looks at, and for a measurement.
    if made.count >= 512 { made = [:] }
    made[path] = bytes
  }

  /// What is shown in the place of all pages before the first edition; faults are laid over it.
  private static let nothing = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Nothing to show yet</title>
    </head>
    <body>
    <h1>Nothing to show yet</h1>
    <p>The site appears here as soon as its files are without errors.</p>
    </body>
    </html>

    """
}
