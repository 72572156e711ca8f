import Observatory
import Records
import Testing

/// Files that hold what is right, under a name or in a folder where it is not looked for.
struct WrongPlaceTests {
  // MARK: Endings

  @Test(arguments: ["markdown", "MD", "Md", "mdx", "txt", "yaml", "YML"])
  func `a record has the ending md, and is not missed as well`(ending: String) async {
    await check(
      [
        Sample.stakeholderFile: nil,
        "content/stakeholders/council.\(ending)": Sample.stakeholder(),
        Sample.serviceFile: Sample.service("engagements: [{stakeholder: council, part: user}]"),
      ],
      gives: """
        content/stakeholders/council.\(ending): error: the name of this file must end in '.md' \
        [wrong-ending]
            note: rename it to 'content/stakeholders/council.md'
        """)
  }

  @Test func `one that is there twice is not to be renamed`() async {
    await check(
      ["content/stakeholders/council.markdown": Sample.stakeholder()],
      gives: """
        content/stakeholders/council.markdown: error: the name of this file must end in '.md' \
        [wrong-ending]
            note: there is a file 'content/stakeholders/council.md' already: keep one of the two
        """)
  }

  @Test(
    arguments: ["content/sources", "content/observatory", "content/vocabularies/sectors"],
    ["yaml", "YML", "YAML"])
  func `a file of YAML has the ending yml, and is not missed as well`(
    stem: String, ending: String
  ) async {
    await check(
      ["\(stem).yml": nil, "\(stem).\(ending)": "anything"],
      gives: """
        \(stem).\(ending): error: the name of this file must end in '.yml' [wrong-ending]
            note: rename it to '\(stem).yml'
        """)
  }

  // MARK: Folders

  private static let others = [
    "content/services/tram.md": Sample.service("countries: [ke]\nstatus: odd"),
    "content/cases/tram.md": Sample.case("abstract: A tram."),
    "content/stakeholders/tram.md": Sample.stakeholder("kind: private\ncountry: ke"),
    "content/government-services/tram.md": Sample.governmentService(
      "competentAuthority: council\nstarted: 2010\nlevel: local"),
  ]

  @Test(arguments: [
    ("services", "service", ["cases", "datasets", "stakeholders", "pages"]),
    ("cases", "case", ["services", "datasets", "stakeholders", "government-services"]),
    ("stakeholders", "stakeholder", ["cases", "services", "pages"]),
    (
      "government-services", "government service",
      ["cases", "services", "stakeholders", "datasets", "pages"]
    ),
  ])
  func `a record in the folder of another kind is one fault`(
    folder: String, noun: String, others: [String]
  ) async {
    for other in others {
      await check(
        ["content/\(other)/tram.md": Self.others["content/\(folder)/tram.md"]],
        gives: """
          content/\(other)/tram.md: error: this looks like a \(noun) [wrong-folder]
              note: move it to 'content/\(folder)/tram.md'
          """)
    }
  }

  @Test func `what refers to it is not reported as well`() async {
    await check(
      [
        Sample.serviceFile: nil,
        "content/datasets/bus.md": Sample.service("countries: [ke]\nstatus: active"),
      ],
      gives: """
        content/datasets/bus.md: error: this looks like a service [wrong-folder]
            note: move it to 'content/services/bus.md'
        """)
  }

  @Test func `a record with a slip or two stays what it is`() async {
    await check(
      [Sample.datasetFile: Sample.dataset("kind: private\norigin: government")],
      gives: """
        content/datasets/stops.md:3:1: error: unknown key 'kind' [unknown-key]
            note: known keys: \(Dataset.columns.map(\.key).joined(separator: ", "))
        """)
  }
}
