import Files
import Observatory
import Records
import Testing

struct UpkeepTests {
  /// What is told of the sample with files changed, on a day.
  private func told(_ changes: [String: String?], on today: String? = "2026-06-15") async -> String
  {
    var log: [Diagnostic] = []
    _ = await Registry(Sample.tree(changes), today: today.flatMap { PartialDate($0) }, &log)
    return log.inOrder.map(\.description).joined(separator: "\n")
  }

  /// A service in which the sample's stakeholder takes part, so that nothing is an orphan.
  private static func service(_ keys: String = "") -> String {
    Sample.service(
      "engagements: [{stakeholder: council, part: operator, sources: [report]}]\n" + keys)
  }

  @Test func `a stakeholder that nothing names is an orphan`() async {
    #expect(
      await told([:]) == """
        content/stakeholders/council.md:1:1: warning: no record names this, and no page leads to it \
        [orphan]
            note: name it where it belongs, or put 'draft: true' into it until then
        """)
  }

  @Test(arguments: [
    (Sample.serviceFile, service()),
    (
      Sample.serviceFile,
      Sample.service(
        "dialogue: [{form: consultation, with: council, sources: [report]}]")
    ),
    (Sample.governmentServiceFile, Sample.governmentService("competentAuthority: council")),
    (Sample.datasetFile, Sample.dataset("publisher: council")),
  ])
  func `one that any record names is none`(path: String, text: String) async {
    #expect(await told([path: text]).contains("[orphan]") == false)
  }

  @Test func `a review is stale from the day after`() async {
    func told(_ date: String, _ today: String) async -> String {
      await self.told(
        [Sample.serviceFile: Self.service(), Sample.caseFile: Sample.case("reviewBy: \(date)")],
        on: today)
    }
    #expect(await told("2026-06-15", "2026-06-15") == "")
    #expect(await told("2026-06", "2026-06-30") == "")
    #expect(
      await told("2026-06-15", "2026-06-16") == """
        content/cases/bus.md:7:11: warning: this was to be looked at again by 2026-06-15 \
        [stale-review]
            note: read it again, mend what has changed, and set 'reviewBy' to a later date
        """)
  }

  @Test(arguments: [
    (
      Sample.caseFile, Sample.case("updated: 2026-06-16"), "content/cases/bus.md:7:10", "2026-06-16"
    ),
    (
      Sample.caseFile, Sample.case("reviewed: {by: Ann, on: 2027}"), "content/cases/bus.md:7:25",
      "2027"
    ),
    (
      Sample.caseFile, Sample.case("corrections: [{date: 2028, note: No}]"),
      "content/cases/bus.md:7:22", "2028"
    ),
    (Sample.serviceFile, service("started: 2119"), "content/services/bus.md:6:10", "2119"),
    (
      Sample.stakeholderFile, Sample.stakeholder("founded: 2026-07"),
      "content/stakeholders/council.md:3:10", "2026-07"
    ),
  ])
  func `what has happened cannot lie ahead`(
    path: String, text: String, place: String, date: String
  ) async {
    #expect(
      await told([Sample.serviceFile: Self.service()].merging([path: text]) { $1 })
        == """
        \(place): warning: '\(date)' is still to come; today is '2026-06-15' [date-in-future]
            note: correct it, or leave it out until then
        """)
  }

  @Test func `without a day, dates are held against nothing`() async {
    let files = [
      Sample.serviceFile: Self.service(),
      Sample.caseFile: Sample.case("updated: 2926-06-16\nreviewBy: 2001"),
    ]
    #expect(await told(files, on: nil) == "")
  }
}
