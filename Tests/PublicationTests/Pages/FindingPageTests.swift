import Files
import Foundation
import FoundationXML
import Observatory
import Publication
import Records
import Testing

/// The pages of findings, over the repository's own content.
struct FindingPageTests {
  private func page(_ finding: Finding) async throws -> Markup {
    try await Repository.built.value.page("findings/\(finding.slug)/")
  }

  private func answer(_ finding: Finding) async throws -> Answer {
    finding.answer(try #require(await Repository.built.value.edition).registry)
  }

  @Test func `the list of findings alone makes the pages and the ways to them`() async throws {
    let site = await Built([:])
    let folders = site.paths.filter { $0.hasPrefix("findings/") && $0.hasSuffix("/index.html") }
    #expect(
      folders.sorted()
        == (Finding.all.map { "findings/\($0.slug)/index.html" } + ["findings/index.html"]).sorted()
    )
    let overview = try site.page("findings/")
    let links = overview.links.filter { $0.hasPrefix("/findings/") && $0.hasSuffix("/") }
    #expect(
      Set(links).subtracting(["/findings/"]) == Set(Finding.all.map { "/findings/\($0.slug)/" }))
    #expect(overview.text.contains(Finding.all[13].question))
    for page in ["", "services/", "findings/evidence/"] {
      let page = try site.page(page)
      let navigation = page.all("a").filter { $0.attributes["href"] == "/findings/" }
      #expect(navigation.contains { page.isInside($0) { $0.name == "nav" } })
    }
  }

  @Test(arguments: Finding.all.map(\.slug))
  func `a page prints all that a reader must know`(slug: String) async throws {
    let finding = try #require(Finding.all.first { $0.slug == slug })
    let (page, answer) = (try await page(finding), try await answer(finding))
    let registry = try #require(await Repository.built.value.edition).registry
    let verdicts = ClaimVerdict.all(registry).filter { finding.claims.contains($0.claim) }
    var words = [
      finding.id, finding.title, finding.question, finding.rule,
      "\(answer.count) \(answer.unit)",
      "This describes \(registry.services.entries.count) services chosen by editors; it is no sample of all services.",
    ]
    words += (answer.excluded + answer.unknown).map { "\($0.reason): \($0.count)" }
    words += answer.statements + answer.caveats
    words += answer.tables.flatMap { table in
      [table.title] + table.notes + (table.rows.isEmpty ? [] : [table.rowTitle] + table.columns)
    }
    words += verdicts.map { "\($0.claim.rawValue) \($0.claim.statement) \($0.state.rawValue)" }
    let text = page.text
    #expect(
      words.filter { !text.contains($0.split(separator: " ").joined(separator: " ")) } == [])
    let links = Set(page.links)
    let files = ["data.json"] + answer.tables.map { $0.slug + ".csv" }
    #expect(files.filter { !links.contains("/findings/\(slug)/\($0)") } == [])
    #expect(page.all("svg").count >= 1 || answer.tables.allSatisfy(\.rows.isEmpty))
  }

  @Test(arguments: Finding.all.map(\.slug))
  func `every count opens on its records, and the drawing leads there`(slug: String) async throws {
    let finding = try #require(Finding.all.first { $0.slug == slug })
    let (page, answer) = (try await page(finding), try await answer(finding))
    let lists = Dictionary(
      grouping: page.all("a").filter { link in page.isInside(link) { $0.name == "ul" } },
      by: { link in
        link.parent.flatMap { page.elements[$0].parent }
          .flatMap { page.elements[$0].attributes["id"] } ?? ""
      })
    let links = Set(page.links)
    var counted = 0
    for table in answer.tables {
      for (row, line) in table.rows.enumerated() {
        for (column, cell) in line.cells.enumerated() {
          guard case .count(let records) = cell, !records.isEmpty else { continue }
          let fragment = "cell_\(table.slug)_\(row)_\(column)"
          counted += 1
          if records[0].kind == "sources" { continue }
          #expect(
            lists[fragment]?.map { $0.attributes["href"] ?? "" }
              == records.map { "/\($0.kind)/\($0.slug)/" }, "\(fragment)")
          if [.matrix, .stackedBars, .tiles].contains(table.chart)
            || table.chart == .bars && column == 0
          {
            #expect(links.contains("#" + fragment), "no part of the drawing leads to \(fragment)")
          }
        }
      }
    }
    #expect(counted > 0 || slug == "quality-and-use")
  }

  @Test func `drawings are well-formed XML with names of their own`() async throws {
    var drawings = 0
    for made in await Repository.pages.value where !made.page.all("svg").isEmpty {
      let text = try await Repository.built.value.text(made.path)
      for piece in text.split(separator: "<svg").dropFirst() {
        let end = try #require(piece.range(of: "</svg>"), "\(made.path)")
        let svg = "<svg" + piece[..<end.upperBound]
        #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(made.path)")
        drawings += 1
      }
      let ids = made.page.ids
      #expect(Set(ids).count == ids.count, "\(made.path)")
      let names = made.page.all("svg").flatMap {
        ($0.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
      }
      let drawn = made.page.all("svg").filter { $0.attributes["aria-hidden"] == nil }
      #expect(names.count == 2 * drawn.count)
      #expect(Set(names).subtracting(ids) == [], "\(made.path)")
    }
    #expect(drawings > 60)
  }

  @Test func `series are drawn twice, and folded away`() async throws {
    let finding = try #require(Finding.all.first { $0.id == "F4" })
    let (page, answer) = (try await page(finding), try await answer(finding))
    let series = answer.tables.filter { $0.chart == .series }
    #expect(series.count > 20)
    let ids = Set(page.ids)
    for table in series {
      #expect(ids.contains("chart_\(table.slug)_scatter-title"), "\(table.slug)")
      #expect(ids.contains("chart_\(table.slug)_time-title"), "\(table.slug)")
      #expect(page.links.contains("#table_\(table.slug)"), "\(table.slug)")
    }
    let folds = page.all("details").filter { fold in
      page.isInside(fold) { $0.attributes["class"] == "result folded" }
    }
    #expect(folds.count == series.count)
    for (fold, table) in zip(folds, series) {
      let text = page.text(of: fold)
      #expect(text.hasPrefix("\(table.title) Quality against use"), "\(table.slug)")
      #expect(text.contains("Both over time"), "\(table.slug)")
    }
  }

  @Test func `ρ of the findings is that of the report on the series`() async throws {
    let rows = TableReader.rows(
      try await Repository.built.value.text("findings/quality-and-use/series.csv"))
    let rho = Dictionary(
      rows.filter { ["ρ strict", "ρ with flagged"].contains($0["column"]) }.map {
        ("\($0["row"] ?? ""), \($0["column"] ?? "")", $0["value"].flatMap(Double.init))
      }, uniquingKeysWith: { first, _ in first })
    let report: [(String, strict: Double, all: Double)] = [
      ("polling-station-finder-platform-searches-coverage", 0.29, 0.29),
      ("polling-station-finder-site-visitors-site-satisfaction", -0.80, -0.93),
      ("who-can-i-vote-for-site-visitors-found-what-they-wanted", 0.80, 0.54),
      ("writetothem-messages-to-mps-reply-rate-mps", -0.39, -0.39),
      ("writetothem-messages-to-councillors-reply-rate-councillors", 0.43, 0.43),
      ("writetothem-messages-to-msps-reply-rate-msps", 0.96, 0.96),
      ("canada-personal-tax-returns-online-requests-within-two-weeks", 0.54, 0.54),
      ("canada-gst-hst-returns-online-requests-within-four-weeks", -0.38, -0.38),
      ("canada-corporation-tax-returns-online-requests-within-six-weeks", 0.60, 0.60),
      ("canada-electronic-travel-authorization-requests-within-standard", 0.09, 0.09),
      ("nhs-england-ambulance-red-1-red-1-calls-reached-within-8-minutes", -0.66, -0.66),
      ("service-canada-in-person-visits-served-within-25-minutes", -0.54, -0.54),
      ("canada-1-800-o-canada-requests-answered-within-18-seconds", 0.09, 0.09),
      ("canada-border-information-service-requests-answered-within-5-minutes", -0.60, -0.60),
      (
        "nhs-england-major-accident-and-emergency-attendances-annual-within-four-hours-annual",
        -0.86, -0.86
      ),
    ]
    for series in report {
      let strict = try #require(rho["\(series.0), ρ strict"] ?? nil, "\(series.0)")
      let all = try #require(rho["\(series.0), ρ with flagged"] ?? nil, "\(series.0)")
      #expect(abs(strict - series.strict) <= 0.006, "\(series.0)")
      #expect(abs(all - series.all) <= 0.006, "\(series.0)")
    }
  }

  @Test func `the claims board says and links what the rules decide`() async throws {
    let registry = try #require(await Repository.built.value.edition).registry
    let board = try await Repository.built.value.page("findings/")
    let sections = board.all("section").filter { $0.attributes["class"] == "claim" }
    let verdicts = ClaimVerdict.all(registry)
    #expect(
      sections.map { $0.attributes["id"] }
        == verdicts.map { "claim_\($0.claim.rawValue.lowercased())" })
    for (section, verdict) in zip(sections, verdicts) {
      let text = board.text(of: section)
      #expect(
        text == "\(verdict.claim.rawValue). \(verdict.claim.statement) \(verdict.state.rawValue) "
          + "\(verdict.result) Rule: \(verdict.operationalisation) "
          + verdict.findings.map { "\($0.id) \($0.title)" }.joined(separator: " "))
      #expect(
        section.attributes["data-state"] == verdict.state.rawValue.replacing(" ", with: "-"))
    }
    let rows = TableReader.rows(try await Repository.built.value.text("findings/claims.csv"))
    #expect(rows.map { $0["state"] } == verdicts.map(\.state.rawValue))
    #expect(rows.map { $0["result"] } == verdicts.map(\.result))
  }

  @Test func `years have no comma, and what runs has no end`() async throws {
    let site = await Built([
      "content/services/a.md": Sample.service("Ended", "started: 2003\nended: 2011"),
      "content/services/b.md": Sample.service("Running", "started: 2004\nstatus: active"),
      "content/services/c.md": Sample.service("Riddle", "started: 2005"),
      "content/cases/a.md": Sample.file("title: A\nservice: a\nlanguage: en\npublished: 2020"),
    ])
    let page = try site.page("findings/lifespans/")
    let drawing = try #require(page.all("svg").first)
    let dates = page.all("text").filter { element in
      page.isInside(element) { $0.attributes == drawing.attributes }
    }.map(page.text).filter { $0.contains("–") }
    #expect(dates == ["2003–2011", "2004–", "2005–?"])
    #expect(page.texts("tr").contains("Ended 2003 2011 8 Unknown"))
    #expect(page.texts("tr").contains("Running 2004 – 16 Active"))
    #expect(page.texts("tr").contains("Riddle 2005 – – Unknown"))
  }

  @Test func `a service that opens after the latest date has no span yet`() async throws {
    let site = await Built([
      "content/services/bus.md": Sample.service("Bus", "status: active\nstarted: 2090"),
      "content/cases/bus.md": Sample.file(
        "title: Bus\nservice: bus\nlanguage: en\npublished: 2020"),
    ])
    #expect(site.faults == "")
    #expect(
      try site.page("findings/lifespans/").text.contains("Of no service are both ends known."))
  }
}
