import Files
import Foundation
import TestSupport
import Testing

struct FileTreeWritingTests {
  private static let tree: FileTree = [
    ".hidden/a.yml": "a", "content/deep/b.md": "b", "c.txt": "",
  ]
  private static let written = [".hidden/a.yml: a", "c.txt: ", "content/deep/b.md: b"]

  /// Writes the tree to a path in a folder, and holds what the folder then has against what is
  /// expected.
  private func check(
    _ path: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation,
    _ make: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws {
    try await TemporaryFolder.use { folder in
      try make(folder)
      try Self.tree.write(toNewFolder: folder.absolute(path))
      #expect(try folder.listing() == expected, sourceLocation: sourceLocation)
    }
  }

  @Test func `a folder that is missing is made, and those around it`() async throws {
    try await check("new", Self.written.map { "new/" + $0 })
    try await check("some/where/a new site", Self.written.map { "some/where/a new site/" + $0 })
  }

  @Test func `an empty folder is filled, also through a link`() async throws {
    try await check("empty", Self.written.map { "empty/" + $0 }) { try $0.makeFolder("empty") }
    try await check("link", Self.written.map { "folder/" + $0 }) {
      try $0.makeFolder("folder")
      try $0.makeLink("link", to: "folder")
    }
  }

  @Test func `an empty folder stays the same folder, in which somebody may stand`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("site")
      let number = try Self.number(of: folder.absolute("site"))
      try Self.tree.write(toNewFolder: folder.absolute("site"))
      #expect(try Self.number(of: folder.absolute("site")) == number)
    }
  }

  /// By which the disk knows a folder.
  private static func number(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
  }

  @Test func `a repository without a file counts as empty`() async throws {
    try await check("site", ["site/.git/HEAD: x"] + Self.written.map { "site/" + $0 }) {
      try $0.write("x", to: "site/.git/HEAD")
    }
  }

  @Test func `files that were left on disk are copied`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("picture", to: "a.png")
      let file = FileTree.File(
        path: "media/a.png", contents: .stored(at: folder.absolute("a.png"), size: 7))
      try FileTree([file]).write(toNewFolder: folder.absolute("site"))
      #expect(try folder.listing() == ["a.png: picture", "site/media/a.png: picture"])
    }
  }

  // MARK: Faults, after which everything is as it was

  private func check(
    _ path: String, _ kind: MachineFault.Kind, _ reason: String, tree: FileTree = tree,
    sourceLocation: SourceLocation = #_sourceLocation, _ make: (TemporaryFolder) throws -> Void
  ) async throws {
    try await TemporaryFolder.use { folder in
      try make(folder)
      let before = try folder.listing()
      let fault = #expect(throws: MachineFault.self, sourceLocation: sourceLocation) {
        try tree.write(toNewFolder: folder.absolute(path))
      }
      #expect(fault?.kind == kind, sourceLocation: sourceLocation)
      #expect(
        fault?.description.replacing(folder.path + "/", with: "") == reason,
        sourceLocation: sourceLocation)
      #expect(try folder.listing() == before, sourceLocation: sourceLocation)
    }
  }

  @Test func `a folder with something in it is refused, and what is in it is named`() async throws {
    try await check(
      "docs", .refused,
      "will not write to 'docs': it holds 'thesis.txt'; choose a new folder, or empty it"
    ) { try $0.write("mine", to: "docs/thesis.txt") }
    try await check(
      "docs", .refused,
      "will not write to 'docs': it holds '.hidden', 'a', 'b' and 2 more; "
        + "choose a new folder, or empty it"
    ) { folder in
      for name in ["d", "c", ".hidden", "b", ".git", "a"] {
        try folder.write("mine", to: "docs/\(name)")
      }
    }
  }

  @Test func `a file is refused, and so is a link that leads nowhere`() async throws {
    try await check("a.txt", .refused, "will not write to 'a.txt': it is not a folder") {
      try $0.write("mine", to: "a.txt")
    }
    try await TemporaryFolder.use { folder in
      try folder.makeLink("link", to: "nothing")
      let fault = #expect(throws: MachineFault.self) {
        try Self.tree.write(toNewFolder: folder.absolute("link"))
      }
      #expect(fault?.description.hasSuffix("/link': it is not a folder") == true)
    }
  }

  @Test func `a path below a file is a fault of the disk`() async throws {
    try await check(
      "file/site", .disk, "cannot make the folder 'file/site.new-\(getpid())': not a directory"
    ) { try $0.write("", to: "file") }
  }

  @Test func `what stands where we write is not touched`() async throws {
    let stage = "site.new-\(getpid())"
    try await check("site", .disk, "cannot make the folder '\(stage)': file exists") {
      try $0.write("mine", to: "\(stage)/thesis.txt")
    }
  }

  @Test func `a folder that cannot be written whole is not there at all`() async throws {
    for isThere in [false, true] {
      let stage = "site" + (isThere ? "/" : "") + ".new-\(getpid())"
      try await check(
        "site", .disk, "cannot write '\(stage)/a/b': not a directory",
        tree: ["a": "", "a/b": ""]
      ) { if isThere { try $0.makeFolder("site") } }
    }
  }
}
