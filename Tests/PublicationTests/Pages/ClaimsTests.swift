import Files
import Publication
import Testing

/// What a service's page tells of dialogue and of gains, over the claims themselves.
struct ClaimsTests {
  private func built(_ fields: String, _ template: String) async -> Built {
    await Built(
      [
        "content/services/bus.md": Sample.service("Bus", fields),
        "content/datasets/times.md": Sample.file("name: Times"),
        "content/vocabularies/benefits.yml": Sample.vocabulary(["time"]),
        "content/vocabularies/incentives.yml": Sample.vocabulary(["fame"]),
      ], templates: await BareTemplates.with(["service": template]))
  }

  @Test func `the ladder has every rung, and marks those that were reached`() async throws {
    let site = await built(
      """
      dialogue:
        - {form: joint-design, evidence: claimed, sources: [report]}
        - {form: foi-or-campaign, evidence: claimed, sources: [report]}
      """,
      "{{#sections}}{{key}}:{{#hasRungs}}{{#rungs}} {{#isReached}}+{{/isReached}}{{label}};{{/rungs}}{{/hasRungs}}{{/sections}}"
    )
    #expect(site.faults == "")
    #expect(
      try site.text("services/bus/")
        == "dialogue: One way publication; +Freedom-of-information request or campaign; Feedback with reply; Data agreement; +Joint design; Contract or subscription; Governance seat; Adoption;"
    )
  }

  @Test func `claims stand by group, with what they rest on, before the claims one by one`()
    async throws
  {
    let site = await built(
      """
      benefits:
        - {term: time, group: users, realised: yes, evidence: documented, sources: [report]}
        - {term: time, group: innovators, evidence: claimed, sources: [report]}
      incentives:
        - {term: fame, group: innovators, evidence: inferred, sources: [report]}
      """,
      """
      {{#sections}}{{key}}
      {{#rows}}
      - {{#heading}}{{text}}{{/heading}}{{#cells}} | {{label}}:{{#items}} {{text}}{{/items}}{{/cells}}
      {{/rows}}
      {{/sections}}
      """)
    #expect(site.faults == "")
    let lines = try site.text("services/bus/").split(separator: "\n")
    #expect(
      lines.prefix(4) == [
        "groups",
        "- Users | Incentives: (none-recorded) | Benefits: TIME (realised: yes; documented)",
        "- Innovators | Incentives: FAME (our coding) | Benefits: TIME (realised: unknown; claimed)",
        "- Public administration | Incentives: (none-recorded) | Benefits: (none-recorded)",
      ])
    #expect(lines.filter { !$0.hasPrefix("-") } == ["groups", "benefits", "incentives"])
  }

  @Test func `without such claims there is nothing over them`() async throws {
    let site = await built(
      "data: [{dataset: times, origin: government}]", "{{#sections}}{{key}};{{/sections}}")
    #expect(try site.text("services/bus/") == "data;")
  }

  @Test func `words that need an explanation are explained once`() async throws {
    let site = await built(
      """
      level: local
      benefits:
        - {term: time, group: users, evidence: claimed, sources: [report]}
        - {term: time, group: users, evidence: claimed, sources: [report]}
      """, "{{#words}}{{text}}={{about}};{{/words}}")
    let words = try site.text("services/bus/").split(separator: ";")
    #expect(words.count { $0 == "Claimed=Asserted by the operator or an interested party" } == 1)
    #expect(words.count { $0 == "Users=The people whom a service serves" } == 1)
    #expect(words.allSatisfy { !$0.hasPrefix("[1]") })
  }
}
