import Files
import Foundation
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
      let fault = #expect(throws: MachineFault.self) { try writing.append("x", to: "b") }
      #expect(fault?.kind == .disk)
      #expect(fault?.description == "cannot write '\(folder.absolute("b"))': is a directory")
      try folder.write("", to: "c.txt")
      let other = #expect(throws: MachineFault.self) { try writing.replace("x", at: "c.txt/d.txt") }
      #expect(other?.kind == .disk)
      #expect(
        other?.description.hasPrefix("cannot make the folder '\(folder.absolute("c.txt"))': ")
          == true)
    }
  }
}
