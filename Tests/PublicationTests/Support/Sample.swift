import Files

/// The least that a site needs, and short forms of what tests put on it.
enum Sample {
  static let settings = """
    format: 1
    title: Sample
    description: What is on it.
    baseURL: https://example.org/
    language: en

    """

  static let content: FileTree = [
    "content/observatory.yml": settings,
    "content/vocabularies/sectors.yml": vocabulary(["health", "transport", "education"]),
    "content/vocabularies/countries.yml": vocabulary(["gb", "ee"]),
    "content/vocabularies/success-factors.yml": vocabulary(["open-data", "good-timing"]),
    "content/sources.yml": """
    - {id: report, type: report, title: The report, URL: "https://www.example.com/report"}
    - {id: leaflet, type: pamphlet, note: a leaflet}

    """,
  ]

  /// Terms with their own ids, in capitals, as labels.
  static func vocabulary(_ ids: [String]) -> String {
    "name: Terms such as \(ids[0])\nabout: What they are.\nterms:\n"
      + ids.map { "  - {id: \($0), label: \($0.uppercased())}\n" }.joined()
  }

  /// A file of content: front matter, and the text below it.
  static func file(_ fields: String, _ body: String = "") -> String {
    "---\n\(fields)\n---\n\(body)"
  }

  static func service(
    _ name: String = "Bus", sector: String = "transport", _ more: String = "", body: String = ""
  ) -> String {
    file("name: \(name)\nsummary: About \(name).\nsector: \(sector)\n\(more)", body)
  }

  /// As many services as wanted, with names that are in order.
  static func services(_ count: Int, _ more: String = "") -> FileTree {
    FileTree(
      (0..<count).map { number in
        let name = "s" + String(1000 + number)
        return FileTree.File(
          path: "content/services/\(name).md", contents: .bytes(Array(service(name, more).utf8)))
      })
  }
}
