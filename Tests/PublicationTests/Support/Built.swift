import Files
import Foundation
import Observatory
import Publication
import Records
import Testing

/// A site made of files, and what was said about them.
struct Built: Sendable {
  let edition: Edition?
  let log: [Diagnostic]

  /// - Parameters:
  ///   - files: what there is beside `Sample.content`, and in the place of what it has.
  ///   - templates: the repository's own, when nil.
  ///   - base: the address of the site, when not that of the settings.
  init(
    _ files: FileTree, templates: FileTree? = nil, base: String? = nil,
    includingDrafts: Bool = false
  ) async {
    let looks: FileTree
    if let templates { looks = templates } else { looks = await Repository.templates.value }
    await self.init(
      tree: Sample.content.with(looks).with(files), base: base, isSmall: true,
      includingDrafts: includingDrafts)
  }

  /// A site of these files and no others.
  ///
  /// - Parameter isSmall: whether the site lacks on purpose what a whole one has; warnings of that
  ///   are left out.
  init(
    tree: FileTree, base: String? = nil, isSmall: Bool = false, includingDrafts: Bool = false
  ) async {
    var log: [Diagnostic] = []
    var reading = RecordReading()
    let link = base.flatMap { Link.read(.scalar($0, Place("base")), key: "base", &reading) }
    edition = await Edition(
      tree, .init(base: link, includesDrafts: includingDrafts), &log)
    self.log = log.filter {
      !isSmall || ![.uncitedSource, .missingSection, .orphan].contains($0.code)
    }
  }

  /// The paths of the outputs, without the assets, whose names hang on their bytes.
  var paths: [String] {
    (edition?.site.outputs ?? []).map(\.path).filter { !$0.hasPrefix("assets/") }
  }

  /// All faults, those of pages too, as a person sees them.
  var faults: String {
    var log = log
    for output in edition?.site.outputs ?? [] {
      if case .made(let make) = output.contents, let site = edition?.site { log += make(site).log }
    }
    return log.inOrder.map(\.description).joined(separator: "\n")
  }

  /// The bytes of the output at a path.
  func bytes(_ path: String, _ location: SourceLocation = #_sourceLocation) throws -> [UInt8] {
    let site = try #require(
      edition?.site, "\(log.inOrder.map(\.description))", sourceLocation: location)
    let output = try #require(
      site[path], "no '\(path)' among \(site.outputs.map(\.path))", sourceLocation: location)
    switch output.contents {
    case .bytes(let bytes): return bytes
    case .made(let make): return make(site).bytes
    case .stored(let file, _, _): return Array(try Data(contentsOf: URL(filePath: file)))
    }
  }

  /// The output at an address, as text: `cases/`, or empty for the home page.
  func text(_ address: String, _ location: SourceLocation = #_sourceLocation) throws -> String {
    let path = address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
    return String(decoding: try bytes(path, location), as: UTF8.self)
  }

  /// The page at an address, taken apart.
  func page(_ address: String, _ location: SourceLocation = #_sourceLocation) throws -> Markup {
    Markup(Array(try text(address, location).utf8))
  }

  /// Every page, by the path of its output.
  var pages: [(path: String, page: Markup)] {
    guard let site = edition?.site else { return [] }
    return site.outputs.compactMap { output in
      guard case .made(let make) = output.contents, output.path.hasSuffix(".html") else {
        return nil
      }
      return (output.path, Markup(make(site).bytes))
    }
  }
}

extension FileTree {
  /// The files of both trees; those of the other where both have a path.
  func with(_ other: FileTree) -> FileTree {
    FileTree(files.filter { other[$0.path] == nil } + other.files)
  }

  func without(_ path: String) -> FileTree { FileTree(files.filter { $0.path != path }) }
}
