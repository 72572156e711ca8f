import Foundation
import TestSupport
import Testing

/// A long afternoon of an author: edits, breakages and repairs, one upon the other.
@Suite(.timeLimit(.minutes(10)))
struct ManyEditsTests {
  @Test func `after 300 edits, breakages and repairs, each page is what build writes`() async throws
  {
    var author = Author(generator: Generator(seed: 5))
    let folder = try Folder(site: author.files)
    let site = try await ServedSite(folder)
    for edit in 1...300 {
      try author.work(in: folder)
      // Now and then somebody looks.
      if edit % 10 == 0 { _ = try await site.get("/services/one/") }
    }
    try author.repairAll(in: folder)
    // Changes are told in their order, so this one has been seen after all others.
    try folder.write("---\ntitle: Last\n---\nThe end.\n", to: "content/pages/last.md")
    while case let told = await site.told(), let line = told.last {
      if line.contains("content/pages/last.md") || line.contains(" more: ") {
        if line.contains(" 0 errors"), try await site.get("/last/").status == 200 { break }
      }
    }
    #expect(try Program.run(["build", "--drafts"], in: folder.url).status == 0)
    let built = try folder.contents("public").filter { !$0.key.hasPrefix(".") }
    #expect(built.count > 60)
    for (path, data) in built {
      #expect(try await site.page("/" + path) == String(decoding: data, as: UTF8.self), "\(path)")
    }
  }
}

/// Somebody who changes files at random, and knows how to put them right.
private struct Author {
  var generator: Generator
  /// The files that ought to be there, by path.
  private(set) var files: [String: String]
  /// Those that are not as they ought to be.
  private var broken: Set<String> = []

  private static let names = ["one", "two", "three", "four", "five"]

  init(generator: Generator) {
    self.generator = generator
    files = Dictionary(
      uniqueKeysWithValues: Self.names.flatMap { name in
        [
          ("content/services/\(name).md", Self.service(name, 0, isDraft: false)),
          ("content/cases/\(name).md", Self.write(name, 0)),
        ]
      })
  }

  private static func service(_ name: String, _ number: Int, isDraft: Bool) -> String {
    """
    ---
    name: Service \(name) \(number)
    summary: It runs \(number) times.
    sector: transport
    draft: \(isDraft)
    ---
    Of [itself](\(name).md) and [[case:\(name)]].

    """
  }

  private static func write(_ name: String, _ number: Int) -> String {
    """
    ---
    title: On \(name), \(number)
    service: \(name)
    language: en
    draft: true
    ---
    Seen \(number) times, beside [another](../services/\(names[number % names.count]).md).

    """
  }

  /// Does one thing or another.
  mutating func work(in folder: Folder) throws {
    let name = generator.pick(Self.names)
    let number = generator.next(99) + 1
    let service = "content/services/\(name).md"
    let write = "content/cases/\(name).md"
    switch generator.next(10) {
    case 0...2: try put(Self.service(name, number, isDraft: number % 5 == 0), service, folder)
    case 3...4: try put(Self.write(name, number), write, folder)
    case 5: try spoil(service, with: "---\nname: [\n", folder)
    case 6:
      try spoil(
        write, with: Self.write(name, number).replacing("service: ", with: "servce: "), folder)
    case 7:
      try spoil("templates/service.html", with: "{{#unclosed}}", folder)
    case 8:
      broken.insert(service)
      if folder.exists(service) { try folder.move(service, to: "away/\(number).md") }
    default: try repair(generator.pick(broken.sorted() + [service]), folder)
    }
  }

  mutating func repairAll(in folder: Folder) throws {
    for path in broken.sorted() { try repair(path, folder) }
  }

  private mutating func put(_ text: String, _ path: String, _ folder: Folder) throws {
    files[path] = text
    try repair(path, folder)
  }

  private mutating func spoil(_ path: String, with text: String, _ folder: Folder) throws {
    if files[path] == nil { files[path] = try folder.text(path) }
    broken.insert(path)
    try folder.write(text, to: path)
  }

  /// As editors do it: through a file beside it, or in its place.
  private mutating func repair(_ path: String, _ folder: Folder) throws {
    broken.remove(path)
    guard let text = files[path] else { return }
    guard generator.next(2) == 0 else { return try folder.write(text, to: path) }
    let part = path.replacing(#/([^/]+)$/#) { ".\($0.1).part" }
    try folder.write(text, to: part)
    try folder.move(part, to: path)
  }
}
