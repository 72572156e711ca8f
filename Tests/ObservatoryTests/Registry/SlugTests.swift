import Observatory
import Testing

struct SlugTests {
  private static let stakeholder = Sample.stakeholder()

  @Test(arguments: [
    ("My Town", "my-town"), ("town_hall", "town-hall"), ("-town", "town"),
    ("town--hall", "town-hall"),
    ("Zürich", "zurich"), ("town.fr", "town-fr"), ("north/town", "north-town"),
    ("..", ""), ("north/../town", "north-town"),
  ])
  func `a name that is no slug is an error, and one that would be is offered`(
    name: String, cure: String
  ) async {
    await check(
      ["content/stakeholders/\(name).md": Self.stakeholder],
      gives: """
        content/stakeholders/\(name).md: error: '\(name)' is no name for a file of content \
        [bad-slug]
            note: use small letters, digits and single hyphens, directly in content/stakeholders: \
        '\(cure)'
        """)
  }

  @Test func `a name that differs in capitals only is a duplicate, and nothing more`() async {
    await check(
      ["content/stakeholders/Council.md": Self.stakeholder],
      gives: """
        content/stakeholders/Council.md: error: the name differs from that of \
        'content/stakeholders/council.md' in capital letters only [duplicate-slug]
            note: rename one of the two, or delete it if they are the same
        """)
  }

  @Test func `two names in capitals are one bad name and its duplicate`() async {
    await check(
      [
        "content/stakeholders/Town.md": Self.stakeholder,
        "content/stakeholders/TOWN.md": Self.stakeholder,
      ],
      gives: """
        content/stakeholders/TOWN.md: error: 'TOWN' is no name for a file of content [bad-slug]
            note: use small letters, digits and single hyphens, directly in content/stakeholders: \
        'town'
        content/stakeholders/Town.md: error: the name differs from that of \
        'content/stakeholders/TOWN.md' in capital letters only [duplicate-slug]
            note: rename one of the two, or delete it if they are the same
        """)
  }

  @Test(arguments: ["Town", "north/town", "north/Town"])
  func `references to a file with a bad name are not reported as well`(name: String) async {
    var lines: [String] = []
    for slug in ["town"] { lines.append("{stakeholder: \(slug), part: user}") }
    await check(
      [
        "content/stakeholders/\(name).md": Self.stakeholder,
        Sample.serviceFile: Sample.service("engagements: [\(lines.joined())]"),
      ],
      gives: """
        content/stakeholders/\(name).md: error: '\(name)' is no name for a file of content \
        [bad-slug]
            note: use small letters, digits and single hyphens, directly in content/stakeholders: \
        '\(name.lowercased().replacing("/", with: "-"))'
        """)
  }

  @Test func `the same name may stand in two folders`() async throws {
    let graph = try await registry(["content/stakeholders/bus.md": Self.stakeholder])
    #expect(graph.stakeholders["bus"]?.path == "content/stakeholders/bus.md")
    #expect(graph.services["bus"]?.path == "content/services/bus.md")
  }

  @Test func `a file with a bad name takes its table with it`() async {
    await check(
      [
        "content/services/Tram.md": Sample.service(),
        "content/services/Tram.observations.csv": "measure\n",
      ],
      gives: """
        content/services/Tram.md: error: 'Tram' is no name for a file of content [bad-slug]
            note: use small letters, digits and single hyphens, directly in content/services: \
        'tram'
        """)
  }
}
