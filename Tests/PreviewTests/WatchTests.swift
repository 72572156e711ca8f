import Foundation
import Preview
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct WatchTests {
  /// What a watch over `content` and `templates` tells of something that is done to a folder, with
  /// `content/a.md` and `content/in/b.md` in it, until all that is expected has been told.
  private func check(
    _ way: Watch.Way, _ expected: Set<String>, _ location: SourceLocation = #_sourceLocation,
    when act: (TemporaryFolder) throws -> Void
  ) async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("a", to: "root/content/a.md")
      try folder.write("b", to: "root/content/in/b.md")
      try folder.write("c", to: "root/other/c.md")
      let root = TemporaryFolder(path: folder.absolute("root"))
      let watch = Watch(root: root.path, folders: ["content", "templates"], way: way)
      let changes = await watch.changes()
      try act(root)
      // What is told beyond it is not more than the folders in which something was done.
      let told = try await Self.told(changes, until: expected)
      #expect(told.isSuperset(of: expected), sourceLocation: location)
      #expect(told.allSatisfy { $0.hasPrefix("content") || $0.hasPrefix("templates") })
    }
  }

  /// All paths that are told until the expected ones are among them.
  private static func told(
    _ changes: AsyncStream<Changes>, until expected: Set<String>
  ) async throws -> Set<String> {
    var told: Set<String> = []
    while !told.isSuperset(of: expected) {
      guard case .paths(let paths) = try await next(changes) else { throw CancellationError() }
      told.formUnion(paths)
    }
    return told
  }

  private static func next(_ changes: AsyncStream<Changes>) async throws -> Changes {
    for await batch in changes { return batch }
    throw CancellationError()
  }

  static let ways = [Watch.Way.notification, .polling]

  @Test(arguments: ways)
  func `files that are edited, made and removed are told`(way: Watch.Way) async throws {
    try await check(way, ["content/a.md"]) { try $0.write("new", to: "content/a.md") }
    try await check(way, ["content/in/d.md", "content/ü n.md"]) {
      try $0.write("", to: "content/in/d.md")
      try $0.write("", to: "content/ü n.md")
    }
    try await check(way, ["content/in/b.md"]) { try $0.remove("content/in/b.md") }
    try await check(way, ["content/a.md", "content/z.md"]) {
      try $0.move("content/a.md", to: "content/z.md")
    }
  }

  @Test(arguments: ways)
  func `an editor that writes another file and puts it in the place is told`(
    way: Watch.Way
  ) async throws {
    try await check(way, ["content/in/b.md"]) { folder in
      try folder.write("new", to: "content/in/.b.md.swp")
      try folder.move("content/in/.b.md.swp", to: "content/in/b.md")
    }
    // Through a folder that is not watched.
    try await check(way, ["content/in/b.md"]) { folder in
      try folder.write("new", to: "other/b.md")
      try folder.move("other/b.md", to: "content/in/b.md")
    }
    // With the old version kept beside it.
    try await check(way, ["content/a.md", "content/a.md~"]) { folder in
      try folder.move("content/a.md", to: "content/a.md~")
      try folder.write("new", to: "content/a.md")
    }
  }

  @Test(arguments: ways)
  func `folders are followed wherever they go`(way: Watch.Way) async throws {
    try await check(way, ["content/new"]) { try $0.write("x", to: "content/new/deep/er/x.md") }
    try await check(way, ["content/moved"]) { try $0.move("other", to: "content/moved") }
    try await check(way, ["content/in"]) { try $0.move("content/in", to: "other/in") }
    try await check(way, ["content/in"]) { try $0.remove("content/in") }
  }

  @Test(arguments: ways)
  func `a folder that is moved in is watched, and one that is moved out is not`(
    way: Watch.Way
  ) async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("x", to: "outside/deep/x.md")
      try folder.write("y", to: "content/in/y.md")
      let changes = await Watch(root: folder.path, folders: ["content"], way: way).changes()
      try folder.move("outside", to: "content/here")
      _ = try await Self.told(changes, until: ["content/here"])
      try folder.write("new", to: "content/here/deep/x.md")
      _ = try await Self.told(changes, until: ["content/here/deep/x.md"])
      try folder.move("content/in", to: "away")
      _ = try await Self.told(changes, until: ["content/in"])
      try folder.write("new", to: "away/y.md")
      try folder.write("z", to: "content/z.md")
      let last = try await Self.told(changes, until: ["content/z.md"])
      #expect(!last.contains { $0.hasPrefix("content/in") || $0.hasPrefix("away") })
    }
  }

  @Test(arguments: ways)
  func `a watched folder may go, come, and come for the first time`(way: Watch.Way) async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("a", to: "content/a.md")
      let changes = await Watch(root: folder.path, folders: ["content", "templates"], way: way)
        .changes()
      try folder.remove("content")
      _ = try await Self.told(changes, until: ["content"])
      try folder.write("b", to: "content/in/b.md")
      _ = try await Self.told(changes, until: ["content"])
      try folder.write("bb", to: "content/in/b.md")
      _ = try await Self.told(changes, until: ["content/in/b.md"])
      try folder.write("t", to: "templates/page.html")
      _ = try await Self.told(changes, until: ["templates"])
      try folder.write("tt", to: "templates/page.html")
      _ = try await Self.told(changes, until: ["templates/page.html"])
    }
  }

  @Test func `the root may go and come`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("a", to: "root/content/a.md")
      let changes = await Watch(root: folder.absolute("root"), folders: ["content"]).changes()
      try folder.move("root", to: "away")
      #expect(try await Self.next(changes) == .everything)
      try folder.write("b", to: "root/content/b.md")
      #expect(try await Self.next(changes) == .everything)
      try folder.write("c", to: "root/content/c.md")
      _ = try await Self.told(changes, until: ["content/c.md"])
    }
  }

  @Test(arguments: ways)
  func `a burst comes as few, and nothing of it is missing`(way: Watch.Way) async throws {
    try await TemporaryFolder.use { folder in
      try folder.makeFolder("content")
      let expected = Set((0..<300).map { "content/\($0).md" })
      let changes = await Watch(root: folder.path, folders: ["content"], way: way).changes()
      for path in expected { try folder.write("x", to: path) }
      var told: Set<String> = []
      var batches = 0
      while !told.isSuperset(of: expected), case .paths(let paths) = try await Self.next(changes) {
        told.formUnion(paths)
        batches += 1
      }
      #expect(told.isSuperset(of: expected))
      #expect(batches < 30)
    }
  }

  @Test(arguments: ways)
  func `a link changes with the file that it leads to`(way: Watch.Way) async throws {
    try await check(way, ["content/link.md", "content/a.md"]) { folder in
      try folder.makeLink("content/link.md", to: "a.md")
      try folder.write("changed", to: "content/a.md")
    }
    try await TemporaryFolder.use { folder in
      try folder.write("a", to: "other/deep/a.md")
      try folder.makeLink("content/link.md", to: "../other/deep/a.md")
      let changes = await Watch(root: folder.path, folders: ["content"], way: way).changes()
      try folder.write("changed", to: "other/deep/a.md")
      let told = try await Self.told(changes, until: ["content/link.md"])
      #expect(told == ["content/link.md"])
    }
  }

  @Test func `what is done beside the folders is not told`() async throws {
    try await TemporaryFolder.use { folder in
      try folder.write("a", to: "content/a.md")
      let changes = await Watch(root: folder.path, folders: ["content"]).changes()
      try folder.write("x", to: "x.md")
      try folder.write("x", to: "contents/x.md")
      try folder.write("x", to: ".git/index")
      try folder.write("aa", to: "content/a.md")
      #expect(try await Self.next(changes) == .paths(["content/a.md"]))
    }
  }

  #if os(Linux)
    @Test func `what is still being written is waited for, and what is not is told`() async throws {
      try await TemporaryFolder.use { folder in
        try folder.write("a", to: "content/a.md")
        var pauses = Watch.Pauses()
        // Of two silences, only one comes to an end while this test lives.
        pauses.settled = 1
        pauses.unsettled = .max
        pauses.longest = .max
        let watch = Watch(root: folder.path, folders: ["content"], pauses: pauses)
        let changes = await watch.changes()
        let writing = try #require(FileHandle(forWritingAtPath: folder.absolute("content/a.md")))
        try writing.write(contentsOf: Data("half".utf8))
        try folder.write("b", to: "content/b.md")
        try writing.write(contentsOf: Data("whole".utf8))
        try writing.close()
        #expect(try await Self.next(changes) == .paths(["content/a.md", "content/b.md"]))
        try folder.move("content/b.md", to: "content/c.md")
        try folder.remove("content/a.md")
        let told = try await Self.told(
          changes, until: ["content/a.md", "content/b.md", "content/c.md"])
        #expect(told.count == 3)
      }
    }

    @Test func `what is done beside the folders keeps nobody from being told`() async throws {
      try await TemporaryFolder.use { folder in
        try folder.write("a", to: "content/a.md")
        var pauses = Watch.Pauses()
        pauses.settled = 100
        let changes = await Watch(root: folder.path, folders: ["content"], pauses: pauses).changes()
        try folder.write("new", to: "content/a.md")
        async let told = Self.next(changes)
        let noise = Task {
          while !Task.isCancelled {
            try await onThread {
              try folder.write("x", to: "log")
              poll(nil, 0, 1)
            }
          }
        }
        #expect(try await told == .paths(["content/a.md"]))
        noise.cancel()
        try await noise.value
      }
    }

    @Test func `a watch that nobody waits for leaves nothing open`() async throws {
      try await TemporaryFolder.use { folder in
        try folder.makeFolder("content")
        for _ in 0..<200 {
          _ = await Watch(root: folder.path, folders: ["content"]).changes()
        }
        // Their threads end by themselves; other tests have a few of their own.
        while try Self.openNotifications() > 50 { _ = try await onThread { poll(nil, 0, 5) } }
      }
    }

    private static func openNotifications() throws -> Int {
      let folder = "/proc/self/fd"
      return try FileManager.default.contentsOfDirectory(atPath: folder).count { name in
        var target = [UInt8](repeating: 0, count: 64)
        let count = readlink("\(folder)/\(name)", &target, target.count)
        return target.prefix(max(0, count)).elementsEqual("anon_inode:inotify".utf8)
      }
    }
  #endif
}
