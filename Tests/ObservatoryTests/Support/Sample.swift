import Files

/// A small observatory in which everything is in order; tests vary its files.
enum Sample {
  static let caseFile = "content/cases/bus.md"
  static let serviceFile = "content/services/bus.md"
  static let governmentServiceFile = "content/government-services/timetable.md"
  static let stakeholderFile = "content/stakeholders/council.md"
  static let datasetFile = "content/datasets/stops.md"
  static let sourcesFile = "content/sources.yml"
  static let seriesFile = "content/services/bus.observations.csv"

  static let settings = """
    format: 1
    title: Sample
    description: A small observatory.
    baseURL: https://example.org/
    language: en
    groundingPaper: paper
    """

  static let sources = """
    - {id: paper, type: article-journal, title: A paper}
    - {id: report, type: report, title: A report}
    """

  /// The keys given begin at line 7.
  static func `case`(_ keys: String = "", body: String = sections) -> String {
    document(
      "title: The bus", "service: bus", "language: en", "sources: [report]", "published: 2020",
      keys, body: body)
  }

  /// The keys given begin at line 5.
  static func service(_ keys: String = "") -> String {
    document("name: Bus", "summary: Says when it comes.", "sector: transport", keys)
  }

  /// The keys given begin at line 3.
  static func governmentService(_ keys: String = "") -> String {
    document("name: Timetable", keys)
  }

  /// The keys given begin at line 3.
  static func stakeholder(_ keys: String = "kind: government") -> String {
    document("name: Council", keys)
  }

  /// The keys given begin at line 3.
  static func dataset(_ keys: String = "") -> String { document("name: Stops", keys) }

  static let sections = """
    ## What it is
    ## Who is behind it
    ## Data reused
    ## Relation to the government-run service
    ## Dialogue with public administration
    ## What changed
    ## Use and quality over time
    ## What made it work
    ## Benefits and incentives
    ## Obstacles and risks
    """

  static func vocabulary(_ terms: String...) -> String {
    "name: Terms\nabout: A list.\nterms:\n" + terms.map { "  - \($0)\n" }.joined()
  }

  /// The files, with some put in the place of others, added, or, where nil is given, left out.
  static func tree(_ changes: [String: String?] = [:]) -> FileTree {
    var files = self.files
    for (path, text) in changes { files[path] = text }
    return FileTree(
      files.map { FileTree.File(path: $0.key, contents: .bytes(Array($0.value.utf8))) })
  }

  private static let files: [String: String] = [
    "content/observatory.yml": settings,
    sourcesFile: sources,
    caseFile: `case`(),
    serviceFile: service(),
    governmentServiceFile: governmentService(),
    stakeholderFile: stakeholder(),
    datasetFile: dataset(),
    "content/pages/about.md": document("title: About"),
    "content/vocabularies/sectors.yml": vocabulary(
      "{id: transport, label: Transport}", "{id: health, label: Health}"),
    "content/vocabularies/countries.yml": vocabulary(
      "{id: ke, label: Kenya}", "{id: no, label: Norway}"),
    "content/vocabularies/success-factors.yml": vocabulary("{id: simplicity, label: Simplicity}"),
    "content/vocabularies/enabling-conditions.yml": vocabulary("{id: open-data, label: Data}"),
    "content/vocabularies/benefits.yml": vocabulary(
      "{id: time-saved, label: Time saved, groups: [users, innovators]}",
      "{id: trust, label: Trust}"),
    "content/vocabularies/incentives.yml": vocabulary(
      "{id: civic-duty, label: Civic duty, groups: [users]}"),
    "content/vocabularies/obstacles.yml": vocabulary("{id: cost, label: Cost}"),
    "content/vocabularies/risks.yml": vocabulary("{id: error, label: Error}"),
  ]

  static func document(_ keys: String..., body: String = "") -> String {
    (["---"] + keys.filter { !$0.isEmpty } + ["---", body]).joined(separator: "\n") + "\n"
  }
}
