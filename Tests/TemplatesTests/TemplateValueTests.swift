import Files
import Templates
import Testing

struct TemplateValueTests {
  private func check(
    _ text: String, _ page: String, _ view: SamplePage = SamplePage(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(TemplatesTests.page(text, view) == page, sourceLocation: sourceLocation)
  }

  // MARK: - Escaping

  @Test(arguments: [
    ("<b>\"a\" & 'b'</b>", "&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;"),
    (
      "\"\u{338} <\u{338} >\u{338} &\u{338} '\u{338}",
      "&quot;\u{338} &lt;\u{338} &gt;\u{338} &amp;\u{338} &#39;\u{338}"
    ),
    ("\u{0D4E}\" \u{0D4E}<", "\u{0D4E}&quot; \u{0D4E}&lt;"),
    ("<\u{200D}\u{FE0F}", "&lt;\u{200D}\u{FE0F}"),
    ("&amp;", "&amp;amp;"), ("", ""), ("{{title}}", "{{title}}"), ("Größe 🏳️‍🌈", "Größe 🏳️‍🌈"),
  ])
  func `a text is escaped wherever it stands`(_ text: String, _ written: String) {
    #expect(text.escapedForHTML == written)
    var view = SamplePage(title: text, subtitle: text, tags: [text])
    view.links = [SampleLink(title: text, url: text)]
    check("<a b=\"{{title}}\" c='{{title}}'>", "<a b=\"\(written)\" c='\(written)'>", view)
    check("{{subtitle}}{{#subtitle}}{{.}}{{/subtitle}}", written + written, view)
    check("{{#tags}}{{.}}{{/tags}}", written, view)
    check(
      "{{#links}}{{title}}{{#url}}{{url}}{{.}}{{/url}}{{/links}}", written + written + written, view
    )
    let files: FileTree = [
      "templates/page.html": "{{> a}}{{#links}}{{> b}}{{/links}}{{title}}",
      "templates/partials/a.html": "{{title}}{{> b}}", "templates/partials/b.html": "{{title}}",
    ]
    #expect(page(files, view) == written + written + written + written)
  }

  @Test func `markup is written as it is`() {
    let html = "<p a=\"b\">&amp; {{title}} '</p>\n"
    check("{{{body}}}|{{&body}}", "\(html)|\(html)", SamplePage(body: Markup(raw: html)))
  }

  @Test func `numbers are written in figures`() {
    check("{{count}}", "-12345678", SamplePage(count: -12_345_678))
    check("{{#count}}{{count}}{{/count}}{{^count}}none{{/count}}", "0", SamplePage(count: 0))
  }

  // MARK: - Sections

  @Test func `a condition shows its section or the inverted one`() {
    let text = "{{#isOpen}}open {{title}}{{/isOpen}}{{^isOpen}}shut {{title}}{{/isOpen}}"
    check(text, "open Bus &amp; tram")
    check(text, "shut Bus &amp; tram", .bare)
    let unsure = "{{#isNew}}new{{/isNew}}{{^isNew}}not new{{/isNew}}"
    check(unsure, "new", SamplePage(isNew: true))
    check(unsure, "not new", SamplePage(isNew: false))
    check(unsure, "not new", SamplePage(isNew: nil))
  }

  @Test func `what is absent is not written, and shows the inverted section`() {
    let text = "[{{subtitle}}{{{intro}}}{{#licence}}{{title}}{{/licence}}{{licence.title}}]"
    check(text, "[Sub<b>Intro</b>CCCC]")
    check(text, "[]", .bare)
    check("{{^subtitle}}none{{/subtitle}}{{^site.home}}lost{{/site.home}}", "")
    check("{{^subtitle}}none{{/subtitle}}{{^site.home}}lost{{/site.home}}", "nonelost", .bare)
    check("{{#site.home.url}}x{{/site.home.url}}{{^site.home.url}}y{{/site.home.url}}", "y", .bare)
  }

  @Test func `an empty text is there all the same`() {
    check(
      "[{{#subtitle}}x{{.}}{{/subtitle}}{{^subtitle}}y{{/subtitle}}]", "[x]",
      SamplePage(subtitle: ""))
  }

  @Test func `an absent value does not fall through to an outer name`() {
    struct Outer: View {
      let url: String
      let title: String?
      let inner: Inner
      static let names = Names<Outer>(
        Name("url", \.url), Name("title", \.title), Name("inner", \.inner))
    }
    struct Inner: View {
      let url: String?
      static let names = Names<Inner>(Name("url", \.url))
    }
    var log: [Diagnostic] = []
    let library = TemplateLibrary(
      [
        "templates/outer.html":
          "{{#inner}}[{{url}}{{#url}}x{{/url}}{{^url}}none{{/url}}]{{/inner}}{{inner.url}}{{title.x}}"
      ], folder: "templates", words: ["title": Words(["x": "never"])], &log)
    #expect(library.template("outer", for: Outer.self, &log) == nil)
    #expect(log.map(\.message) == ["the page declares no 'x' of 'title'"])
    log = []
    let sound = TemplateLibrary(
      [
        "templates/outer.html":
          "{{#inner}}[{{url}}{{#url}}x{{/url}}{{^url}}none{{/url}}]{{/inner}}{{inner.url}}{{title}}"
      ], folder: "templates", words: ["title": Words(["x": "never"])], &log)
    let template = sound.template("outer", for: Outer.self, &log)
    let page = template?.render(Outer(url: "outer", title: nil, inner: Inner(url: nil)))
    #expect(page.map { String(decoding: $0, as: UTF8.self) } == "[none]")
  }

  @Test func `inner names go before outer ones, in partials too`() {
    check(
      "{{title}}{{#site}} {{title}} {{count}}{{#home}} {{title}}{{/home}}{{/site}}",
      "Bus &amp; tram Site 3 Home")
    #expect(
      page([
        "templates/page.html": "{{> a}}{{#site}}{{> a}}{{/site}}{{#links}}{{> a}}{{/links}}",
        "templates/partials/a.html": "{{title}} ",
      ]) == "Bus &amp; tram Site One Two ")
  }

