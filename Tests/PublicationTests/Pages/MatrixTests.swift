import Files
import Publication
import Testing

struct MatrixTests {
  private static func role(_ value: String) -> String {
    "role: {value: \(value), counterpart: none-known, note: x, sources: [report]}"
  }

  private static let files: FileTree = [
    "content/services/a.md": Sample.service("A", sector: "health", role("complementary")),
    "content/services/b.md": Sample.service("B", sector: "health", role("substitutive")),
    "content/services/c.md": Sample.service("C", sector: "health", role("substitutive")),
    "content/services/d.md": Sample.service("D", sector: "transport"),
    "content/services/e.md": Sample.service("E", sector: "transport", role("unknown")),
  ]

  private static let template = """
    {{#matrix}}{{rowsTitle}} × {{columnsTitle}}{{#columns}} | {{label}} {{count}} {{url}}{{/columns}}
    {{#rows}}
    {{#heading}}{{label}} {{count}} {{url}}{{/heading}}{{#cells}} | {{count}}{{#url}} {{url}}{{/url}}{{^url}} –{{/url}}{{/cells}}
    {{/rows}}
    {{total}}{{/matrix}}
    """

  private static let expected = """
    (index-sectors) × (index-roles) | Complementary 1 /roles/complementary/ | Substitutive 2 /roles/substitutive/ | Unknown 2 /roles/unknown/
    HEALTH 3 /sectors/health/ | 1 /sectors/health/complementary/ | 2 /sectors/health/substitutive/ | 0 –
    TRANSPORT 2 /sectors/transport/ | 0 – | 0 – | 2 /sectors/transport/unknown/
    EDUCATION 0 /sectors/education/ | 0 – | 0 – | 0 –
    5
    """

  @Test(arguments: ["matrix", "home"])
  func `sums agree, and empty cells lead nowhere`(template: String) async throws {
    let site = await Built(
      Self.files, templates: await BareTemplates.with([template: Self.template]))
    #expect(site.faults == "")
    #expect(try site.text(template == "home" ? "" : "matrix/") == Self.expected)
  }

  @Test func `cells have lists of their own, and empty ones have none`() async throws {
    let site = await Built(
      Self.files,
      templates: await BareTemplates.with([
        "list":
          "{{count}}:{{#cards}} {{title}}{{/cards}}|{{#narrower}}{{label}} {{count}} {{url}};{{/narrower}}"
      ]))
    let cells = site.paths.filter {
      $0.hasPrefix("sectors/") && $0.split(separator: "/").count == 4
    }
    #expect(
      cells == [
        "sectors/health/complementary/index.html", "sectors/health/substitutive/index.html",
        "sectors/transport/unknown/index.html",
      ])
    #expect(try site.text("sectors/health/complementary/") == "1: A|")
    #expect(try site.text("sectors/health/substitutive/") == "2: B C|")
    #expect(try site.text("sectors/transport/unknown/") == "2: D E|")
    #expect(
      try site.text("sectors/health/")
        == "3: A B C|Complementary 1 /sectors/health/complementary/;Substitutive 2 /sectors/health/substitutive/;Unknown 0 ;"
    )
    #expect(try site.text("roles/unknown/") == "2: D E|")
  }

  @Test func `the matrix leads to its lists, and shows the empty cells`() async throws {
    let site = await Built(Self.files)
    let page = try site.page("matrix/")
    let cells = page.links.filter { $0.hasPrefix("/sectors/") }
    #expect(
      cells.filter { $0.split(separator: "/").count == 3 } == [
        "/sectors/health/complementary/", "/sectors/health/substitutive/",
        "/sectors/transport/unknown/",
      ])
    #expect(Set(cells).isSuperset(of: ["/sectors/health/", "/sectors/education/"]))
    #expect(page.text.contains("EDUCATION"))
  }
}
