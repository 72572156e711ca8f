import ArgumentParser
import Files
import Foundation

/// The program `observatory`.
@main
struct ObservatoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observatory",
    abstract: "Makes the website of an observatory of public services from Markdown files.",
    discussion: """
      Content stands in content/, templates in templates/, both under the root.
      Exit codes: 0 done, 1 faults in content, 64 wrong usage, a folder that is refused or a port \
      that is taken, 74 a fault of the disk, 130 ended with Ctrl-C.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, NewCommand.self, ServeCommand.self, CheckCommand.self, BuildCommand.self,
      ListCommand.self, SchemaCommand.self, ExplainCommand.self,
    ])

  /// The library would call a command that it does not know an unexpected argument.
  static func main() async {
    if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"),
      let fault = unknownCommand(word)
    {
      end(with: fault)
    }
    do {
      var command = try await asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// The library would repeat arguments to the terminal as they are.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess { exit(withError: error) }
    if !message.isEmpty { Console.complain(message) }
    Foundation.exit(code.rawValue)
  }

  private static func unknownCommand(_ word: String) -> ValidationError? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard word != "help", !names.contains(word) else { return nil }
    return .unknown(
      "command", word, among: names, "Commands: \(names.joined(separator: ", ")).")
  }
}
