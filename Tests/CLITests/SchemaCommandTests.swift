import Foundation
import Testing

struct SchemaCommandTests {
  @Test func `a schema is printed by the name of its type`() throws {
    let run = try Program.run(["schema", "page"], in: URL(filePath: "/"))
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("\n  \"$id\": \"urn:observatory:page\",\n"))
    #expect(run.output.hasSuffix("\n  \"additionalProperties\": false\n}\n"))
  }

  @Test func `without a type, all are printed`() throws {
    let run = try Program.run(["schema"], in: URL(filePath: "/"))
    #expect(run.status == 0)
    for type in ["case", "government-service", "vocabulary", "observation"] {
      #expect(run.output.contains("\"urn:observatory:\(type)\""))
    }
  }

  @Test(arguments: [
    (
      ["servce"],
      "There is no type 'servce'; did you mean 'service'? Types: case, service, "
        + "government-service, stakeholder, dataset, page, source, vocabulary, settings, "
        + "observation."
    ),
    (["bus"], "There is no type 'bus'. Types: case, "),
    (["page", "--editor"], "'--editor' is for all types at once."),
  ])
  func `wrong usage is told, with code 64`(arguments: [String], message: String) throws {
    let run = try Program.run(["schema"] + arguments, in: URL(filePath: "/"))
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }

  @Test func `the set-up of an editor is written, and settings that are there are kept`() throws {
    let folder = try Folder()
    try folder.write("{}\n", to: ".vscode/settings.json")
    try folder.write("{}\n", to: ".vscode/schemas/sources.json")
    let run = try Program.run(["schema", "--editor", "--root", folder.url.path], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output == """
        wrote .vscode/schemas/settings.json
        wrote .vscode/schemas/vocabulary.json
        wrote .vscode/schemas/sources.json
        wrote .vscode/observatory.code-snippets
        kept .vscode/settings.json
        wrote .vscode/extensions.json

        """)
    #expect(try folder.text(".vscode/settings.json") == "{}\n")
    #expect(try folder.text(".vscode/schemas/sources.json").count > 1000)
  }

  @Test func `a set-up of an editor that lies elsewhere is left alone`() throws {
    let outside = try Folder()
    try outside.write("mine", to: "settings.json")
    let folder = try Folder()
    try folder.link(
      ".vscode/schemas/settings.json", to: outside.url.appending(path: "settings.json").path)
    let run = try Program.run(["schema", "--editor"], in: folder.url)
    #expect(run.status == 64)
    #expect(
      run.errors.hasSuffix(
        "/.vscode/schemas/settings.json': it is a symbolic link; put the file itself there\n"))
    try folder.remove(".vscode")
    try folder.link(".vscode", to: outside.url.path)
    #expect(try Program.run(["schema", "--editor"], in: folder.url).status == 64)
    #expect(try outside.contents() == ["settings.json": Data("mine".utf8)])
  }
}
