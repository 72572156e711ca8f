import Foundation
import TestSupport
import Testing

/// The index of words while a site is shown, with another program in the place of Pagefind.
@Suite(.timeLimit(.minutes(10)))
struct LiveSearchTests {
  private static let script = "/pagefind/pagefind.js"
  private static let bus = "content/services/bus.md"

  /// A site that is shown, with all that it leaves on disk in a folder of its own.
  private struct Preview {
    let programs: Folder
    let folder: Folder
    let site: ServedSite

    init(_ search: String = "auto", _ script: String) async throws {
      programs = try Folder()
      folder = try Folder.searched(search)
      let path = try programs.writePagefind(script)
      try programs.write("", to: "temporary/beside")
      site = try await ServedSite(
        folder,
        environment: [
          "PATH": path, "TMPDIR": programs.url.appending(path: "temporary").path,
          "PROGRAMS": programs.url.path,
        ])
    }

    /// How often the program has run.
    func runs() throws -> Int {
      programs.exists("runs") ? try programs.text("runs").split(separator: "\n").count : 0
    }

    /// What it has left in the folder for what is temporary.
    func leftovers() throws -> [String] {
      try FileManager.default.contentsOfDirectory(
        atPath: programs.url.appending(path: "temporary").path
      ).filter { $0 != "beside" }
    }
  }

  /// Makes an index that tells what it was made of.
  private static let telling = """
    echo run >> "$PROGRAMS/runs"
    cp -r services "$PROGRAMS/services.$(wc -l < "$PROGRAMS/runs" | tr -d ' ')"
    """

  @Test func `it is made when first asked for, and again after a change`() async throws {
    let preview = try await Preview("auto", Self.telling)
    _ = await preview.site.told()
    #expect(try await preview.site.get("/").status == 200)
    #expect(try preview.runs() == 0)
    #expect(try await preview.site.get(Self.script).status == 200)
    #expect(try await preview.site.get(Self.script).status == 200)
    #expect(try await preview.site.get("/pagefind/pagefind-entry.json").status == 200)
    #expect(try await preview.site.get("/pagefind/no-such-part").status == 404)
    #expect(try preview.runs() == 1)
    #expect(try preview.programs.text("services.1/bus/index.html").contains("A bus."))
    try preview.folder.write(
      "---\nname: Bus\nsummary: Another.\nsector: transport\n---\n", to: Self.bus)
    _ = await preview.site.told(about: Self.bus)
    #expect(try await preview.site.get("/pagefind/pagefind-entry.json").status == 200)
    #expect(try preview.runs() == 1)
    #expect(try await preview.site.get(Self.script).status == 200)
    #expect(try preview.runs() == 2)
    #expect(try preview.programs.text("services.2/bus/index.html").contains("Another."))
    preview.site.signal(SIGTERM)
    #expect(await preview.site.end() == 143)
    #expect(try preview.leftovers() == [])
  }

  @Test func `pages that have the last index go on with that`() async throws {
    let part = """
      mkdir pagefind
      touch "pagefind/part-$(wc -l < "$PROGRAMS/runs" | tr -d ' ')"
      """
    let preview = try await Preview("auto", Self.telling + "\n" + part)
    _ = await preview.site.told()
    for run in 1...3 {
      try preview.folder.write(
        "---\nname: Bus\nsummary: Number \(run).\nsector: transport\n---\n", to: Self.bus)
      _ = await preview.site.told(about: Self.bus)
      #expect(try await preview.site.get(Self.script).status == 200)
      #expect(try await preview.site.get("/pagefind/part-\(run)").status == 200)
    }
    #expect(try await preview.site.get("/pagefind/part-2").status == 200)
    #expect(try await preview.site.get("/pagefind/part-1").status == 404)
  }

  @Test func `a program that fails is told once, and asked again`() async throws {
    let preview = try await Preview(
      "required", "echo run >> \"$PROGRAMS/runs\"\necho 'no luck'\nexit 1")
    _ = await preview.site.told()
    #expect(try await preview.site.get(Self.script).status == 404)
    #expect(try await preview.site.get(Self.script).status == 404)
    #expect(try preview.runs() == 2)
    let line = await preview.site.line()
    #expect(line?.hasSuffix("/bin/pagefind' failed: no luck") == true)
    try preview.folder.write("nothing", to: "content/odd.txt")
    #expect(await preview.site.told().first?.hasPrefix("content/odd.txt: warning") == true)
  }

  @Test func `without a wish for it there is none`() async throws {
    let preview = try await Preview("off", Self.telling)
    #expect(try await preview.site.get(Self.script).status == 404)
    #expect(try preview.runs() == 0)
  }

  @Test func `what is being made ends with the preview`() async throws {
    let preview = try await Preview(
      "auto",
      "echo $$ > \"$PROGRAMS/part\"\nmv \"$PROGRAMS/part\" \"$PROGRAMS/begun\"\nexec tail -f /dev/null"
    )
    let port = preview.site.port
    let asking = Task { try await onThread { try Client(port).request(Self.script) } }
    while !preview.programs.exists("begun") { _ = try await preview.site.get("/") }
    preview.site.signal(SIGTERM)
    #expect(await preview.site.end() == 143)
    _ = await asking.result
    let process = try #require(Int32(preview.programs.text("begun").split(separator: "\n")[0]))
    #expect(kill(process, 0) == -1)
    #expect(try preview.leftovers() == [])
  }
}
