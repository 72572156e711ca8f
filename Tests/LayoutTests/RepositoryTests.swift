import Testing

struct RepositoryTests {
  @Test func `the top level holds what the design names, and nothing else`() {
    let named: Set = [
      "Makefile", "Package.swift", "README.md", "Sources", "Tests", "content", "templates",
    ]
    let entries = Repository.entries().filter { !$0.hasPrefix(".") }
    #expect(entries.filter { !named.contains($0) } == [])
    for name in ["Package.swift", "Sources", "Tests", "content", "templates"] {
      #expect(entries.contains(name))
    }
  }

  @Test func `dependencies are named by their exact version`() {
    let lines = Repository.manifest.split(separator: "\n").filter { $0.contains(".package(url:") }
    #expect(lines.count >= 3)
    #expect(lines.filter { !$0.contains("exact: \"") } == [])
  }
}
