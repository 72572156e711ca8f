import Files
import Observatory
import Publication
import Testing

struct SymbolTests {
  @Test func `every shape that a term or a role can have is drawn`() async throws {
    let file = try #require(await Repository.templates.value["templates/assets/symbols.svg"])
    guard case .bytes(let bytes) = file.contents else { throw CancellationError() }
    let drawn = Markup(bytes).all("symbol").compactMap { $0.attributes["id"] }
    let shapes = Role.allCases.map(\.rawValue) + Symbol.allCases.map(\.rawValue)
    #expect(drawn.sorted() == shapes.sorted())
  }

  private static let vocabulary = """
    name: Sectors
    about: Goods.
    terms:
      - {id: transport, label: Transport, symbol: bus}
      - {id: health, label: Health}
    """

  @Test func `a sector has the shape that its term names, or the square`() async throws {
    let template = "{{#headings}}{{symbol}} {{label}} {{/headings}}"
    let site = await Built(
      ["content/vocabularies/sectors.yml": Self.vocabulary],
      templates: await BareTemplates.with(["index": template]))
    #expect(try site.text("sectors/") == "bus Transport square Health ")
    #expect(try site.text("roles/").hasPrefix("complementary Complementary "))
    #expect(try site.text("countries/").hasPrefix(" "))
  }

  @Test func `a shape stands before the word wherever the term is named`() async throws {
    let site = await Built([
      "content/vocabularies/sectors.yml": Self.vocabulary,
      "content/services/bus.md": Sample.service(),
      "content/cases/bus.md": Sample.file("title: Buses\nservice: bus\nlanguage: en"),
    ])
    for address in ["cases/bus/", "services/bus/", "services/", "sectors/", "matrix/", "explore/"] {
      let shapes = try site.page(address).elements.compactMap { $0.attributes["data-shape"] }
      #expect(shapes.contains("bus"), "\(address)")
      #expect(shapes.contains("unknown"), "\(address)")
    }
  }
}
