import Files
import Foundation
import TestSupport
import Testing

struct WritingTests {
  /// What the folder holds after writing into one that holds `a.txt`.
  private func check(
    gives expected: [String], sourceLocation: SourceLocation = #_sourceLocation,
    _ write: (Writing) throws -> Void
  ) async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("old\n", to: "a.txt")
      try write(Writing(root: folder.path))
      #expect(try folder.listing() == expected, sourceLocation: sourceLocation)
    }
  }

  @Test func `a new file is made with its folders`() async throws {
    try await check(gives: ["a.txt: old\n", "b/c/d.txt: new\n"]) {
      let isMade = try $0.create("new\n", at: "b/c/d.txt")
      #expect(isMade)
    }
  }

  @Test func `a file that is there is not made anew`() async throws {
    try await check(gives: ["a.txt: old\n"]) {
      let isMade = try $0.create("new\n", at: "a.txt")
      #expect(!isMade)
    }
  }

  @Test func `a link is not followed to make a file`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.makeLink("b.txt", to: folder.absolute("c.txt"))
      #expect(try !Writing(root: folder.path).create("new\n", at: "b.txt"))
      #expect(!FileManager.default.fileExists(atPath: folder.absolute("c.txt")))
    }
  }

  @Test func `what is added stands at the end, also of a file that was missing`() async throws {
    try await check(gives: ["a.txt: old\nnew\n", "b.txt: new\n"]) {
      try $0.append("new\n", to: "a.txt")
      try $0.append("new\n", to: "b.txt")
    }
  }

  @Test func `what replaces a file leaves nothing of it`() async throws {
    try await check(gives: ["a.txt: x", "b/c.txt: y"]) {
      try $0.replace("x", at: "a.txt")
      try $0.replace("y", at: "b/c.txt")
    }
  }

  @Test func `what cannot be written is told`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("b")
      let writing = Writing(root: folder.path)
      let isMade = try writing.create("x", at: "b")
      #expect(!isMade)
      try folder.write("", to: "c.txt")
      let fault = #expect(throws: MachineFault.self) { try writing.replace("x", at: "c.txt/d.txt") }
      #expect(fault?.kind == .disk)
      #expect(
        fault?.description
          == "cannot write '\(folder.absolute("c.txt/d.txt"))': not a directory")
    }
  }

  @Test func `a file that changes is made anew, with the rights of the old one`() async throws {
    try await TemporaryFolder.use { folder in
      let writing = Writing(root: folder.path)
      try folder.write("old\n", to: "a.txt")
      try folder.setMode(0o640, of: "a.txt")
      let old = try #require(FileHandle(forReadingAtPath: folder.absolute("a.txt")))
      try writing.append("new\n", to: "a.txt")
      try writing.replace("newer\n", at: "a.txt")
      // Who had it open still has the old one, whole.
      #expect(try old.readToEnd() == Data("old\n".utf8))
      #expect(try folder.mode(of: "a.txt") == 0o640)
      #expect(try folder.listing() == ["a.txt: newer\n"])
    }
  }

  @Test func `when the new file cannot be made, the old one stays`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("old\n", to: "a.txt")
      try folder.makeFolder(".a.txt.new-\(getpid())")
      let fault = #expect(throws: MachineFault.self) {
        try Writing(root: folder.path).append("new\n", to: "a.txt")
      }
      #expect(fault?.description == "cannot write '\(folder.absolute("a.txt"))': file exists")
      #expect(try folder.listing() == [".a.txt.new-\(getpid())/", "a.txt: old\n"])
    }
  }

  /// What is in the way of a file, and what is said of it.
  @Test(arguments: [
    ("link", "it is a symbolic link; put the file itself there"),
    ("dangling", "it is a symbolic link; put the file itself there"),
    ("folder", "it is a folder"), ("pipe", "it is neither a file nor a folder"),
  ])
  func `only a file gives way to a file`(path: String, reason: String) async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("mine", to: "mine.txt")
      try folder.makeLink("site/link", to: folder.absolute("mine.txt"))
      try folder.makeLink("site/dangling", to: folder.absolute("none.txt"))
      try folder.makeFolder("site/folder")
      mkfifo(folder.absolute("site/pipe"), 0o600)
      let writing = Writing(root: folder.absolute("site"))
      let faults = [
        #expect(throws: MachineFault.self) { try writing.append("x", to: path) },
        #expect(throws: MachineFault.self) { try writing.replace("x", at: path) },
      ]
      for fault in faults {
        #expect(fault?.kind == .refused)
        #expect(
          fault?.description
            == "will not write to '\(folder.absolute("site/" + path))': \(reason)")
      }
      let entries = try FileManager.default.contentsOfDirectory(atPath: folder.absolute("site"))
      #expect(entries.sorted() == ["dangling", "folder", "link", "pipe"])
      #expect(try String(contentsOfFile: folder.absolute("mine.txt"), encoding: .utf8) == "mine")
    }
  }

  @Test func `no folder is made or filled behind a link that leads out`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("elsewhere")
      try folder.makeFolder("site/inside")
      try folder.makeLink("site/in", to: folder.absolute("site/inside"))
      try folder.makeLink("site/out", to: folder.absolute("elsewhere"))
      let root = folder.absolute("site")
      let writing = Writing(root: root)
      let isMade = try writing.create("x", at: "in/a.txt")
      #expect(isMade)
      for path in ["out/a.txt", "out/b/a.txt"] {
        let fault = #expect(throws: MachineFault.self) { try writing.create("x", at: path) }
        #expect(fault?.kind == .refused)
        #expect(
          fault?.description
            == "will not write to '\(root)/\(path)': '\(root)/out' is a link that leads out of "
            + "'\(root)'")
      }
      let elsewhere = folder.absolute("elsewhere")
      #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    }
  }
}
