import Observatory
import Testing

struct SnippetTests {
  private static let file =
    EditorSetup.files.first { $0.path.hasSuffix(".code-snippets") }?.text ?? ""

  /// Expects a snippet, by its name, with these lines and that meaning.
  private func check(
    _ name: String, _ lines: [String], _ about: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let body = lines.map { "\n      \"\($0)\"" }.joined(separator: ",")
    let prefix = name.split(separator: ".").last ?? ""
    #expect(
      Self.file.contains(
        """
          "\(name)": {
            "scope": "markdown,yaml",
            "prefix": "\(prefix)",
            "body": [\(body)
            ],
            "description": "\(about)"
          }
        """), sourceLocation: sourceLocation)
  }

  @Test func `a key has a stop at which its value is written`() {
    check("dataset.licence", ["licence: $1"], "Its licence.")
    check(
      "service.countries", ["countries: [$1]"],
      "Where it runs. A list, in [ ]. An id in content/vocabularies/countries.yml.")
  }

  @Test func `allowed values are there to choose from`() {
    check(
      "service.mode", ["mode: ${1|online,offline,hybrid,unknown|}"],
      "Whether it is delivered online. One of: online, offline, hybrid, unknown.")
    check(
      "service.observations.before", ["before: ${1|true,false|}"],
      "Whether it shows the state before the service began. Either true or false.")
  }

  @Test func `a group has its required keys`() {
    check("case.reviewed", ["reviewed:", "  by: $1", "  on: $2"], "Who reviewed it, and when.")
    check(
      "service.links", ["links:", "  - url: https://$1"], "Its pages on the web.")
  }

  @Test func `a key that two types declare alike stands there once`() {
    #expect(!Self.file.contains("\"government-service.mode\""))
  }

  @Test func `a type has a whole file`() {
    check(
      "service", ["---", "name: $1", "summary: $2", "sector: $3", "---"],
      "A collaborative public service. A whole file, with the required keys.")
  }
}
