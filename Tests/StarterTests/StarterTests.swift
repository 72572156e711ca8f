import Files
import Foundation
import Publication
import Records
import Starter
import Testing

struct StarterTests {
  /// Where the files of a new site come from, and where they stand in it.
  private static let originals = [
    ("templates", "templates/"), ("content/vocabularies", "content/vocabularies/"),
    ("Sources/Starter/Files", ""),
  ]

  @Test func `every file is as it stands in the repository, and none is missing`() throws {
    let expected = try Self.originals.flatMap { folder, target in
      try Repository.files(in: folder).map { path, bytes in
        FileTree.File(path: target + path, contents: .bytes(bytes))
      }
    }
    #expect(FileTree.starter.files.map(\.path) == FileTree(expected).files.map(\.path))
    for file in expected { #expect(FileTree.starter[file.path] == file, "\(file.path)") }
  }

  @Test func `a new site is built without an error or a warning`() async {
    var log: [Diagnostic] = []
    let site = await Edition(.starter, .init(), &log)?.site
    for output in site?.outputs ?? [] {
      if let site, case .made(let make) = output.contents { log += make(site).log }
    }
    #expect(site != nil)
    #expect(log.map(\.description).joined(separator: "\n") == "")
  }

  @Test(arguments: [
    "cases", "services", "government-services", "stakeholders", "datasets", "pages",
    "vocabularies",
  ])
  func `there is one of everything`(folder: String) {
    #expect(!FileTree.starter.files(under: "content/\(folder)").isEmpty)
  }

  @Test func `what is invented says so on its page`() throws {
    for folder in ["services", "government-services", "stakeholders", "datasets"] {
      for file in FileTree.starter.files(under: "content/\(folder)") {
        var log: [Diagnostic] = []
        let text = try #require(file.text(&log))
        #expect(text.contains(/\nname: .+ \(invented\)\n/), "\(file.path)")
      }
    }
  }

  @Test func `the workflow is YAML, and asks where the program comes from`() throws {
    var log: [Diagnostic] = []
    let file = try #require(FileTree.starter[".github/workflows/publish.yml"])
    #expect(file.yamlMapping(&log)?.pairs.map(\.key) == ["name", "on", "permissions", "jobs"])
    #expect(log == [])
    #expect(try #require(file.text(&log)).contains("${{ vars.OBSERVATORY_REPOSITORY }}"))
  }

  @Test func `what is built is not committed`() {
    #expect(FileTree.starter[".gitignore"]?.contents == .bytes(Array("public/\n.DS_Store\n".utf8)))
  }
}
