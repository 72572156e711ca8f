import Foundation

/// A folder of its own for a test, removed when the test lets go of it.
final class Folder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "observatory-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A folder with a small site in it, with these files beside it and in its place.
  convenience init(site files: [String: String]) throws {
    try self.init()
    try FileManager.default.copyItem(
      at: Self.repository.appending(path: "templates"), to: url.appending(path: "templates"))
    for (path, text) in Self.site.merging(files, uniquingKeysWith: { $1 }) {
      try write(text, to: path)
    }
  }

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let site = [
    "content/observatory.yml": """
    format: 1
    title: Sample
    description: What is on it.
    baseURL: https://example.org/
    language: en
    search: off

    """,
    "content/vocabularies/sectors.yml": """
    name: Sectors
    about: Public goods.
    terms:
      - {id: transport, label: Transport}

    """,
    "content/services/bus.md": "---\nname: Bus\nsummary: A bus.\nsector: transport\n---\n",
  ]

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    try data.write(to: place(for: path))
  }

  /// Writes a program, for the shell, into the folder `bin`; returns a PATH that begins with that.
  @discardableResult
  func writeProgram(_ name: String, _ script: String) throws -> String {
    try write("#!/bin/sh\n" + script + "\n", to: "bin/" + name)
    let bin = url.appending(path: "bin").path
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bin + "/" + name)
    return bin + ":/usr/bin:/bin"
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: place(for: path).path, withDestinationPath: target)
  }

  func makePipe(_ path: String) throws {
    guard mkfifo(try place(for: path).path, 0o600) == 0 else { throw POSIXError(.EIO) }
  }

  /// Where a file is to stand, in a folder that is there.
  private func place(for path: String) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    return file
  }

  /// As `rename(2)`: takes the place of a file that is there.
  func move(_ path: String, to target: String) throws {
    guard rename(url.appending(path: path).path, try place(for: target).path) == 0 else {
      throw POSIXError(.EIO)
    }
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: path))
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }

  /// A new file, open for writing.
  func handle(_ path: String) throws -> FileHandle {
    try write("", to: path)
    return try FileHandle(forWritingTo: url.appending(path: path))
  }

  /// Every file in a folder, with its bytes; links and what they lead to are named apart.
  func contents(_ folder: String = "") throws -> [String: Data] {
    let root = folder.isEmpty ? url : url.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    var contents: [String: Data] = [:]
    for path in paths ?? [] {
      let kind =
        try FileManager.default.attributesOfItem(
          atPath: root.appending(path: path).path)[.type] as? FileAttributeType
      switch kind {
      case .typeDirectory?: continue
      case .typeSymbolicLink?: contents[path] = Data("a symbolic link".utf8)
      default: contents[path] = try Data(contentsOf: root.appending(path: path))
      }
    }
    return contents
  }
}
