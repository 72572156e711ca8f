import Files
import Observatory
import Records
import Testing

struct ListingTests {
  private func check(
    _ name: String, _ changes: [String: String?], _ expected: [String],
    _ location: SourceLocation = #_sourceLocation
  ) async throws {
    var log: [Diagnostic] = []
    let registry = try #require(
      await Registry(Sample.tree(changes), includingDrafts: true, &log), "\(log.text)",
      sourceLocation: location)
    let listing = try #require(Listing.all.first { $0.name == name }, sourceLocation: location)
    let rows = listing.rows(registry, PartialDate("2026-06-15"))
    #expect(
      rows.map { "\($0.type)/\($0.slug) \($0.title) <\($0.file)> \($0.note)" } == expected,
      sourceLocation: location)
  }

  @Test func `drafts of all types`() async throws {
    try await check(
      "drafts",
      [
        Sample.datasetFile: Sample.dataset("draft: true"),
        Sample.caseFile: Sample.case("draft: true"),
      ],
      [
        "cases/bus The bus <content/cases/bus.md> draft",
        "datasets/stops Stops <content/datasets/stops.md> draft",
      ])
  }

  @Test func `orphans`() async throws {
    try await check(
      "orphans", [:],
      ["stakeholders/council Council <content/stakeholders/council.md> named by nothing"])
    try await check("orphans", [Sample.datasetFile: Sample.dataset("publisher: council")], [])
  }

  @Test func `stale write-ups`() async throws {
    try await check(
      "stale", [Sample.caseFile: Sample.case("reviewBy: 2026-05")],
      ["cases/bus The bus <content/cases/bus.md> due 2026-05"])
  }

  @Test func `what is missing to the findings`() async throws {
    try await check(
      "missing", [Sample.caseFile: nil],
      [
        "services/bus Bus <content/services/bus.md> a write-up, role, engagements, criteria, data, "
          + "awareness, dialogue, governmentChange, successFactors, benefits, observations"
      ])
  }

  @Test func `all records of a type`() async throws {
    try await check("services", [:], ["services/bus Bus <content/services/bus.md> "])
    try await check(
      "pages", [:], ["pages/about About <content/pages/about.md> "])
  }

  @Test func `names differ, and each list says what it is`() {
    #expect(Set(Listing.all.map(\.name)).count == Listing.all.count)
    #expect(Listing.all.filter { !$0.about.hasSuffix(".") }.map(\.name) == [])
  }
}
