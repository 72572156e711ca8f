import Files
import Foundation
import TestSupport
import Testing

struct ReadingTests {
  /// Makes files, locks some of them, and reads the tree; tells what was read, and below it what
  /// was wrong.
  private func check(
    largestText: Int = 8 << 20, locked: [String] = [], gives expected: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ make: (TemporaryFolder) throws -> Void
  ) async throws {
    let outcome = try await TemporaryFolder.use { folder in
      try folder.makeFolder("root")
      let root = TemporaryFolder(path: folder.absolute("root"))
      try make(root)
      for name in locked { try root.setMode(0, of: name) }
      let reading = Reading(root: root.path, largestText: largestText) {
        $0.hasPrefix("content/static/")
      }
      var log: [Diagnostic] = []
      let tree = await reading.tree(of: ["content", "templates"], &log)
      for name in locked { try root.setMode(0o700, of: name) }
      return (tree.files.map { told($0, in: root) } + log.inOrder.map(\.description))
        .joined(separator: "\n")
    }
    #expect(outcome == expected, sourceLocation: sourceLocation)
  }

  private func told(_ file: FileTree.File, in root: TemporaryFolder) -> String {
    switch file.contents {
    case .bytes(let bytes): "\(file.path): '\(String(decoding: bytes, as: UTF8.self))'"
    case .stored(let location, let size, _):
      "\(file.path): \(size) bytes at \(location.replacing(root.path, with: "ROOT"))"
    }
  }

  private static let notInside = """
    error: symbolic link that does not lead to a file of this folder [link-out-of-tree]
        note: put the file itself here
    """

  @Test func `files are read at any depth, in order of path`() async throws {
    try await check(
      gives: """
        content/a.md: 'first'
        content/pages/b.md: ''
        content/pages/deep/er/c.txt: 'Žluťoučký'
        templates/page.html: '<p>'
        """
    ) { root in
      try root.write("<p>", to: "templates/page.html")
      try root.write("Žluťoučký", to: "content/pages/deep/er/c.txt")
      try root.write("", to: "content/pages/b.md")
      try root.write("first", to: "content/a.md")
      try root.makeFolder("content/empty")
      try root.write("not asked for", to: "elsewhere/d.md")
    }
  }

  @Test func `folders that are missing are left out`() async throws {
    try await check(gives: "") { _ in }
  }

  @Test func `a file in the place of a folder is a fault`() async throws {
    try await check(
      gives: """
        content: error: cannot be read: not a directory [file-not-readable]
            note: a folder is expected here: give the file another name
        """
    ) { try $0.write("", to: "content") }
  }

  @Test func `hidden files are passed over, except among those that are only copied`() async throws
  {
    try await check(
      gives: """
        content/a.md: 'a'
        content/static/.well-known/security.txt: 4 bytes at ROOT/content/static/.well-known/security.txt
        content/static/robots.txt: 6 bytes at ROOT/content/static/robots.txt
        """
    ) { root in
      try root.write("a", to: "content/a.md")
      try root.write("x", to: "content/.DS_Store")
      try root.write("x", to: "content/.git/config")
      try root.write("mail", to: "content/static/.well-known/security.txt")
      try root.write("robots", to: "content/static/robots.txt")
    }
  }

  @Test func `a file that is left on disk is looked at, and only where it is asked for`()
    async throws
  {
    let pictures = try await TemporaryFolder.use { root in
      for name in ["a.png", "b.pdf", "empty.png"] {
        try root.write(name == "empty.png" ? "" : "0123456789", to: "media/\(name)")
      }
      try root.write("0123456789", to: "text/c.png")
      let reading = Reading(
        root: root.path, leavesOnDisk: { $0.hasPrefix("media/") },
        picturing: { path in
          guard path.hasSuffix(".png") else { return nil }
          return { bytes in
            let digits = bytes.bytes(at: 8, count: 4).map { Int($0) - 48 }
            return digits.count == 2
              ? .sized(width: digits[0], height: digits[1]) : .unreadable
          }
        })
      var log: [Diagnostic] = []
      return await reading.tree(of: ["media", "text"], &log).files.map { file -> String in
        guard case .stored(_, _, let picture) = file.contents else { return "read" }
        return picture.map { "\($0)" } ?? "none"
      }
    }
    #expect(pictures == ["sized(width: 8, height: 9)", "none", "unreadable", "read"])
  }

