import Foundation
import Testing

struct NewCommandTests {
  /// Runs the program on a small site with some files in it.
  private func new(_ arguments: [String], in folder: Folder) throws -> Program.Outcome {
    try Program.run(["new"] + arguments, in: folder.url)
  }

  @Test func `a new record is named after its title, and says what is to be filled in`() throws {
    let folder = try Folder(site: [:])
    let run = try new(["service", "Lost  Property: the Map"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        content/services/lost-property-the-map.md
        Fill in: summary, sector.
        Then run 'observatory check'.

        """)
    let path = "content/services/lost-property-the-map.md"
    let text = try folder.text(path)
    #expect(text.contains("\nname: \"Lost Property: the Map\"\n"))
    let filled = text.replacing("\nsummary:\n", with: "\nsummary: A map.\n")
      .replacing("\nsector:\n", with: "\nsector: transport\n")
    try folder.write(filled, to: path)
    let check = try Program.run(["check"], in: folder.url)
    #expect(check.status == 0)
    #expect(check.errors == "")
  }

  @Test func `nothing that is there is overwritten`() throws {
    let folder = try Folder(site: [:])
    let before = try folder.text("content/services/bus.md")
    let runs = try (1...2).map { _ in try new(["service", "Bus"], in: folder) }
    #expect(
      runs.map { $0.output.prefix { $0 != "\n" } }
        == ["content/services/bus-2.md", "content/services/bus-3.md"])
    #expect(try folder.text("content/services/bus.md") == before)
    let refused = try new(["service", "Bus", "--slug", "bus"], in: folder)
    #expect(refused.status == 64)
    #expect(
      refused.errors
        == "observatory: error: 'content/services/bus.md' is there already; choose another name "
        + "with --slug\n")
    #expect(try folder.text("content/services/bus.md") == before)
  }

  @Test func `a name can be given`() throws {
    let folder = try Folder(site: [:])
    let run = try new(["page", "Über uns", "--slug", "about"], in: folder)
    #expect(run.output == "content/pages/about.md\nThen run 'observatory check'.\n")
    #expect(try folder.text("content/pages/about.md").contains("\ntitle: \"Über uns\"\n"))
  }

  @Test func `a long title makes a name of its first words`() throws {
    let folder = try Folder(site: [:])
    let title = String(repeating: "The report on buses ", count: 15)
    let name = "the-report-on-buses-the-report-on-buses-the-report-on-buses-the-report-on-buses"
    #expect(try new(["page", title], in: folder).output.hasPrefix("content/pages/\(name).md\n"))
    #expect(try new(["page", title], in: folder).output.hasPrefix("content/pages/\(name)-2.md\n"))
    let word = String(repeating: "a", count: 100_000)
    #expect(
      try new(["page", word], in: folder).output
        .hasPrefix("content/pages/\(word.prefix(80)).md\n"))
  }

  @Test func `a source is added to the others`() throws {
    let old = "# Ours.\n- id: town-herald\n  type: book\n  title: A\n"
    let folder = try Folder(site: ["content/sources.yml": old])
    let run = try new(["source", "Town Herald"], in: folder)
    #expect(run.status == 0)
    #expect(
      run.output == """
        content/sources.yml, under the id 'town-herald-2'
        Fill in: type.
        Then run 'observatory check'.

        """)
    let text = try folder.text("content/sources.yml")
    #expect(text.hasPrefix(old + "\n- id: town-herald-2  # "))
    try folder.write(
      text.replacing("\n  type:  #", with: "\n  type: report  #"), to: "content/sources.yml")
    #expect(try Program.run(["check"], in: folder.url).status == 0)
    let refused = try new(["source", "X", "--slug", "town-herald"], in: folder)
    #expect(refused.status == 64)
  }

  @Test func `the first source makes the file`() throws {
    let folder = try Folder(site: [:])
    #expect(try new(["source", "Town Herald"], in: folder).status == 0)
    #expect(try folder.text("content/sources.yml").hasPrefix("- id: town-herald  # "))
  }

  @Test func `sources that cannot be added to are left as they are`() throws {
    let flow = "[{id: a, type: book, title: A}]\n"
    let folder = try Folder(site: ["content/sources.yml": flow])
    let run = try new(["source", "B"], in: folder)
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        """
        observatory: error: cannot add to 'content/sources.yml' as it is written; write this entry \
        there:
        - id: b  # The key by which content cites it.

        """))
    #expect(try folder.text("content/sources.yml") == flow)
    try folder.write("- id: [\n", to: "content/sources.yml")
    let faulty = try new(["source", "B"], in: folder)
    #expect(faulty.status == 64)
    #expect(faulty.errors.contains("content/sources.yml:"))
    #expect(
      faulty.errors.hasSuffix(
        "observatory: error: cannot add to 'content/sources.yml' before it is in order\n"))
  }

  @Test(arguments: [
    (["servce", "X"], "There is no type 'servce'; did you mean 'service'?"),
    (["settings", "X"], "There is no type 'settings'. Types: case, service, "),
    (["page", " "], "The title is empty."),
    (["page", "Ж"], "'Ж' has none of the letters a to z, of which a name could be made"),
    (["page", "X", "--slug", "A b"], "'A b' is no name for a record"),
    (
      ["page", "X", "--slug", String(repeating: "a", count: 81)],
      "a' is no name for a record: use small letters, digits and single hyphens, 80 at most."
    ),
    (
      ["page", "X", "--root", "content"],
      "There is no site in 'content': it has no content/observatory.yml. Name its folder with "
        + "--root, or make a site with 'observatory init'."
    ),
    (["page"], "Missing expected argument '<title>'"),
  ])
  func `wrong usage is told, with code 64`(arguments: [String], message: String) throws {
    let folder = try Folder(site: [:])
    let before = try folder.contents()
    let run = try new(arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
    #expect(try folder.contents() == before)
  }
}
