import Foundation
import Testing

struct InitCommandTests {
  @Test func `a new site is written, checked and built`() throws {
    let folder = try Folder()
    let run = try Program.run(["init", "My site/"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let files = try folder.contents("My site").count
    #expect(files > 50)
    let site = folder.url.resolvingSymlinksInPath().appending(path: "My site").path
    #expect(
      run.output == """
        \(files) files in \(site)
        What to do next:
            cd 'My site/'
            observatory check
            observatory build
        README.md says what to edit first.

        """)
    let programs = try Folder()
    let path = try programs.writePagefind()
    for command in ["check", "build"] {
      let run = try Program.run(
        [command], in: folder.url.appending(path: "My site"), environment: ["PATH": path])
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
    #expect(folder.exists("My site/public/services/book-finder/index.html"))
    #expect(folder.exists("My site/public/pagefind"))
    #expect(try folder.leftovers() == ["My site"])
  }

  @Test func `the workflow of a new site checks and builds it as it stands`() throws {
    let folder = try Folder()
    #expect(try Program.run(["init", "."], in: folder.url).status == 0)
    let commands = try folder.text(".github/workflows/publish.yml").split(separator: "\n")
      .compactMap { $0.firstMatch(of: /run: .program\/observatory (.+)/)?.1 }
    #expect(commands.count == 2)
    for command in commands {
      let address = command.replacing(/"\$\{\{.+\}\}"/, with: "https://someone.example/site")
      let run = try Program.run(address.split(separator: " ").map(String.init), in: folder.url)
      #expect(run.status == 0, "\(command)")
    }
  }

  /// Ways to write a path, and how the advice names it.
  @Test(arguments: [
    ("site", "site"), ("./some/../site", "./some/../site"), ("missing/site/", "missing/site/"),
    ("it's", #"'it'\''s'"#), ("été", "été"), (".", "."),
    ("q'\u{301} $(x)", #"'q'\''"# + "\u{301} $(x)'"), ("a\u{1B}[31mb", "'a [31mb'"),
  ])
  func `paths may be written in all ways that a shell knows`(path: String, word: String) throws {
    let folder = try Folder()
    let run = try Program.run(["init", path], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("\n    cd \(word)\n"))
    let site = folder.url.appending(path: path).standardizedFileURL
    #expect(FileManager.default.fileExists(atPath: site.appending(path: "README.md").path))
  }

  @Test func `a name that begins like an option is not taken for one`() throws {
    let folder = try Folder()
    let run = try Program.run(["init", "--", "-site"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("\n    cd ./-site\n"))
  }

  @Test func `nothing is overwritten`() throws {
    let folder = try Folder()
    try folder.write("mine", to: "site/content/thesis.txt")
    let run = try Program.run(["init", "site"], in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(
      run.errors.hasSuffix(
        "/site': it holds 'content'; choose a new folder, or empty it\n"))
    #expect(try folder.contents() == ["site/content/thesis.txt": Data("mine".utf8)])
  }

  @Test func `a second time is refused like anything else that is there`() throws {
    let folder = try Folder()
    #expect(try Program.run(["init", "site"], in: folder.url).status == 0)
    let before = try folder.contents()
    #expect(try Program.run(["init", "site"], in: folder.url).status == 64)
    #expect(try folder.contents() == before)
  }

  @Test func `a fault of the disk ends with code 74`() throws {
    let folder = try Folder()
    try folder.write("", to: "file")
    let run = try Program.run(["init", "file/site"], in: folder.url)
    #expect(run.status == 74)
    #expect(run.errors.hasSuffix(": not a directory\n"))
  }

  @Test(arguments: [
    ([], "Missing expected argument '<folder>'"), ([""], "The name of the folder is empty."),
    (["a", "b"], "Unexpected argument 'b'"),
  ])
  func `wrong usage is told, with code 64`(arguments: [String], message: String) throws {
    let folder = try Folder()
    let run = try Program.run(["init"] + arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.contains(message))
    #expect(try folder.contents().isEmpty)
  }
}
