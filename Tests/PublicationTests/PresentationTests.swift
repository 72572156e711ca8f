import Files
import Publication
import Testing

struct PresentationTests {
  @Test(arguments: [
    "home", "case", "service", "government-service", "stakeholder", "dataset", "index", "browse",
    "list", "matrix", "page", "404",
  ])
  func `every kind of page needs its template`(name: String) async {
    let templates = await BareTemplates.with([:]).without("templates/\(name).html")
    let site = await Built([:], templates: templates)
    #expect(site.edition == nil)
    #expect(
      site.faults == """
        templates/\(name).html: error: the template is missing [missing-template]
            note: it makes the pages of the kind '\(name)'
        """)
  }

  @Test func `a name that a page does not declare is an error in the template`() async {
    let templates = await BareTemplates.with([
      "list": "{{#cards}}\n  {{titel}}\n{{/cards}}", "home": "{{head.site.titel}}",
    ])
    let site = await Built([:], templates: templates)
    #expect(site.edition == nil)
    #expect(
      site.faults == """
        templates/home.html:1:1: error: the page declares no 'titel' of 'head.site' [unknown-name]
            note: did you mean 'title'?
        templates/list.html:2:3: error: the page declares no 'titel' [unknown-name]
            note: did you mean 'title'?
        """)
  }

  @Test func `all templates are missing when the folder is`() async {
    let words: FileTree = ["templates/strings/en.yml": await BareTemplates.words]
    let site = await Built(tree: Sample.content.with(words))
    #expect(
      site.log.filter { $0.code.name == "missing-template" }.count
        == (await BareTemplates.pages.count))
  }

  @Test func `templates are looked at although the settings cannot be read`() async {
    let templates = await BareTemplates.with(["home": "{{nme}}"])
    let site = await Built(["content/observatory.yml": "title: 'x"], templates: templates)
    #expect(
      site.log.inOrder.map(\.place.file) == ["content/observatory.yml", "templates/home.html"])
  }
}
