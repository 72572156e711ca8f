import Foundation
import Testing

struct ObservatoryCommandTests {
  @Test func `help tells of the commands and of the exit codes`() throws {
    let run = try Program.run(["--help"], in: URL(filePath: "/"))
    #expect(run.status == 0)
    let words = ["init", "build", "check", "new", "schema", "--version", "Exit codes", "64", "74"]
    for word in words {
      #expect(run.output.contains(word))
    }
  }

  @Test(arguments: ["build", "check"])
  func `every command has help of its own`(command: String) throws {
    let run = try Program.run([command, "--help"], in: URL(filePath: "/"))
    #expect(run.status == 0)
    let options = ["--root", "--base-url", "--help"] + (command == "build" ? ["--output"] : [])
    for option in options { #expect(run.output.contains(option)) }
    #expect(run.output.contains("--output") == (command == "build"))
  }

  @Test func `the version is one line`() throws {
    let run = try Program.run(["--version"], in: URL(filePath: "/"))
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.split(separator: ".").count == 3)
  }

  /// Wrong usage, and what is said of it.
  @Test(arguments: [
    (["build", "--outptu", "x"], "Unknown option '--outptu'"),
    (["check", "--output", "x"], "Unknown option '--output'"),
    (["publish"], "There is no command 'publish'. Commands: "),
    (["chek"], "There is no command 'chek'; did you mean 'check'?"),
    (["explain", "unknwon-term"], "There is no code 'unknwon-term'; did you mean 'unknown-term'?"),
    (["list", "casse"], "There is no list 'casse'; did you mean 'cases'?"),
    (["check", "--format", "xml"], "Please provide one of 'text', 'json', 'github' or 'sarif'."),
    (["build", "here"], "Unexpected argument 'here'"),
    (["build", "--root"], "Missing value for '--root"),
    (["build", "--root", "no-such-folder"], "There is no folder 'no-such-folder'."),
    (
      ["check", "--root", "content/observatory.yml"],
      "There is no folder 'content/observatory.yml'."
    ),
    (["build", "--base-url", "example.org"], "'example.org' is no address for a site"),
    (["build", "--base-url", "ftp://example.org/"], "'ftp://example.org/' is no address"),
    (["build", "--base-url", ""], "'' is no address for a site"),
    (["build", "--base-url", "https://example.org//evil.com/"], "is no address for a site"),
    (["build", "--base-url", "https://example.org/?q"], "is no address for a site"),
  ])
  func `wrong usage is told, with code 64`(arguments: [String], message: String) throws {
    let folder = try Folder(site: [:])
    let run = try Program.run(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
    #expect(run.errors.contains("Usage: "))
    #expect(!folder.exists("public"))
  }

  @Test(arguments: [
    ["\u{1B}[31m"], ["explain", "a\u{1B}[31m"], ["check", "--root", "a\u{1B}[31m\u{202E}"],
    ["check", "a\u{1B}b"], ["new", "page", "A", "--slug", "\u{1B}c"],
  ])
  func `words of the caller cannot steer the terminal`(arguments: [String]) throws {
    let run = try Program.run(arguments, in: URL(filePath: "/"))
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(!run.errors.unicodeScalars.contains { ["\u{1B}", "\u{202E}"].contains($0) })
  }
}
