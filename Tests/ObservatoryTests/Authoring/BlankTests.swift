import Files
import Observatory
import Records
import Testing

struct BlankTests {
  private static let types = RecordType.all.filter { $0.folder != nil }

  /// What an author writes for the required keys of all types.
  private static let values = ["service": "bus", "summary": "What it does.", "sector": "transport"]

  private func document(_ name: String, titled title: String = "New one") throws -> String {
    let type = try #require(RecordType.all.first { $0.name == name })
    return Blank(of: type, titled: title, in: Sample.tree()).document
  }

  @Test func `a page is short enough to show what a blank looks like`() throws {
    #expect(
      try document("page", titled: "Help: FAQ") == """
        ---
        ## A page of prose, such as the one about the observatory. Lines that begin with '##' explain;
        ## take '# ' away from a key to use it.

        ## The title.
        title: "Help: FAQ"

        ## What is on the page, for search engines. It must have at most 160 characters.
        # description:

        ## The sources it cites. A list, in [ ]. The id of a source in content/sources.yml.
        # sources: []

        ## Whether it is left out of the site until it is ready. Either true or false.
        # draft:

        ## Addresses at which its page stood before; they lead on to it. A list, in [ ]. It must be a
        ## list of which each must be a path on the site such as 'old/address/'.
        # aliases: []
        ---

        """)
  }

  @Test(arguments: [
    (
      "service",
      """

      ## The public good it serves most. One of: transport, health
      ## (content/vocabularies/sectors.yml).
      sector:

      """
    ),
    (
      "service",
      """

      ## Whether it is delivered online. One of:
      ##   online: Through the internet
      ##   offline: In person, by telephone or by post
      ##   hybrid: Both
      ##   unknown: Nothing is known about it, which is not the same as no
      # mode:

      """
    ),
    (
      "service",
      """

      ## Who takes part, and in which part.
      # engagements:
      #   - stakeholder:  # Who takes part. The name of a file in content/stakeholders/, without '.md'.
      #     ## The part it plays. One of: creator, operator, funder, data-provider, contributor, user,
      #     ## competent-authority, adopter, partner, critic.
      #     part:
      #     # from:  # Since when. As 2014, 2014-05 or 2014-05-20.

      """
    ),
    (
      "service",
      """

      ## The five criteria of the definition.
      # criteria:
      #   ## Created and run by government, civil society or private sector (C4). Keys: verdict,
      #   ## evidence, note, sources.
      #   creatorAndOperator: {verdict: , evidence: , sources: []}

      """
    ),
    ("case", "\n## The language it is written in (BCP 47).\nlanguage: en\n"),
    ("case", "\n---\n\n## What it is\n\n## Who is behind it\n"),
  ])
  func `keys are explained, and groups opened one level`(type: String, part: String) throws {
    #expect(try document(type).contains(part))
  }

  @Test(arguments: types.map(\.name))
  func `what is filled in where asked is without error`(name: String) async throws {
    let type = try #require(Self.types.first { $0.name == name })
    let blank = Blank(of: type, titled: "New one", in: Sample.tree())
    var text = blank.document
    for key in blank.open {
      text.replace("\n\(key):\n", with: "\n\(key): \(try #require(Self.values[key]))\n")
    }
    var log: [Diagnostic] = []
    let path = "\(type.folder ?? "")/new-one.md"
    _ = await Registry(Sample.tree([path: text]), &log)
    #expect(log.filter { $0.severity == .error }.text == "")
  }

  @Test(arguments: types.map(\.name))
  func `what is not filled in is asked for`(name: String) async throws {
    let type = try #require(Self.types.first { $0.name == name })
    let blank = Blank(of: type, titled: "New one", in: Sample.tree())
    var log: [Diagnostic] = []
    _ = await Registry(
      Sample.tree(["\(type.folder ?? "")/new-one.md": blank.document]), &log)
    #expect(log.filter { $0.severity == .error }.count == blank.open.count)
  }

  @Test(arguments: types.map(\.name))
  func `with its signs taken away, every key of the type stands there`(name: String) throws {
    let type = try #require(Self.types.first { $0.name == name })
    let lines = try document(name).split(separator: "\n").map { line in
      line.hasPrefix("# ") ? String(line.dropFirst(2)) : String(line)
    }
    var log: [Diagnostic] = []
    let file = FileTree.File(
      path: "a.md", contents: .bytes(Array((lines.joined(separator: "\n") + "\n").utf8)))
    let keys = Document(file, &log)?.fields.pairs.map(\.key) ?? []
    #expect(log.text == "")
    #expect(keys.sorted() == type.fields.map(\.key).sorted())
  }

  @Test func `without vocabularies, their files are named`() {
    let service = Self.types[1]
    let text = Blank(of: service, titled: "New one", in: [:]).document
    #expect(
      text.contains(
        "## The public good it serves most. An id in content/vocabularies/sectors.yml.\n"))
  }
}
