import Foundation
import Observatory
import Records
import Testing

struct EditorSetupTests {
  @Test(arguments: EditorSetup.files.map(\.path))
  func `the repository's set-up is current`(path: String) throws {
    let text = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
    let file = try #require(EditorSetup.files.first { $0.path == path })
    #expect(text == file.text, "'make editor' writes it anew")
  }

  @Test func `the repository's set-up has no other files`() throws {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: Repository.root.appending(path: ".vscode").path)
    #expect(
      paths.filter { $0.contains(".") }.map { ".vscode/\($0)" }.sorted()
        == EditorSetup.files.map(\.path).sorted())
  }

  @Test func `settings lead the editor to schemas that are there`() throws {
    let settings = try #require(EditorSetup.files.first { $0.path == ".vscode/settings.json" })
    for file in EditorSetup.files where file.path.contains("/schemas/") {
      #expect(settings.text.contains("\"\(file.path)\": \"content/"))
    }
  }
}
