import Foundation
import Testing

struct CheckCommandTests {
  @Test func `check writes nothing`() throws {
    let folder = try Folder(site: [:])
    let before = try folder.contents()
    let run = try Program.run(["check"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains(" files checked, 0 errors, 0 warnings, "))
    #expect(try folder.contents() == before)
  }

  @Test func `check finds what shows only when pages are made`() throws {
    let folder = try Folder(site: [
      "content/services/bus.md":
        "---\nname: Bus\nsummary: A bus.\nsector: transport\n---\n[there](javascript:x)\n"
    ])
    let run = try Program.run(["check"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(
      run.errors == """
        content/services/bus.md:6:9: error: links that begin with 'javascript:' are not published \
        [unsafe-link]
          6 | [there](javascript:x)
            |         ^^^^^^^^^^^
            note: use https:, http:, mailto: or tel:
        observatory: error: 1 error, 0 warnings; the site cannot be built

        """)
  }

  @Test func `faults of templates are told like those of content`() throws {
    let folder = try Folder(site: [:])
    try folder.write("<h1>\n{{titel}}</h1>", to: "templates/page.html")
    let run = try Program.run(["check", "--root", folder.url.path], in: URL(filePath: "/"))
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        "templates/page.html:2:1: error: the page declares no 'titel' [unknown-name]\n"))
  }

  #if os(Linux)
    @Test func `faults that nobody can be told of still end with code 1`() throws {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let folder = try Folder()
      let run = try Program.run(["check"], in: folder.url, errorsTo: full)
      #expect(run.status == 1)
    }
  #endif

  @Test func `an empty folder is no site`() throws {
    let folder = try Folder()
    let run = try Program.run(["check"], in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        content: error: there is no folder 'content' here, or nothing in it [no-content]
            note: name the folder of the site with --root DIR, or make one with 'observatory init \
        DIR'
        observatory: error: 1 error, 0 warnings; the site cannot be built

        """)
  }

  @Test func `the repository's own site is without fault`() throws {
    let run = try Program.run(["check"], in: Folder.repository)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }
}