  @Test func `a symbolic link to a file of the root is that file`() async throws {
    try await check(
      gives: """
        content/a.md: 'text'
        content/b.md: 'text'
        content/c.md: 'outside of content, inside of the root'
        content/static/d.md: 4 bytes at ROOT/content/static/d.md
        """
    ) { root in
      try root.write("text", to: "content/a.md")
      try root.write("outside of content, inside of the root", to: "README.md")
      try root.makeLink("content/b.md", to: "a.md")
      try root.makeLink("content/c.md", to: "../README.md")
      try root.makeLink("content/static/d.md", to: "../a.md")
    }
  }

  @Test func `a symbolic link that leads elsewhere is a fault, and is not followed`() async throws {
    try await check(
      gives: """
        content/absolute.md: \(Self.notInside)
        content/folder: \(Self.notInside)
        content/itself.md: \(Self.notInside)
        content/nowhere.md: \(Self.notInside)
        content/static/passwd: \(Self.notInside)
        content/up.md: \(Self.notInside)
        """
    ) { root in
      try root.write("secret", to: "../secret.md")
      // A sibling whose path begins like that of the root.
      try root.write("secret", to: "../root-of-others/secret.md")
      try root.makeFolder("content/static")
      try root.makeLink("content/absolute.md", to: root.absolute("../root-of-others/secret.md"))
      try root.makeLink("content/up.md", to: "../../secret.md")
      try root.makeLink("content/nowhere.md", to: "missing.md")
      try root.makeLink("content/itself.md", to: "itself.md")
      try root.makeLink("content/folder", to: "static")
      try root.makeLink("content/static/passwd", to: "/etc/passwd")
    }
  }

  @Test func `what is neither a file nor a folder is a fault`() async throws {
    try await check(
      gives: """
        content/a.md: 'a'
        content/pipe: error: neither a file nor a folder [not-a-file]
            note: delete it, or move it elsewhere
        content/static/pipe: error: neither a file nor a folder [not-a-file]
            note: delete it, or move it elsewhere
        """
    ) { root in
      try root.write("a", to: "content/a.md")
      try root.makeFolder("content/static")
      #expect(mkfifo(root.absolute("content/pipe"), 0o600) == 0)
      #expect(mkfifo(root.absolute("content/static/pipe"), 0o600) == 0)
    }
  }

  @Test func `a text that is too large is a fault, and is not read`() async throws {
    try await check(
      largestText: 1 << 20,
      gives: """
        content/static/large.bin: 1048577 bytes at ROOT/content/static/large.bin
        content/large.md: error: 2 MiB of text; at most 1 MiB are read [file-too-large]
            note: large files belong into content/media
        """
    ) { root in
      let bytes = [UInt8](repeating: 0x61, count: (1 << 20) + 1)
      try root.write(bytes, to: "content/large.md")
      try root.write(bytes, to: "content/static/large.bin")
    }
  }

  @Test func `a text of just the largest size is read whole`() async throws {
    try await check(largestText: 5, gives: "content/a.md: '12345'") {
      try $0.write("12345", to: "content/a.md")
    }
  }

  @Test(.enabled("everything is readable for the superuser") { geteuid() != 0 })
  func `what may not be read is a fault`() async throws {
    try await check(
      locked: ["content/a.md", "content/folder"],
      gives: """
        content/a.md: error: cannot be read: permission denied [file-not-readable]
            note: give yourself the right to read it, or delete it
        content/folder: error: cannot be read: permission denied [file-not-readable]
            note: give yourself the right to read it, or delete it
        """
    ) { root in
      try root.write("a", to: "content/a.md")
      try root.makeFolder("content/folder")
    }
  }

  @Test func `what stands at paths is read again, and what does not any more is left out`()
    async throws
  {
    let told = try await TemporaryFolder.use { folder in
      try folder.write("a", to: "content/a.md")
      try folder.write("b", to: "content/pages/b.md")
      try folder.write("c", to: "content/pages/.hidden/c.md")
      try folder.write("d", to: "content/static/.well-known/d.txt")
      let reading = Reading(root: folder.path) { $0.hasPrefix("content/static/") }
      var log: [Diagnostic] = []
      let files = await reading.files(
        at: [
          "content/a.md", "content/pages", "content/pages/b.md", "content/gone.md",
          "content/pages/.hidden/c.md",
          "content/static/.well-known/d.txt", "content/a.md/below",
        ], &log)
      return files.map(\.path) + log.map(\.description)
    }
    #expect(
      told == ["content/a.md", "content/pages/b.md", "content/static/.well-known/d.txt"])
  }
}
