import Foundation
import Testing

struct BuildCommandTests {
  @Test func `build writes the site into 'public' under the root, and says so`() throws {
    let folder = try Folder(site: ["content/static/robots.txt": "User-agent: *"])
    let run = try Program.run(["build"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(try folder.text("public/services/bus/index.html").contains("<h1>Bus</h1>"))
    #expect(try folder.text("public/robots.txt") == "User-agent: *")
    #expect(folder.exists("public/index.html"))
    let files = try folder.contents("public").count - 1
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.hasPrefix("0 cases, 1 service, \(files) files in ")
        && words.contains("/public, 0 errors, 0 warnings, "))
    #expect(words.hasSuffix(" s"))
  }

  @Test func `a second build puts the new site in the place of the old`() throws {
    let folder = try Folder(site: [:])
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    try folder.remove("content/services/bus.md")
    try folder.write(
      "---\nname: Tram\nsummary: A tram.\nsector: transport\n---\n", to: "content/services/tram.md")
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    #expect(folder.exists("public/services/tram/index.html"))
    #expect(!folder.exists("public/services/bus"))
    #expect(try folder.leftovers() == [])
  }

  @Test func `the same content gives the same bytes`() throws {
    let folder = try Folder(site: [:])
    #expect(try Program.run(["build", "--output", "one"], in: folder.url).status == 0)
    #expect(try Program.run(["build", "--output", "two"], in: folder.url).status == 0)
    let one = try folder.contents("one")
    #expect(one.count > 30)
    #expect(try folder.contents("two") == one)
  }

  @Test func `root, output and base URL are what they are said to be`() throws {
    let folder = try Folder()
    let site = try Folder(site: [:])
    let run = try Program.run(
      [
        "build", "--root", site.url.path, "--output", "sites/one/",
        "--base-url", "https://example.net/observatory",
      ], in: folder.url)
    #expect(run.status == 0)
    #expect(!site.exists("public"))
    let page = try folder.text("sites/one/services/bus/index.html")
    #expect(page.contains("\"https://example.net/observatory/services/bus/\""))
    #expect(page.contains("\"/observatory/sectors/transport/\""))
    #expect(!page.contains("example.org"))
  }

  @Test func `the output is relative to the working directory, and not to the root`() throws {
    let folder = try Folder()
    let site = try Folder(site: [:])
    #expect(
      try Program.run(["build", "--root", site.url.path, "--output", "out"], in: folder.url).status
        == 0)
    #expect(folder.exists("out/index.html"))
    #expect(!site.exists("out"))
  }

  @Test func `warnings are told, and the site is built`() throws {
    let folder = try Folder(site: ["content/odd.txt": "?"])
    let run = try Program.run(["build"], in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix("content/odd.txt: warning: nothing reads this file [stray-file]\n"))
    #expect(run.output.contains("0 errors, 1 warning, "))
    #expect(folder.exists("public/index.html"))
  }

  @Test func `faults are all told, nothing is written, and the old site stays`() throws {
    let folder = try Folder(site: [:])
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    let old = try folder.contents("public")
    try folder.write("---\nname: Tram\nsector: trnsport\n---\n", to: "content/services/tram.md")
    try folder.write("no front matter", to: "content/cases/tram.md")
    let run = try Program.run(["build"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.faults == """
        content/cases/tram.md:1:1: error: no front matter: the first line must be '---' \
        [no-front-matter]
            note: write a line '---', keys such as 'name: …' and another line '---' above the text
        content/services/tram.md:2:1: error: 'summary' is missing [missing-key]
            note: 'summary': What it does for whom, in a sentence or two.
        content/services/tram.md:3:9: error: 'trnsport' is none of the sectors [unknown-term]
            note: did you mean 'transport'?
        observatory: error: 3 errors, 0 warnings; nothing was written

        """)
    #expect(try folder.contents("public") == old)
    #expect(try folder.leftovers() == [])
  }

  @Test func `a fault that shows only when pages are made leaves nothing behind either`() throws {
    let folder = try Folder(site: [:])
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    let old = try folder.contents("public")
    try folder.write(
      "---\nname: Bus\nsummary: A bus.\nsector: transport\n---\n[there](nowhere.md)\n",
      to: "content/services/bus.md")
    let run = try Program.run(["build"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("content/services/bus.md:6:9: error: the link 'nowhere.md'"))
    #expect(run.errors.hasSuffix("observatory: error: 1 error, 0 warnings; nothing was written\n"))
    #expect(try folder.contents("public") == old)
    #expect(try folder.leftovers() == [])
  }

  @Test func `a folder that we did not make is refused`() throws {
    let folder = try Folder(site: ["public/holiday.jpg": "mine"])
    let run = try Program.run(["build"], in: folder.url)
    #expect(run.status == 64)
    #expect(
      run.errors.contains("public': it has files that observatory did not make; choose another"))
    #expect(try folder.contents("public").keys.sorted() == ["holiday.jpg"])
    #expect(try folder.leftovers() == [])
  }

  @Test(arguments: ["", ".", "..", "content", "templates", "/"])
  func `a folder around the sources is refused`(output: String) throws {
    let folder = try Folder(site: [:])
    let before = try folder.contents()
    let run = try Program.run(["build", "--output", output], in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("observatory: error: will not replace '"))
    #expect(try folder.contents() == before)
  }

  @Test func `an empty folder is taken`() throws {
    let folder = try Folder(site: [:])
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "public"), withIntermediateDirectories: false)
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    #expect(folder.exists("public/index.html"))
  }

  @Test func `a file in the place of the folder is refused`() throws {
    let folder = try Folder(site: ["out": "mine"])
    let run = try Program.run(["build", "--output", "out"], in: folder.url)
    #expect(run.status == 64)
    #expect(try folder.text("out") == "mine")
  }

  @Test func `a place that cannot be written to is a fault of the disk`() throws {
    let folder = try Folder(site: ["file": "mine"])
    let run = try Program.run(["build", "--output", "file/out"], in: folder.url)
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("observatory: error: cannot make the folder '"))
    #expect(run.errors.hasSuffix(": not a directory\n"))
    #expect(try folder.text("file") == "mine")
  }

  @Test func `what a link inside the tree leads to is copied`() throws {
    let folder = try Folder(site: ["content/static/real.txt": "text"])
    try folder.link("content/static/link.txt", to: "real.txt")
    try folder.link("content/static/far.txt", to: "../static/real.txt")
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    let files = try folder.contents("public")
    #expect(files["link.txt"] == Data("text".utf8))
    #expect(files["far.txt"] == Data("text".utf8))
  }
}

extension Folder {
  /// What a build should have removed.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { !["content", "templates", "public"].contains($0) }
  }
}
