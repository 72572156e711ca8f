import ArgumentParser
import Files
import Observatory
import Records

/// `observatory schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a type of content, or sets up an editor with it.",
    discussion: "Types: \(RecordType.all.map(\.name).joined(separator: ", ")).")

  @Argument(
    help: "The type; without one, a document with all types under $defs.",
    completion: .list(RecordType.all.map(\.name)))
  var type: String?

  @Flag(
    help: """
      Write the set-up of an editor into .vscode/ under the root instead: schemas, snippets and, \
      where they are missing, settings.
      """)
  var editor = false

  @Option(help: "The folder that holds content/.", completion: .directory)
  var root = "."

  func validate() throws {
    if let type { _ = try RecordType.named(type, among: RecordType.all) }
    try SiteOptions.checkFolder(root)
    if editor, type != nil { throw ValidationError("'--editor' is for all types at once.") }
  }

  func run() throws {
    if editor { return try writeEditorSetup() }
    let schema = try type.map { try RecordType.named($0, among: RecordType.all).schema }
    Console.say((schema ?? RecordType.schemas).indentedText)
  }

  private func writeEditorSetup() throws {
    let writing = Writing(root: absolute(root))
    do throws(MachineFault) {
      for file in EditorSetup.files {
        if file.isGenerated {
          try writing.replace(file.text, at: file.path)
        } else if try !writing.create(file.text, at: file.path) {
          Console.say("kept \(file.path)\n")
          continue
        }
        Console.say("wrote \(file.path)\n")
      }
    } catch {
      Console.fail(error.description)
      throw error.exitCode
    }
  }
}
