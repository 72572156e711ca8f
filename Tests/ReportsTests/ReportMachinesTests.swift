import Files
import Foundation
import Reports
import Testing

struct ReportMachinesTests {
  private static let report = Sample.report(
    "---\nrole: subsitutive\n", "'role' cannot be 'subsitutive': 100 %, sure", 2, 7,
    notes: ["did you mean 'substitutive'?"])

  @Test func `as JSON, with the end of the spot`() {
    #expect(
      Self.report.json == """
        {"errors":1,"warnings":0,"faults":[{"file":"content/pages/about.md","line":2,"column":7,\
        "endColumn":18,"severity":"error","code":"unknown-word",\
        "message":"'role' cannot be 'subsitutive': 100 %, sure",\
        "notes":["did you mean 'substitutive'?"]}]}

        """)
    #expect(Report([], in: [:]).json == #"{"errors":0,"warnings":0,"faults":[]}"# + "\n")
  }

  @Test func `as annotations, with the signs that would end them escaped`() {
    #expect(
      Self.report.annotations(below: "my,site/") == """
        ::error file=my%2Csite/content/pages/about.md,line=2,col=7,endColumn=18,\
        title=unknown-word::'role' cannot be 'subsitutive': 100 %25, sure\
        %0Adid you mean 'substitutive'?

        """)
    #expect(
      Sample.report("", "x", 0, 0, warning: true).annotations() == """
        ::warning file=content/pages/about.md,title=unknown-word::x

        """)
  }

  @Test func `as SARIF, with its rules`() throws {
    let text = Self.report.sarif(version: "1.2.3", below: "a b/")
    let log = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
    let run = try #require(log.runs.first)
    #expect(log.version == "2.1.0")
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.tool.driver.rules.map(\.id) == ["unknown-word"])
    #expect(run.tool.driver.rules.map(\.help.text) == ["Correct it."])
    let result = try #require(run.results.first)
    #expect(result.ruleId == "unknown-word" && result.ruleIndex == 0 && result.level == "error")
    #expect(
      result.message.text
        == "'role' cannot be 'subsitutive': 100 %, sure\ndid you mean 'substitutive'?")
    let location = try #require(result.locations.first?.physicalLocation)
    #expect(location.artifactLocation.uri == "a%20b/content/pages/about.md")
    #expect(location.region == .init(startLine: 2, startColumn: 7, endColumn: 18))
  }

  @Test func `a fault of a whole file has no region`() throws {
    let text = Sample.report("", "x", 0, 0).sarif(version: "1")
    let log = try JSONDecoder().decode(SARIF.self, from: Data(text.utf8))
    #expect(log.runs.first?.results.first?.locations.first?.physicalLocation.region == nil)
  }

  private struct SARIF: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable { let rules: [Rule] }
    struct Rule: Decodable {
      let id: String
      let help: Message
    }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Message
      let locations: [Location]
    }
    struct Message: Decodable { let text: String }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable, Equatable {
      let startLine: Int
      let startColumn: Int
      let endColumn: Int
    }
    let version: String
    let runs: [Run]
  }
}
