import Files
import Observatory
import Publication
import Testing

/// Where a record stands in the findings, on its own page.
struct PlacementsTests {
  private static let template =
    "{{#placements}}{{key}}: {{#items}}{{text}} <{{url}}>;{{/items}}\n{{/placements}}"

  @Test func `a service names its cells, and leads to each`() async throws {
    let site = await Built(
      [
        "content/services/bus.md": Sample.service(
          "Bus",
          """
          status: closed
          started: 2003
          ended: 2011
          countries: [ee]
          regime: online-collaborative
          measures:
            - {id: riders, label: Riders, kind: users, unit: people}
            - {id: late, label: Delay, kind: quality, unit: minutes, direction: lower-is-better}
          observations:
            - {measure: riders, when: 2004, value: 1, evidence: claimed, sources: [report]}
            - {measure: late, when: 2004, value: 1, evidence: claimed, sources: [report]}
          pairs: [{users: riders, against: late}]
          """)
      ], templates: await BareTemplates.with(["service": Self.template]))
    let text = try site.text("services/bus/")
    #expect(
      text == """
        F1: Sector: TRANSPORT, unknown </findings/roles-by-sector/#cell_matrix_1_2>;
        F2: Kind of operator: Unknown </findings/operators-by-data-origin/#cell_kinds_4_0>;
        F3: Class: Undetermined </findings/definition/#cell_classes_3_0>;
        F4: Delay against Riders: no ρ, n = 1 (list only) </findings/quality-and-use/#row_series_0>;
        F10: Open dialogue: Unknown, unknown </findings/dialogue/#cell_criteria_3_3>;
        F12: 2003 to 2011 </findings/lifespans/#row_spans_0>;
        F13: Country: EE </findings/coverage/#cell_countries_0_0>;
        F14: Evidence: Claimed </findings/evidence/#cell_grades_3_1>;

        """)
  }

  @Test func `every cell that counts a service is named on its page`() async throws {
    let registry = try #require(await Repository.built.value.edition).registry
    var checked = 0
    for finding in Finding.all {
      let answer = finding.answer(registry)
      for record in Set(answer.tables.flatMap(\.records)) where record.kind == Service.kind {
        let page = try await Repository.built.value.page("services/\(record.slug)/")
        let places = page.all("a").filter { link in
          page.isInside(link) { $0.attributes["id"] == "in_findings" }
        }.compactMap { $0.attributes["href"] }
        #expect(
          places.contains { $0.hasPrefix("/findings/\(finding.slug)/#") },
          "\(record.slug) in \(finding.id)")
        checked += 1
      }
    }
    #expect(checked > 300)
  }
}

extension ResultTable {
  fileprivate var records: [EntityReference] {
    rows.flatMap { row in
      row.cells.flatMap { cell -> [EntityReference] in
        if case .count(let records) = cell { records } else { [] }
      }
    }
  }
}
