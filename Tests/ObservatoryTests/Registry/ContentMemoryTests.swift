import Files
import Observatory
import Records
import Testing

struct ContentMemoryTests {
  /// What is told of a tree, and the titles of its records.
  private func read(_ tree: FileTree, _ memory: inout ContentMemory?) async -> String {
    var log: [Diagnostic] = []
    let graph = await Registry(
      partsOf: tree, includingDrafts: false, today: nil, remembering: &memory, &log)
    return log.text + "\n"
      + (graph?.services.entries ?? []).map { $0.value.name.text(in: "en") }.joined(separator: ", ")
  }

  @Test func `with a memory, each tree is read as without one`() async {
    var memory: ContentMemory? = ContentMemory()
    let steps: [[String: String?]] = [
      [:],
      [Sample.serviceFile: Sample.service().replacing("Bus", with: "Coach")],
      [Sample.serviceFile: Sample.service("started: soon")],
      [Sample.serviceFile: Sample.service("draft: true"), Sample.caseFile: nil],
      [Sample.seriesFile: "measure,when,value,evidence,sources\nx,2014,1,claimed,report\n"],
      [Sample.seriesFile: "measure,when,value,evidence,sources\ny,2014,1,claimed,report\n"],
      ["content/cases/bus.fr.md": Sample.case().replacing("language: en", with: "language: fr")],
      ["content/services/tram.md": Sample.service()],
      [:],
    ]
    for step in steps {
      var none: ContentMemory?
      let tree = Sample.tree(step)
      #expect(await read(tree, &memory) == read(tree, &none))
    }
  }
}
