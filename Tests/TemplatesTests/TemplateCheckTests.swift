import Files
import Templates
import Testing

struct TemplateCheckTests {
  private func check(
    _ files: FileTree, _ faults: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(page(files) == faults, sourceLocation: sourceLocation)
  }

  private func check(
    _ text: String, _ faults: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(["templates/page.html": text], faults, sourceLocation: sourceLocation)
  }

  // MARK: - Names

  @Test func `an unknown name tells the nearest`() {
    check(
      "<h1>\n  {{titel}}",
      """
      templates/page.html:2:3: error: the page declares no 'titel' [unknown-name]
          note: did you mean 'title'?
      """)
    check(
      "{{{bdy}}}{{#tag}}{{/tag}}{{^tgas}}{{/tgas}}",
      """
      templates/page.html:1:1: error: the page declares no 'bdy' [unknown-name]
          note: did you mean 'body'?
      templates/page.html:1:10: error: the page declares no 'tag' [unknown-name]
          note: did you mean 'tags'?
      templates/page.html:1:26: error: the page declares no 'tgas' [unknown-name]
          note: did you mean 'tags'?
      """)
  }

  @Test func `a name far from all is told what there is`() {
    check(
      "{{#site}}{{#home}}{{somewhere}}{{/home}}{{/site}}",
      """
      templates/page.html:1:19: error: the page declares no 'somewhere' [unknown-name]
          note: known here: body, count, flags, gaps, home, intro, isNew, isOpen, licence, links, \
      lists, more, site, subtitle, tags, title, url
      """)
  }

  @Test func `in sections, the names of the section and those around it are known`() {
    check(
      """
      {{#links}}
      {{#site}}
      {{urll}} {{hom}} {{licenc}} {{title}} {{count}}
      {{/site}}
      {{hom}}
      {{/links}}
      """,
      """
      templates/page.html:3:1: error: the page declares no 'urll' [unknown-name]
          note: did you mean 'url'?
      templates/page.html:3:10: error: the page declares no 'hom' [unknown-name]
          note: did you mean 'home'?
      templates/page.html:3:18: error: the page declares no 'licenc' [unknown-name]
          note: did you mean 'licence'?
      templates/page.html:5:1: error: the page declares no 'hom' [unknown-name]
          note: known here: body, count, flags, gaps, intro, isNew, isOpen, licence, links, lists, \
      more, site, subtitle, tags, title, url
      """)
  }

  @Test func `every part of a name with full stops is known`() {
    check(
      "{{site.titel}} {{sit.title}} {{site.home.ur}} {{licence.home}}",
      """
      templates/page.html:1:1: error: the page declares no 'titel' of 'site' [unknown-name]
          note: did you mean 'title'?
      templates/page.html:1:16: error: the page declares no 'sit' [unknown-name]
          note: did you mean 'site'?
      templates/page.html:1:30: error: the page declares no 'ur' of 'site.home' [unknown-name]
          note: did you mean 'url'?
      templates/page.html:1:47: error: the page declares no 'home' of 'licence' [unknown-name]
          note: known here: title, url
      """)
    check(
      "{{title.x}}{{links.title}}{{isOpen.x}}",
      """
      templates/page.html:1:1: error: the page declares no 'x' of 'title' [unknown-name]
          note: 'title' is a text
      templates/page.html:1:12: error: the page declares no 'title' of 'links' [unknown-name]
          note: 'links' is a list
      templates/page.html:1:27: error: the page declares no 'x' of 'isOpen' [unknown-name]
          note: 'isOpen' is a condition
      """)
  }

  @Test func `an inner name hides the outer one with all its names`() {
    check(
      "{{#site}}{{title}}{{#home}}{{title.x}}{{/home}}{{/site}}",
      """
      templates/page.html:1:28: error: the page declares no 'x' of 'title' [unknown-name]
          note: 'title' is a text
      """)
  }

