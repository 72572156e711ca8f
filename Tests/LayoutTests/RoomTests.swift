import Testing

/// A room of the design: a target, its floor, and the modules that it may import.
struct Room: Sendable, CustomTestStringConvertible {
  let name: String
  let floor: Int
  /// Modules of other packages and of the toolchain.
  let outside: Set<String>

  init(_ name: String, floor: Int, outside: Set<String> = []) {
    self.name = name
    self.floor = floor
    self.outside = outside
  }

  var testDescription: String { name }

  /// Arrows point down only, and never lead to a room of the same floor.
  var allowed: Set<String> {
    outside.union(Room.all.filter { $0.floor < floor }.map(\.name))
      .subtracting(name == "Markdown" ? [] : ["CCmark"])
  }

  static let all = [
    Room(
      "CLI", floor: 4, outside: ["ArgumentParser", "Dispatch", "Foundation", "Synchronization"]),
    Room("Publication", floor: 3, outside: ["Foundation"]),
    Room("Observatory", floor: 2),
    Room("Reports", floor: 2, outside: ["Foundation"]),
    Room("Markdown", floor: 1),
    Room("Records", floor: 1, outside: ["Foundation", "Yams"]),
    Room("Templates", floor: 1, outside: ["Mustache"]),
    Room("Charts", floor: 1, outside: ["Foundation"]),
    Room("Pictures", floor: 1),
    Room("Starter", floor: 1, outside: ["Foundation"]),
    Room("Preview", floor: 1, outside: ["Foundation", "NIOCore", "NIOHTTP1", "NIOPosix"]),
    Room("Files", floor: 0, outside: ["Foundation"]),
    Room("CCmark", floor: 0),
    Room("Embedding", floor: 0, outside: ["Foundation", "PackagePlugin"]),
    Room("Embedder", floor: 0, outside: ["Foundation"]),
  ]

  /// A library's name, and what runs while the program is built: `StarterTests` holds what it made.
  static let withoutTests: Set = ["CCmark", "Embedding", "Embedder"]
}

struct RoomTests {
  @Test func `every folder of the sources is a room of the design`() {
    let known = Set(Room.all.map(\.name))
    #expect(Repository.entries(of: "Sources").filter { !known.contains($0) } == [])
  }

  @Test(arguments: Room.all)
  func `a room imports only what its floor allows`(room: Room) {
    let files = Repository.sources.filter { $0.room == room.name }
    let wrong = files.flatMap { file in
      file.imports.filter { !room.allowed.contains($0) }.map { "\(file.path): import \($0)" }
    }
    #expect(wrong == [])
  }

  @Test(arguments: Room.all)
  func `the manifest names what a room imports, and nothing that its floor forbids`(room: Room) {
    guard let target = Manifest(Repository.manifest).targets.first(where: { $0.name == room.name })
    else {
      #expect(!Repository.entries(of: "Sources").contains(room.name))
      return
    }
    let imported = Set(Repository.sources.filter { $0.room == room.name }.flatMap(\.imports))
    let toolchain: Set = ["Dispatch", "Foundation", "PackagePlugin", "Synchronization"]
    // A plugin runs the tools that it depends on, and imports none.
    if !["CCmark", "Embedding"].contains(room.name) {
      #expect(Set(target.dependencies) == imported.subtracting(toolchain))
      #expect(Set(target.dependencies).subtracting(room.allowed) == [])
    }
  }

  @Test func `every room has its tests`() {
    let names = Set(Manifest(Repository.manifest).targets.filter(\.isTest).map(\.name))
    let rooms = Manifest(Repository.manifest).targets.filter {
      !$0.isTest && !Room.withoutTests.contains($0.name)
    }
    #expect(rooms.count >= 7)
    #expect(rooms.map { $0.name + "Tests" }.filter { !names.contains($0) } == [])
  }

  @Test(arguments: [
    ("CCmark", ["Sources/Markdown/Tree.swift"]),
    ("Yams", ["Sources/Records/YAML.swift"]),
    (
      "Mustache",
      [
        "Sources/Templates/TemplateLibrary.swift", "Sources/Templates/TemplateValue.swift",
        "Sources/Templates/View.swift",
      ]
    ),
  ])
  func `a library is known in as few files as can be`(library: String, files: [String]) {
    let importing = Repository.sources.filter { $0.imports.contains(library) }.map(\.path)
    #expect(importing == files)
  }

  @Test(arguments: Room.all.filter { $0.floor < 2 })
  func `the lower floors know no word of the domain`(room: Room) {
    let words = [
      "service", "stakeholder", "sector", "casestud", "observator", "dataset", "government",
      "counterpart", "engagement", "cofog", "substitutive", "complementary", "collaborative",
    ]
    let wrong = Repository.sources.filter { $0.room == room.name }.flatMap { file in
      file.lines { line in words.contains { line.lowercased().contains($0) } }
    }
    #expect(wrong == [])
  }
}
