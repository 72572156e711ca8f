import Files
import Templates
import Testing

struct TemplateLibraryTests {
  @Test func `a missing template is told as the file that is not there`() {
    #expect(
      page(["templates/pages.html": "x", "templates/more/page.html": "x", "page.html": "x"]) == """
        templates/page.html: error: the template is missing [missing-template]
            note: it makes the pages of the kind 'page'
        """)
  }

  @Test func `a template that is no UTF-8 is told once`() {
    let files = FileTree([
      FileTree.File(path: "templates/page.html", contents: .bytes([0x61, 0xFF]))
    ])
    #expect(
      page(files) == """
        templates/page.html:1:2: error: not UTF-8 text from here on [invalid-utf-8]
            note: save the file with the encoding UTF-8
        """)
  }

  @Test func `a mark of byte order is not written`() {
    #expect(page("\u{FEFF}{{count}}") == "3")
  }

  @Test func `faults of all files are told, whether a page uses them or not`() {
    #expect(
      page([
        "templates/page.html": "{{titel}}", "templates/other.html": "{{",
        "templates/partials/p.html": "{{",
        "templates/assets/style.css": "{{", "templates/notes.txt": "{{",
      ]) == """
        templates/other.html:1:1: error: a tag not closed on its line [template-syntax]
            note: it ends with '}}'
        templates/partials/p.html:1:1: error: a tag not closed on its line [template-syntax]
            note: it ends with '}}'
        templates/page.html:1:1: error: the page declares no 'titel' [unknown-name]
            note: did you mean 'title'?
        """)
  }

  @Test func `there is no template for a page that needs a faulty file`() {
    func hasTemplate(_ files: FileTree) -> Bool {
      var log: [Diagnostic] = []
      let library = TemplateLibrary(files, folder: "templates", words: [:], &log)
      var later: [Diagnostic] = []
      return library.template("page", for: SamplePage.self, &later) != nil
    }
    #expect(hasTemplate(["templates/page.html": "{{> a}}", "templates/partials/a.html": "x"]))
    #expect(!hasTemplate(["templates/page.html": "{{"]))
    #expect(!hasTemplate(["templates/page.html": "{{> a}}", "templates/partials/a.html": "{{"]))
    #expect(
      !hasTemplate([
        "templates/page.html": "{{> a}}", "templates/partials/a.html": "{{> b}}",
        "templates/partials/b.html": "{{/x}}",
      ]))
    #expect(hasTemplate(["templates/page.html": "x", "templates/partials/a.html": "{{"]))
  }

  @Test func `a partial never stands in for a page`() {
    #expect(
      page(["templates/page.html": "page", "templates/partials/page/page.html": "partial"])
        == "page")
    #expect(
      page(["templates/page.html": "{{> page}}", "templates/partials/page.html": "partial"])
        == "partial")
  }

  @Test func `the folder can have another name`() {
    var log: [Diagnostic] = []
    let library = TemplateLibrary(
      ["site/looks/page.html": "{{> a}}"], folder: "site/looks", words: [:], &log)
    _ = library.template("page", for: SamplePage.self, &log)
    _ = library.template("other", for: SamplePage.self, &log)
    #expect(
      log.map(\.description).joined(separator: "\n") == """
        site/looks/page.html:1:1: error: there is no partial 'a' [unknown-partial]
            note: it would be the file site/looks/partials/a.html
        site/looks/other.html: error: the template is missing [missing-template]
            note: it makes the pages of the kind 'other'
        """)
  }

  @Test func `a page's own names go before words, which are escaped`() {
    let words = ["strings": Words(["a": "1 < 2"]), "title": Words(["a": "never"])]
    let files: FileTree = [
      "templates/page.html": "{{strings.a}} {{#strings}}{{a}} {{count}}{{/strings}} {{title}}"
    ]
    #expect(page(files, words: words) == "1 &lt; 2 1 &lt; 2 3 Bus &amp; tram")
  }

  @Test func `a view renders the same each time`() {
    let text = "{{#links}}{{title}}{{/links}}{{{body}}}"
    #expect(page(text) == page(text))
    #expect(page(text) == "OneTwo<p>Body</p>")
  }
}