  @Test func `words from files are names of every page`() {
    let words = ["strings": Words(["home": "Home"])]
    #expect(
      page(["templates/page.html": "{{strings.hoem}}{{string.home}}"], words: words) == """
        templates/page.html:1:1: error: the page declares no 'hoem' of 'strings' [unknown-name]
            note: did you mean 'home'?
        templates/page.html:1:17: error: the page declares no 'string' [unknown-name]
            note: did you mean 'strings'?
        """)
  }

  // MARK: - Tags and forms

  @Test(arguments: [
    ("{{body}}", "'body' is markup, and '{{body}}' writes a text", "write '{{{body}}}'"),
    ("{{intro}}", "'intro' is markup, and '{{intro}}' writes a text", "write '{{{intro}}}'"),
    (
      "{{isOpen}}", "'isOpen' is a condition, and '{{isOpen}}' writes a text",
      "write '{{#isOpen}} … {{/isOpen}}'"
    ),
    (
      "{{tags}}", "'tags' is a list, and '{{tags}}' writes a text", "write '{{#tags}} … {{/tags}}'"
    ),
    (
      "{{site}}", "'site' is a group of names, and '{{site}}' writes a text",
      "write '{{#site}} … {{/site}}'"
    ),
    (
      "{{site.home}}", "'site.home' is a group of names, and '{{site.home}}' writes a text",
      "write '{{#site.home}} … {{/site.home}}'"
    ),
    (
      "{{{title}}}", "'title' is a text, and '{{{title}}}' writes markup as it is",
      "write '{{title}}', so that it is escaped"
    ),
    (
      "{{&subtitle}}", "'subtitle' is a text, and '{{{subtitle}}}' writes markup as it is",
      "write '{{subtitle}}', so that it is escaped"
    ),
    (
      "{{{more}}}", "'more' is a list, and '{{{more}}}' writes markup as it is",
      "write '{{#more}} … {{/more}}'"
    ),
  ])
  func `a tag fits the form of its name`(_ tag: String, _ message: String, _ note: String) {
    check(
      "a " + tag,
      """
      templates/page.html:1:3: error: \(message) [wrong-tag]
          note: \(note)
      """)
  }

  @Test func `a group in hand is written by its names`() {
    check(
      "{{#site}}{{.}}{{{.}}}{{/site}}",
      """
      templates/page.html:1:10: error: '.' is a group of names, and '{{.}}' writes a text [wrong-tag]
          note: write one of its names: home, title
      templates/page.html:1:15: error: '.' is a group of names, and '{{{.}}}' writes markup as it is \
      [wrong-tag]
          note: write one of its names: home, title
      """)
  }

  @Test func `the thing in hand has the form of its section`() {
    check(
      "{{#tags}}{{{.}}}{{/tags}}{{#body}}{{.}}{{/body}}{{#lists}}{{.}}{{/lists}}",
      """
      templates/page.html:1:10: error: '.' is a text, and '{{{.}}}' writes markup as it is [wrong-tag]
          note: write '{{.}}', so that it is escaped
      templates/page.html:1:35: error: '.' is markup, and '{{.}}' writes a text [wrong-tag]
          note: write '{{{.}}}'
      templates/page.html:1:59: error: '.' is a list, and '{{.}}' writes a text [wrong-tag]
          note: write '{{#.}} … {{/.}}'
      """)
  }

  // MARK: - Partials

  @Test func `a missing partial tells the nearest, or the file it would be`() {
    check(
      [
        "templates/page.html": "{{> crumb}}\n{{> items/all}}", "templates/partials/crumbs.html": "",
      ],
      """
      templates/page.html:1:1: error: there is no partial 'crumb' [unknown-partial]
          note: did you mean 'crumbs'?
      templates/page.html:2:1: error: there is no partial 'items/all' [unknown-partial]
          note: it would be the file templates/partials/items/all.html
      """)
  }

  @Test func `a fault in a partial tells where it is included`() {
    check(
      [
        "templates/page.html": "<p>\n{{#links}}{{> link}}{{/links}} {{> link}}",
        "templates/partials/link.html": "{{> name}}{{url}}",
        "templates/partials/name.html": "{{title}}{{> nam}}",
      ],
      """
      templates/partials/name.html:1:10: error: there is no partial 'nam' [unknown-partial]
          note: did you mean 'name'?
          note: included at templates/partials/link.html:1:1
      templates/partials/link.html:1:11: error: the page declares no 'url' [unknown-name]
          note: known here: body, count, flags, gaps, intro, isNew, isOpen, licence, links, lists, \
      more, site, subtitle, tags, title
          note: included at templates/page.html:2:32
      """)
  }

  @Test func `a fault in a partial is told once, though many pages include it`() {
    let files: FileTree = [
      "templates/page.html": "{{> part}}{{> part}}", "templates/link.html": "{{> part}}",
      "templates/partials/part.html": "{{whatever}}",
    ]
    var log: [Diagnostic] = []
    let library = TemplateLibrary(files, folder: "templates", words: [:], &log)
    let page = library.template("page", for: SamplePage.self, &log)
    let link = library.template("link", for: SampleLink.self, &log)
    #expect(page == nil && link == nil)
    #expect(
      log.map(\.description).joined(separator: "\n") == """
        templates/partials/part.html:1:1: error: the page declares no 'whatever' [unknown-name]
            note: known here: body, count, flags, gaps, intro, isNew, isOpen, licence, links, lists, \
        more, site, subtitle, tags, title
            note: included at templates/page.html:1:1
        """)
  }

  @Test func `a partial that includes itself is a fault`() {
    check(
      ["templates/page.html": "{{> a}}", "templates/partials/a.html": "x {{> a}}"],
      """
      templates/partials/a.html:1:3: error: the partial 'a' includes itself [endless-partial]
          note: by way of a → a
          note: included at templates/page.html:1:1
      """)
  }

  @Test func `so are partials that include each other, also out of sight`() {
    check(
      [
        "templates/page.html": "{{> a}}",
        "templates/partials/a.html": "{{#isNew}}{{> b}}{{/isNew}}",
        "templates/partials/b.html": "{{^links}}{{> c}}{{/links}}",
        "templates/partials/c.html": "{{> a}}",
      ],
      """
      templates/partials/c.html:1:1: error: the partial 'a' includes itself [endless-partial]
          note: by way of a → b → c → a
          note: included at templates/partials/b.html:1:11
      """)
  }

  @Test func `one partial may stand in several places`() {
    check(
      [
        "templates/page.html": "{{> a}}{{> b}}{{> a}}", "templates/partials/a.html": "a{{> b}}",
        "templates/partials/b.html": "b",
      ], "abbab")
  }
}
