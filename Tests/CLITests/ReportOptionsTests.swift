import Foundation
import Testing

struct ReportOptionsTests {
  private static let warned = ["content/odd.txt": "nothing reads this"]

  @Test func `warnings fail only when they are to`() throws {
    let folder = try Folder(site: Self.warned)
    #expect(try Program.run(["check"], in: folder.url).status == 0)
    let check = try Program.run(["check", "--strict"], in: folder.url)
    #expect(check.status == 1)
    #expect(check.output == "")
    #expect(
      check.errors.hasSuffix(
        "observatory: error: 0 errors, 1 warning, which fail by --strict; the site cannot be built\n"
      ))
    #expect(try Program.run(["build", "--strict"], in: folder.url).status == 1)
    #expect(!folder.exists("public"))
    #expect(try Program.run(["build"], in: folder.url).status == 0)
    #expect(folder.exists("public/index.html"))
  }

  @Test func `a warning that shows only when pages are made fails a strict build too`() throws {
    let folder = try Folder(site: [
      "content/services/bus.md":
        "---\nname: Bus\nsummary: A bus.\nsector: transport\n---\n<b>bold</b>\n"
    ])
    #expect(try Program.run(["build", "--strict"], in: folder.url).status == 1)
    #expect(!folder.exists("public"))
    #expect(try folder.leftovers() == [])
  }

  @Test func `for machines, faults go to standard output alone`() throws {
    let folder = try Folder(site: Self.warned)
    let json = try Program.run(["check", "--format", "json"], in: folder.url)
    #expect(json.status == 0)
    #expect(
      json.output.hasPrefix(#"{"errors":0,"warnings":1,"faults":[{"file":"content/odd.txt","#))
    #expect(json.errors.contains(" files checked, 0 errors, 1 warning, "))
    let sarif = try Program.run(["check", "--format", "sarif"], in: folder.url)
    #expect(sarif.output.contains(#""ruleId":"stray-file""#))
  }

  @Test func `annotations name files as the repository does`() throws {
    let folder = try Folder(site: Self.warned)
    let site = folder.url.lastPathComponent
    let run = try Program.run(
      ["check", "--format", "github", "--root", site],
      in: folder.url.deletingLastPathComponent())
    #expect(run.output.hasPrefix("::warning file=\(site)/content/odd.txt,title=stray-file::"))
  }

  @Test func `colours are for terminals, unless they are asked for or forbidden`() throws {
    let folder = try Folder(site: Self.warned)
    func told(_ environment: [String: String]) throws -> String {
      let plain = ["NO_COLOR": "", "CLICOLOR_FORCE": "", "TERM": "xterm"]
      return try Program.run(
        ["check"], in: folder.url, environment: plain.merging(environment) { $1 }
      ).errors
    }
    #expect(try !told([:]).contains("\u{1B}["))
    #expect(try told(["CLICOLOR_FORCE": "1"]).contains("\u{1B}[1;33mwarning"))
    #expect(try !told(["CLICOLOR_FORCE": "0"]).contains("\u{1B}["))
    #expect(try !told(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]).contains("\u{1B}["))
  }

  @Test func `the day is that of SOURCE_DATE_EPOCH`() throws {
    let folder = try Folder(site: [
      "content/cases/bus.md": """
      ---
      title: B
      service: bus
      language: en
      reviewBy: 2020-06
      ---
      """
    ])
    func told(_ epoch: String) throws -> Bool {
      try Program.run(["check"], in: folder.url, environment: ["SOURCE_DATE_EPOCH": epoch])
        .errors.contains("[stale-review]")
    }
    for wrong in ["", "abc", "nan", "1e9", "99999999999999"] {
      let run = try Program.run(
        ["check"], in: folder.url, environment: ["SOURCE_DATE_EPOCH": wrong])
      #expect(run.status == 64, "\(wrong)")
      #expect(run.errors.contains("must be a number of seconds since 1970, not '\(wrong)'."))
    }
    #expect(try told("1593561600"))  // 2020-07-01
    #expect(try !told("1592179200"))  // 2020-06-15
  }
}
