import Files
import Foundation
import TestSupport
import Testing

struct OutputFolderTests {
  private static let mark = "Made by observatory; replaced as a whole at every build.\n"
  private static let marker = ".observatory-site: " + mark

  /// Where the folder is published in these tests, beside which nothing may be left.
  private func output(_ folder: TemporaryFolder, sources: [String] = []) throws -> OutputFolder {
    try OutputFolder(path: folder.absolute("public"), sources: sources)
  }

  private func publish(_ files: [String: String], in folder: TemporaryFolder) throws {
    let output = try output(folder)
    for (path, text) in files { try output.write(Array(text.utf8), to: path) }
    try output.publish()
  }

  // MARK: What appears

  @Test func `nothing appears before the folder is published, and then everything`() async throws {
    try await TemporaryFolder.use { folder in
      let output = try output(folder)
      try output.write(Array("home".utf8), to: "index.html")
      try output.write(Array("bus".utf8), to: "services/bus/index.html")
      try output.write([], to: "empty.txt")
      #expect(!FileManager.default.fileExists(atPath: output.path))
      try output.publish()
      #expect(
        try folder.listing() == [
          "public/\(Self.marker)", "public/empty.txt: ", "public/index.html: home",
          "public/services/bus/index.html: bus",
        ])
    }
  }

  @Test func `a new site replaces the old one whole`() async throws {
    try await TemporaryFolder.use { folder in
      try publish(["index.html": "old", "gone/index.html": "stale"], in: folder)
      try publish(["index.html": "new", "come/index.html": "fresh"], in: folder)
      #expect(
        try folder.listing() == [
          "public/\(Self.marker)", "public/come/index.html: fresh", "public/index.html: new",
        ])
    }
  }

  @Test func `a site that is given up leaves the old one as it was`() async throws {
    try await TemporaryFolder.use { folder in
      try publish(["index.html": "old"], in: folder)
      let output = try output(folder)
      try output.write(Array("new".utf8), to: "index.html")
      try output.discard()
      #expect(try folder.listing() == ["public/\(Self.marker)", "public/index.html: old"])
    }
  }

  @Test func `a site that is given up leaves nothing where nothing was`() async throws {
    try await TemporaryFolder.use { folder in
      try output(folder).discard()
      #expect(try folder.listing() == [])
    }
  }

  @Test func `an empty folder is taken, and folders on the way are made`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("empty")
      try OutputFolder(path: folder.absolute("empty"), sources: []).publish()
      try OutputFolder(path: folder.absolute("some/where/else"), sources: []).publish()
      #expect(try folder.listing() == ["empty/\(Self.marker)", "some/where/else/\(Self.marker)"])
    }
  }

  @Test func `files can be written from all cores at once`() async throws {
    try await TemporaryFolder.use { folder in
      let output = try output(folder)
      let paths = (0..<200).map { "a/\($0 % 20)/b/\($0)/index.html" }
      let faults = await paths.parallelMap { path in
        Result { () throws(MachineFault) in try output.write(Array(path.utf8), to: path) }
      }
      for fault in faults { try fault.get() }
      try output.publish()
      #expect(
        try Set(folder.listing())
          == Set(["public/\(Self.marker)"] + paths.map { "public/\($0): \($0)" }))
    }
  }

  @Test func `what a build that was killed has left is not published`() async throws {
    try await TemporaryFolder.use { folder in
      for remains in ["public.new-\(getpid())", "public.old-\(getpid())"] {
        try folder.write(Self.mark, to: "\(remains)/.observatory-site")
        try folder.write("stale", to: "\(remains)/stale.html")
      }
      try publish(["index.html": "old"], in: folder)
      try publish(["index.html": "new"], in: folder)
      #expect(try folder.listing() == ["public/\(Self.marker)", "public/index.html: new"])
    }
  }

  // MARK: Copies

  @Test func `a file of the sources is copied, readable for everybody`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("picture", to: "media/a.png")
      try folder.setMode(0o600, of: "media/a.png")
      let output = try output(folder)
      try output.copy(from: folder.absolute("media/a.png"), to: "media/deep/b.png")
      try output.publish()
      #expect(
        try folder.listing() == [
          "media/a.png: picture", "public/\(Self.marker)", "public/media/deep/b.png: picture",
        ])
      #expect(try folder.mode(of: "public/media/deep/b.png") == 0o644)
    }
  }

  @Test func `of a link, the file it leads to is copied`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("picture", to: "media/a.png")
      try folder.makeLink("media/b.png", to: "a.png")
      let output = try output(folder)
      try output.copy(from: folder.absolute("media/b.png"), to: "b.png")
      try output.publish()
      try FileManager.default.removeItem(atPath: folder.absolute("media"))
      #expect(try folder.listing() == ["public/\(Self.marker)", "public/b.png: picture"])
    }
  }

  // MARK: What is refused

  /// Asks for a folder, and holds the fault and what is left against what is expected.
  private func check(
    _ path: String, sources: [String] = [], refused reason: String,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ make: (TemporaryFolder) throws -> Void = { _ in }
  ) async throws {
    try await TemporaryFolder.use { folder in
      try make(folder)
      let before = try folder.listing()
      let fault = #expect(throws: MachineFault.self, sourceLocation: sourceLocation) {
        try OutputFolder(
          path: path.hasPrefix("/") ? path : folder.absolute(path),
          sources: sources.map(folder.absolute))
      }
      #expect(fault?.kind == .refused, sourceLocation: sourceLocation)
      #expect(
        fault?.description.replacing(folder.path + "/", with: "") == reason,
        sourceLocation: sourceLocation)
      #expect(try folder.listing() == before, sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["docs/.observatory-site", "docs/.observatory-site/x"])
  func `another file or folder of the marker's name is no marker`(path: String) async throws {
    try await check(
      "docs",
      refused: "will not replace 'docs': it has files that observatory did not make; "
        + "choose another --output, or empty it"
    ) { try $0.write("mine", to: path) }
  }

  @Test func `a folder that holds files we did not make is refused`() async throws {
    try await check(
      "docs",
      refused: "will not replace 'docs': it has files that observatory did not make; "
        + "choose another --output, or empty it"
    ) { try $0.write("mine", to: "docs/thesis.txt") }
  }

  @Test func `a file is refused, and so is a link to a folder`() async throws {
    try await check("a.txt", refused: "will not replace 'a.txt': it is not a folder") {
      try $0.write("mine", to: "a.txt")
    }
    try await check("link", refused: "will not replace 'link': it is not a folder") {
      try $0.makeFolder("folder")
      try $0.makeLink("link", to: "folder")
    }
  }

  @Test(arguments: ["site", "site/content"])
  func `a folder around the sources is refused, even if it looks like one of ours`(
    path: String
  ) async throws {
    try await check(
      path, sources: ["site/content"],
      refused: "will not replace '\(path)': it holds 'site/content'; choose another --output"
    ) {
      try $0.write(Self.mark, to: "\(path)/.observatory-site")
      try $0.write("text", to: "site/content/a.md")
    }
  }

  @Test func `links do not hide that a folder is around the sources`() async throws {
    try await check(
      "other/site", sources: ["site/content"],
      refused: "will not replace 'other/site': it holds 'site/content'; choose another --output"
    ) {
      try $0.write(Self.mark, to: "here/site/.observatory-site")
      try $0.write("text", to: "here/site/content/a.md")
      try $0.makeLink("site", to: "here/site")
      try $0.makeLink("other", to: "here")
    }
  }

  @Test func `a folder among the sources is refused`() async throws {
    try await check(
      "site/content/static", sources: ["site/content"],
      refused: "will not build into 'site/content/static': it lies in 'site/content', and would be "
        + "read as a source; choose another --output"
    ) { try $0.write("text", to: "site/content/a.md") }
  }

  @Test func `a folder whose name begins like that of the sources is taken`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("text", to: "content-site/a.md")
      try OutputFolder(
        path: folder.absolute("content"), sources: [folder.absolute("content-site")]
      ).publish()
      try OutputFolder(
        path: folder.absolute("content-site-out"), sources: [folder.absolute("content-site")]
      ).publish()
      #expect(
        try folder.listing() == [
          "content-site-out/\(Self.marker)", "content-site/a.md: text", "content/\(Self.marker)",
        ])
    }
  }

  @Test func `the home folder is refused, and so is everything around it`() async throws {
    let home = NSHomeDirectory()
    for path in [home, "/"] {
      try await check(
        path, refused: "will not replace '\(path)': it holds '\(home)'; choose another --output")
    }
  }

  @Test func `what stands where we write is not removed unless we made it`() async throws {
    let stage = "public.new-\(getpid())"
    try await check(
      "public",
      refused: "will not replace '\(stage)': it has files that observatory did not make; "
        + "choose another --output, or empty it"
    ) { try $0.write("mine", to: "\(stage)/thesis.txt") }
  }

  // MARK: Faults of the disk

  @Test func `what cannot be made or written is a fault of the disk`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("", to: "file")
      let unmakable = #expect(throws: MachineFault.self) {
        try OutputFolder(path: folder.absolute("file/public"), sources: [])
      }
      #expect(unmakable?.kind == .disk)
      #expect(
        unmakable?.description.replacing(folder.path + "/", with: "")
          == "cannot make the folder 'file/public.new-\(getpid())': not a directory")

      let output = try output(folder)
      try output.write([], to: "a")
      let unwritable = #expect(throws: MachineFault.self) { try output.write([], to: "a/b") }
      #expect(unwritable?.kind == .disk)
      #expect(unwritable?.description.hasSuffix("/a/b': not a directory") == true)

      let missing = #expect(throws: MachineFault.self) {
        try output.copy(from: folder.absolute("missing.png"), to: "b.png")
      }
      #expect(missing?.kind == .disk)
    }
  }
}
