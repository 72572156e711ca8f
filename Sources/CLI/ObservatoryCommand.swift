import ArgumentParser

/// The program `observatory`.
@main
struct ObservatoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observatory",
    abstract: "Makes the website of an observatory of public services from Markdown files.",
    discussion: """
      Content stands in content/, templates in templates/, both under the root.
      Exit codes: 0 done, 1 faults in content, 64 wrong usage or a folder that is refused, \
      74 a fault of the disk.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, CheckCommand.self, BuildCommand.self, ListCommand.self,
      SchemaCommand.self, ExplainCommand.self,
    ])
}
