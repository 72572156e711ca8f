import Foundation
import Testing

struct AuthoringCommandTests {
  @Test func `a code is explained with an example and its cure`() throws {
    let folder = try Folder()
    let run = try Program.run(["explain", "unknown-term"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("unknown-term\n\nA term that "))
    #expect(run.output.contains("\n\nFor example:\n\n    "))
    #expect(run.output.contains("\n\nCure: "))
    #expect(try Program.run(["explain", "[unknown-term]"], in: folder.url).output == run.output)
  }

  @Test func `without a code all are listed`() throws {
    let folder = try Folder()
    let run = try Program.run(["explain"], in: folder.url)
    #expect(run.output.split(separator: "\n").count > 60)
    #expect(run.output.contains("\nunknown-term "))
  }

  @Test func `lists are told as text, CSV and JSON`() throws {
    let folder = try Folder(site: [
      "content/pages/plan.md": "---\ntitle: The plan, \"A\"\ndraft: true\n---\n"
    ])
    func list(_ arguments: String...) throws -> String {
      try Program.run(["list"] + arguments, in: folder.url).output
    }
    #expect(try list("drafts") == "content/pages/plan.md: The plan, \"A\" (draft)\n")
    #expect(
      try list("drafts", "--format", "csv")
        == "type,slug,title,file,note\r\n"
        + "pages,plan,\"The plan, \"\"A\"\"\",content/pages/plan.md,draft\r\n")
    #expect(
      try list("drafts", "--format", "json") == """
        [{"type":"pages","slug":"plan","title":"The plan, \\"A\\"",\
        "file":"content/pages/plan.md","note":"draft"}]

        """)
    #expect(try list("service") == "content/services/bus.md: Bus\n")
    #expect(try list().contains("1 drafts\n"))
  }

  @Test func `a title cannot steer the terminal`() throws {
    let folder = try Folder(site: [
      "content/pages/plan.md": "---\ntitle: \"A\\e[31mB\\u202EC\\nD\"\n---\n"
    ])
    let run = try Program.run(["list", "pages"], in: folder.url)
    #expect(run.output == "content/pages/plan.md: A [31mB C D\n")
  }

  @Test func `content with faults cannot be listed`() throws {
    let folder = try Folder(site: ["content/services/bus.md": "---\nname: Bus\n---\n"])
    let run = try Program.run(["list"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.hasSuffix("the content cannot be listed\n"))
  }
}
