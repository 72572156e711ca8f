import Files
import Observatory
import Records
import Testing

/// The content of the repository itself.
struct ContentTests {
  @Test func `it is read without an error or a warning`() async throws {
    var log: [Diagnostic] = []
    let tree = await Repository.content(&log)
    let registry = await Registry(tree, &log)
    #expect(log.text == "")
    let content = try #require(registry)
    #expect(content.cases.entries.count >= 30)
    #expect(content.relations.ends == content.declaredEnds)
    for relation in content.declaredEnds { #expect(!relation.value.isEmpty, "\(relation.key)") }
  }
}
