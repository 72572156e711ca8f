import Files
import Records
import Testing

struct NodeTests {
  private func mapping(_ yaml: String) throws -> Mapping {
    var log: [Diagnostic] = []
    let file = FileTree.File(path: "a.yml", contents: .bytes(Array(yaml.utf8)))
    return try #require(file.yamlMapping(&log))
  }

  @Test(
    arguments: [
      ([], "1:1"), (["a"], "1:4"), (["b"], "3:3"), (["b", 0], "3:5"), (["b", 1], "4:5"),
      (["b", 1, "d"], "4:8"), (["b", 1, "missing"], "4:5"), (["b", 7], "3:3"),
      (["b", 0, "deeper"], "3:5"), (["missing", "deeper"], "1:1"), (["a", 0], "1:4"), ([0], "1:1"),
    ] as [([Step], String)])
  func `steps lead to the place of a value, or as near as there is one`(
    steps: [Step], place: String
  ) throws {
    let mapping = try mapping("a: x\nb:\n  - y\n  - d: z")
    #expect(mapping.place(of: steps).description == "a.yml:\(place)")
  }

  @Test func `entries are added to a list that is there, or to a new one`() throws {
    let rows: [Node] = [.scalar("z", Place("b.csv", 2, 1))]
    let added = Place("b.csv", 1, 1)
    let present = try mapping("a: [x, y]\nb: c").appending(rows, to: "a", at: added)
    #expect(
      told(.mapping(present)) == [
        " a 1:1[0] = 'x' 1:5", " a 1:1[1] = 'y' 1:8", " a 1:1[2] = 'z' 2:1", " b 2:1 = 'c' 2:4",
      ])
    #expect(present.place(of: ["a", 2]).file == "b.csv")
    let absent = try mapping("b: c").appending(rows, to: "a", at: added)
    #expect(told(.mapping(absent)) == [" b 1:1 = 'c' 1:4", " a 1:1[0] = 'z' 2:1"])
  }

  private static let empty = """
    error: the file is empty [empty-file]
        note: it holds keys with values, such as 'name: …', each on a line of its own
    """

  @Test(arguments: [
    ("", empty), ("# nothing", empty),
    (
      "- a",
      ":1:1: error: the file must hold keys with values ('name: …'), not a list [not-a-group]"
    ),
    (
      "text",
      ":1:1: error: the file must hold keys with values ('name: …'), not a single value "
        + "[not-a-group]"
    ),
    (
      "a: *b",
      """
      :1:4: error: a text that begins with '*' needs quotation marks [yaml-syntax]
          note: write "*b"
      """
    ),
  ])
  func `a file of YAML without keys is one fault`(yaml: String, fault: String) {
    var log: [Diagnostic] = []
    let file = FileTree.File(path: "a.yml", contents: .bytes(Array(yaml.utf8)))
    #expect(file.yamlMapping(&log) == nil)
    #expect(told(log) == ["a.yml" + (fault.hasPrefix(":") ? fault : ": " + fault)])
  }
}
