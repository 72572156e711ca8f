import Files
import Foundation
import Observatory
import Preview
import Publication

/// The index of a live site's words: made when a page first asks for it, and made again when one
/// asks after the site has changed.
///
/// Pages that have the last index go on with that: the parts of each have names of their own.
actor LiveSearch {
  private let site: LiveSite
  private let pagefind: Pagefind?
  private let tell: @Sendable (String) -> Void
  private let thread = Workers(threads: 1)
  /// Where the indexes lie, and are made: a folder that is gone at the end.
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "observatory-search-\(UUID())")
  /// The folders of the last indexes, the newest first.
  private var indexes: [URL] = []
  /// The version of the site that the newest is of.
  private var version: Int?
  private var making: Task<Void, Never>?
  private var isBegun = false
  private var isEnded = false
  private var told: String?

  /// - Parameters:
  ///   - pagefind: nil when it is missing.
  ///   - tell: tells a line at the terminal.
  init(
    of site: LiveSite, by pagefind: Pagefind?, telling tell: @escaping @Sendable (String) -> Void
  ) {
    self.site = site
    self.pagefind = pagefind
    self.tell = tell
  }

  /// Where a part of the index lies; nil when there is no such part, or no index.
  ///
  /// - Parameter path: plain and relative to the site, as `pagefind/pagefind.js`, which pages ask
  ///   for before all else.
  func contents(of path: String) async -> FileTree.Contents? {
    guard path.hasPrefix(Site.searchFolder + "/") else { return nil }
    if !isBegun || path == Site.searchFolder + "/pagefind.js" { await update() }
    for index in indexes {
      let file = index.appending(path: path).path
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      if let size = attributes?[.size] as? Int { return .stored(at: file, size: size) }
    }
    return nil
  }

  /// Waits for an index of the site as it is now, or for that which is being made.
  private func update() async {
    if let making { return await making.value }
    isBegun = true
    let task = Task(executorPreference: thread) { await self.make() }
    making = task
    await task.value
    making = nil
  }

  private func make() async {
    guard !isEnded, let (edition, version) = await site.shown, version != self.version,
      edition.search != .off
    else { return }
    guard let pagefind else { return complain(SearchIndex.missing) }
    let index = folder.appending(path: "\(version)")
    do throws(MachineFault) {
      let stage = try OutputFolder(path: index.path, sources: [])
      try await Self.write(edition.site, to: stage)
      let outcome = await pagefind.index(stage.stagePath, inBackground: true)
      switch outcome {
      case .done where !isEnded:
        try stage.publish()
        keep(index, of: version)
      case .done: try stage.discard()
      case .failed(let words):
        try stage.discard()
        if !isEnded { complain(SearchIndex.failure(of: pagefind, words)) }
      }
    } catch {
      complain(error.description)
    }
  }

  /// The newest, and that which pages may have loaded before.
  private func keep(_ index: URL, of version: Int) {
    self.version = version
    told = nil
    indexes.insert(index, at: 0)
    if indexes.count > 2 { remove(indexes.removeLast()) }
  }

  /// Says what is wrong, once.
  private func complain(_ reason: String) {
    if told != reason { tell(SearchIndex.warning(reason) + "\n") }
    told = reason
  }

  private func remove(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      tell("\(error.localizedDescription)\n")
    }
  }

  /// Writes the pages, which are all that is indexed, beside whatever else there is to do.
  @concurrent private static func write(
    _ site: Site, to stage: OutputFolder
  ) async throws(MachineFault) {
    for output in site.outputs where output.path.hasSuffix(".html") {
      // What is begun then is given up in the next step.
      if Task.isCancelled { return }
      if case .made(let make) = output.contents {
        try stage.write(make(site).bytes, to: output.path)
      }
    }
  }

  /// Ends what is being made, and removes all; to be called at the end.
  func end() async {
    isEnded = true
    making?.cancel()
    await making?.value
    if FileManager.default.fileExists(atPath: folder.path) { remove(folder) }
    await thread.stop()
  }
}
