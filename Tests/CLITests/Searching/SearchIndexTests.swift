import Foundation
import Testing

/// What becomes of the program that indexes a site's words when a site is built, with others in its
/// place.
struct SearchIndexTests {
  private static let cure =
    "install it (README.md says how), or write 'search: off' into content/observatory.yml"
  private static let warning =
    "observatory: warning: only titles and summaries can be searched: "
  private static let fault =
    "observatory: error: nothing was written, for the settings require a search: "

  /// What a build comes to.
  private func build(
    _ folder: Folder, _ path: String, environment: [String: String] = [:], copy: URL? = nil,
    meanwhile: (Int32) throws -> Void = { _ in }
  ) throws -> Program.Outcome {
    try Program.run(
      ["build"], in: folder.url, environment: environment.merging(["PATH": path]) { $1 },
      copy: copy, meanwhile: meanwhile)
  }

  @Test(arguments: ["auto", "required"])
  func `the index is made before the site is put in place`(search: String) throws {
    let programs = try Folder()
    let path = try programs.writePagefind(
      """
      [ -f index.html ] && [ -f services/bus/index.html ] || exit 1
      [ "$*" = "--site . --output-subdir pagefind --quiet" ] || exit 2
      [ -z "$PAGEFIND_FORCE_LANGUAGE" ] || exit 3
      echo "what nobody needs to know"
      """)
    let folder = try Folder.searched(search)
    let run = try build(folder, path, environment: ["PAGEFIND_FORCE_LANGUAGE": "fi"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    let index = try folder.contents("public").filter { $0.key.hasPrefix("pagefind/") }
    #expect(
      index.keys.sorted() == [
        "pagefind/pagefind-entry.json", "pagefind/pagefind-worker.js", "pagefind/pagefind.js",
      ])
    // Its order is by chance, otherwise.
    #expect(
      try folder.text("public/pagefind/pagefind-entry.json") == #"{"a":1.5,"b":{"c":2,"d/":1}}"#)
    let page = try folder.text("public/explore/index.html")
    #expect(page.contains("data-search=\"/pagefind/pagefind.js\""))
  }

  @Test func `it is not made where nobody wants it`() throws {
    let programs = try Folder()
    let folder = try Folder.searched("off")
    let run = try build(folder, try programs.writePagefind())
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!folder.exists("public/pagefind"))
    #expect(try !folder.text("public/explore/index.html").contains("pagefind"))
  }

  @Test func `check makes none`() throws {
    let programs = try Folder()
    let folder = try Folder.searched("required")
    let run = try Program.run(
      ["check"], in: folder.url, environment: ["PATH": try programs.writePagefind("exit 1")])
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test func `a program that is missing is told, and the site is built`() throws {
    let copies = try Folder()
    let folder = try Folder.searched("auto")
    let run = try build(folder, "/nowhere", copy: try Program.copied(to: copies))
    #expect(run.status == 0)
    #expect(run.errors == Self.warning + "the program 'pagefind' is missing; \(Self.cure)\n")
    // What is not there is not asked for, either.
    #expect(try !folder.text("public/explore/index.html").contains("data-search="))
    #expect(try folder.leftovers() == [])
  }

  @Test func `where it is required and missing, nothing is put in place`() throws {
    let copies = try Folder()
    let folder = try Folder.searched("required")
    let run = try build(folder, "/nowhere", copy: try Program.copied(to: copies))
    #expect(run.status == 74)
    #expect(run.output == "")
    #expect(run.errors == Self.fault + "the program 'pagefind' is missing; \(Self.cure)\n")
    #expect(!folder.exists("public"))
    #expect(try folder.leftovers() == [])
  }

  @Test func `it may stand beside our own program`() throws {
    let programs = try Folder()
    _ = try programs.writePagefind()
    try programs.move("bin/pagefind", to: "pagefind")
    let folder = try Folder.searched("required")
    let run = try build(folder, "/usr/bin:/bin", copy: try Program.copied(to: programs))
    #expect(run.status == 0)
    #expect(folder.exists("public/pagefind/pagefind.js"))
  }

  @Test func `what cannot be run, and folders named from where one is, are passed over`() throws {
    let programs = try Folder()
    let path = try programs.writePagefind()
    let others = try Folder()
    try others.write("no program", to: "text/pagefind")
    try others.write("a folder", to: "folder/pagefind/file")
    let folder = try Folder.searched("required")
    try folder.writeProgram("pagefind", "exit 1")
    let passedOver = ["text", "folder"].map { others.url.appending(path: $0).path }
    let run = try build(folder, (["bin"] + passedOver + [path]).joined(separator: ":"))
    #expect(run.status == 0)
    #expect(folder.exists("public/pagefind/pagefind.js"))
  }

  private static let failing = """
    mkdir pagefind
    touch pagefind/half
    echo one
    echo two
    printf 'three\\033[2J\\n'
    echo four >&2
    exit 3
    """

  @Test func `its last words are told when it fails, and the site is built without`() throws {
    let programs = try Folder()
    let path = try programs.writePagefind(Self.failing)
    let folder = try Folder.searched("auto")
    let run = try build(folder, path)
    #expect(run.status == 0)
    let program = programs.url.appending(path: "bin/pagefind").path
    #expect(run.errors == Self.warning + "'\(program)' failed: two three [2J four\n")
    #expect(folder.exists("public/index.html"))
    #expect(!folder.exists("public/pagefind"))
  }

  @Test(arguments: [
    (failing, "two three [2J four"), ("exit 3", "it ended with status 3"),
    ("kill -9 $$", "it ended with status 9"), ("exit 0", "what it made is no index: "),
  ])
  func `where it is required and fails, the old site stays`(script: String, words: String) throws {
    let programs = try Folder()
    let folder = try Folder.searched("required")
    #expect(try build(folder, try programs.writePagefind()).status == 0)
    let old = try folder.contents("public")
    try folder.remove("content/services/bus.md")
    let run = try build(folder, try programs.writePagefind(script))
    #expect(run.status == 74)
    let program = programs.url.appending(path: "bin/pagefind").path
    #expect(run.errors.hasPrefix(Self.fault + "'\(program)' failed: \(words)"))
    #expect(try folder.contents("public") == old)
    #expect(try folder.leftovers() == [])
  }

  @Test(.timeLimit(.minutes(5)), arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func `it ends with our program, which leaves nothing behind`(number: Int32, code: Int32) throws {
    let programs = try Folder()
    let begun = programs.url.appending(path: "begun").path
    let path = try programs.writePagefind(
      "echo $$ > '\(begun).part'\nmv '\(begun).part' '\(begun)'\nexec tail -f /dev/null")
    let folder = try Folder.searched("auto")
    let run = try build(folder, path) { program in
      while !programs.exists("begun") { usleep(10_000) }
      kill(program, number)
    }
    #expect(run.status == code)
    #expect(run.errors == "observatory: error: interrupted; nothing was written\n")
    #expect(!folder.exists("public"))
    #expect(try folder.leftovers() == [])
    let process = try #require(Int32(programs.text("begun").split(separator: "\n")[0]))
    #expect(kill(process, 0) == -1)
  }
}
