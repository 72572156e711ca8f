import Testing

struct StrayFileTests {
  private static let folders = """
    folders of content: cases, services, government-services, stakeholders, datasets, pages, \
    vocabularies, media, static
    """

  @Test(arguments: [
    ("content/service/tram.md", "did you mean 'services'?"),
    ("content/notes/tram.md", folders),
    ("content/tram.md", folders),
    ("content/media", folders),
    ("content/services/tram.docx", "records are files ending in '.md'"),
    ("content/services/north/tram.observations.csv", "records are files ending in '.md'"),
    ("content/vocabularies/sector.yml", "did you mean 'sectors.yml'?"),
    (
      "content/vocabularies/planets.yml",
      "vocabularies: sectors.yml, countries.yml, success-factors.yml, enabling-conditions.yml, "
        + "benefits.yml, incentives.yml, obstacles.yml, risks.yml"
    ),
  ])
  func `a file that nothing reads is a warning, with where it may belong`(
    path: String, cure: String
  ) async {
    await check(
      [path: "text"],
      gives: """
        \(path): warning: nothing reads this file [stray-file]
            note: \(cure)
        """)
  }

  @Test(arguments: [
    "content/media/map.svg", "content/media/deep/map.svg", "content/static/robots.txt",
    "content/static/.well-known/security.txt",
  ])
  func `files that are copied are no strays`(path: String) async {
    await check([path: "text"], gives: "")
  }

  @Test(arguments: ["services", "government-services", "cases"])
  func `a table of observations needs its record`(folder: String) async {
    await check(
      ["content/\(folder)/tram.observations.csv": "measure,when\n"],
      gives: """
        content/\(folder)/tram.observations.csv: error: a table of observations without the record \
        it belongs to [table-without-record]
            note: the record would be 'content/\(folder)/tram.md'
        """)
  }
}
