import Files
import Testing

struct FileTreeTests {
  private static let tree: FileTree = [
    "content/services/tram.md": "t", "content/services/bus.md": "b", "content/services.md": "x",
    "content/services/night/bus.md": "n", "content/services-old/bus.md": "o", "content/a.md": "a",
    "content/servicez.md": "z",
  ]

  @Test func `files stand in the order of their code units, whatever the order they came in`() {
    let tree: FileTree = ["b": "", "a/b": "", "B": "", "ž": "", "a.b": "", "a": ""]
    #expect(tree.files.map(\.path) == ["B", "a", "a.b", "a/b", "b", "ž"])
  }

  @Test func `a file is found by its path`() {
    #expect(Self.tree["content/services/bus.md"]?.contents == .bytes(Array("b".utf8)))
    #expect(Self.tree["content/services"] == nil)
    #expect(Self.tree["content/services/train.md"] == nil)
  }

  @Test(arguments: [
    (
      "content/services",
      ["content/services/bus.md", "content/services/night/bus.md", "content/services/tram.md"]
    ),
    ("content/services/night", ["content/services/night/bus.md"]),
    ("content/servic", []),
    ("a", []),
    ("zoo", []),
  ])
  func `a folder holds its files at any depth, and not those of its namesakes`(
    folder: String, paths: [String]
  ) {
    #expect(Self.tree.files(under: folder).map(\.path) == paths)
  }

  @Test func `a name that begins with a combining sign is in its folder, and hides no other`() {
    let tree: FileTree = ["a/b.txt": "", "a/\u{301}c.txt": "", "a/日本.txt": "", "b.txt": ""]
    #expect(tree.files(under: "a").map(\.path) == ["a/b.txt", "a/\u{301}c.txt", "a/日本.txt"])
  }

  @Test func `an empty tree has nothing`() {
    let tree: FileTree = [:]
    #expect(tree.files(under: "content").isEmpty)
    #expect(tree[""] == nil)
  }

  @Test(arguments: [
    (["a"], ["a": "new"], "a=new b/c=2 b/d/e=3 bb=4"),
    (["a"], [String: String](), "b/c=2 b/d/e=3 bb=4"),
    (["z"], ["z": "new"], "a=1 b/c=2 b/d/e=3 bb=4 z=new"),
    (["b"], [:], "a=1 bb=4"),
    (["b/d"], ["b/d/f": "new"], "a=1 b/c=2 b/d/f=new bb=4"),
    (["b", "a"], ["b/c": "new"], "b/c=new bb=4"),
  ])
  func `files take the place of what stood at paths and below them`(
    paths: [String], new: [String: String], expected: String
  ) {
    let old: FileTree = ["a": "1", "b/c": "2", "b/d/e": "3", "bb": "4"]
    let tree = old.replacing(
      Set(paths), with: new.map { .init(path: $0.key, contents: .bytes(Array($0.value.utf8))) })
    #expect(tree.files.map(Self.told).joined(separator: " ") == expected)
    #expect(tree.files.allSatisfy { tree[$0.path] == $0 })
  }

  private static func told(_ file: FileTree.File) -> String {
    guard case .bytes(let bytes) = file.contents else { return file.path }
    return "\(file.path)=\(String(decoding: bytes, as: UTF8.self))"
  }
}