  // MARK: - Lists

  @Test func `a section over a list is shown for each element`() {
    check(
      "{{#links}}<a{{#url}} href=\"{{.}}\"{{/url}}>{{title}}</a>{{/links}}",
      "<a href=\"/1\">One</a><a>Two</a>")
    check(
      "{{#tags}}{{.}} of {{title}}, {{/tags}}", "red of Bus &amp; tram, blue of Bus &amp; tram, ")
    check("{{#lists}}({{#.}}{{.}}{{/.}}{{^.}}none{{/.}}){{/lists}}", "(a)(none)(bc)")
    check("{{#flags}}{{#.}}yes{{/.}}{{^.}}no{{/.}} {{/flags}}", "yes no ")
    check("{{#more}}{{title}}{{/more}}", "More")
  }

  @Test func `an empty list shows the inverted section, in which all is as around it`() {
    check("{{#links}}x{{/links}}{{^links}}none{{/links}}", "none", .bare)
    check("{{#more}}x{{/more}}{{^more}}none{{/more}}", "none", .bare)
    check("{{#more}}x{{/more}}{{^more}}none{{/more}}", "none", SamplePage(more: []))
    check("{{#tags}}{{^links}}{{.}} {{/links}}{{/tags}}", "red blue ", SamplePage(links: []))
  }

  @Test func `an absent element is no element`() {
    check("{{#gaps}}[{{title}}]{{/gaps}}{{^gaps}}none{{/gaps}}", "[Gap]")
    check("{{#gaps}}[{{title}}]{{/gaps}}{{^gaps}}none{{/gaps}}", "none", SamplePage(gaps: [nil]))
  }
}
