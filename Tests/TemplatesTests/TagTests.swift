import Files
import Templates
import Testing

struct TagTests {
  private func check(
    _ text: String, _ page: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(TemplatesTests.page(text) == page, sourceLocation: sourceLocation)
  }

  @Test func `every form of tag is read, with spaces in it or without`() {
    check("{{title}}{{ title }}{{\ttitle}}", "Bus &amp; tramBus &amp; tramBus &amp; tram")
    check("{{{body}}}{{{ body }}}", "<p>Body</p><p>Body</p>")
    check("{{&body}}{{& body }}", "<p>Body</p><p>Body</p>")
    check("{{#isOpen}}yes{{/isOpen}}{{# isOpen }}yes{{/ isOpen }}", "yesyes")
    check("{{^isNew}}no{{/isNew}}{{^ isNew }}no{{/\tisNew}}", "nono")
    check("{{#tags}}{{.}},{{ . }};{{/tags}}", "red,red;blue,blue;")
    check("a{{! a comment }}b{{!}}c{{!\nof } two\nlines}}d", "abcd")
  }

  @Test func `what is no tag is text`() {
    check("{ {a} } }} { { x", "{ {a} } }} { { x")
    check("{{title}}}", "Bus &amp; tram}")
    check("{{{body}}}}", "<p>Body</p>}")
    check("{{&body}}}", "<p>Body</p>}")
    check("{{! a }}}", "}")
    check("", "")
    check("Größe 🏳️‍🌈\r\n{{count}}\r\n", "Größe 🏳️‍🌈\r\n3\r\n")
  }

  /// The engine reads by characters: with an accent, a brace is another character.
  @Test func `a brace with an accent is no brace`() {
    check("{\u{338}{title}}", "{\u{338}{title}}")
    check("\u{0D4E}{{title}}", "\u{0D4E}{{title}}")
    check("{{! a }}\u{338} title }}", "")
    check(
      "{{title}\u{338}}",
      """
      templates/page.html:1:1: error: a tag not closed on its line [template-syntax]
          note: it ends with '}}'
      """)
  }

  @Test func `lines with nothing but a section, a partial or a comment leave no line`() {
    check(
      """
      <ul>
        {{! the links }}
        {{#links}}
        <li>{{title}}</li>
        {{/links}}
        {{^links}}
        <li>none</li>
        {{/links}}
      </ul>
      """,
      """
      <ul>
        <li>One</li>
        <li>Two</li>
      </ul>
      """)
    let files = page([
      "templates/page.html": "<a>\n  {{> part }}\n</a>\n",
      "templates/partials/part.html": "<b>\n</b>\n",
    ])
    #expect(files == "<a>\n  <b>\n  </b>\n</a>\n")
  }

  @Test(arguments: [
    ("{{}}", "1:1", "{{}}"), ("{{ }}", "1:1", "{{}}"), ("a\n {{a b}}", "2:2", "{{a b}}"),
    ("{{.a}}", "1:1", "{{.a}}"), ("{{a.}}", "1:1", "{{a.}}"), ("{{a..b}}", "1:1", "{{a..b}}"),
    ("{{..}}", "1:1", "{{..}}"), ("ä🏳️‍🌈{{größe}}", "1:6", "{{größe}}"), ("{{a/b}}", "1:1", "{{a/b}}"),
    ("{{ #a}}", "1:1", "{{#a}}"), ("{{title?}}", "1:1", "{{title?}}"), ("{{a*}}", "1:1", "{{a*}}"),
    ("{{lowercased(title)}}", "1:1", "{{lowercased(title)}}"), ("{{&&a}}", "1:1", "{{&&a}}"),
    ("{{{{a}}}}", "1:1", "{{{{a}}"), ("{{#}}", "1:1", "{{#}}"), ("{{>}}", "1:1", "{{>}}"),
    ("{{> .}}", "1:1", "{{>.}}"), ("{{>*a}}", "1:1", "{{>*a}}"), ("{{a {{b}}", "1:1", "{{a {{b}}"),
    ("{{\u{A0}a}}", "1:1", "{{\u{A0}a}}"), ("{{a\u{338}}}", "1:1", "{{a\u{338}}}"),
    ("{{ ! a}}", "1:1", "{{! a}}"),
  ])
  func `a tag needs a proper name`(_ text: String, _ place: String, _ tag: String) {
    check(
      text,
      """
      templates/page.html:\(place): error: '\(tag)' has no proper name [template-syntax]
          note: names are letters, digits, '-' and '_', with full stops between them
      """)
  }

  @Test(arguments: [
    "{{=<% %>=}}", "{{= | | =}}", "{{<parent}}", "{{$block}}", "{{%CONTENT_TYPE:HTML}}",
    "{{*name}}",
  ])
  func `forms of Mustache that are not used here are refused`(_ tag: String) {
    check(
      "a\n" + tag,
      """
      templates/page.html:2:1: error: tags that begin with '\(tag.dropFirst(2).prefix(1))' \
      are not used here [template-syntax]
          note: use {{name}}, {{{markup}}}, {{#section}}, {{^section}}, {{>partial}}, {{!comment}}
      """)
  }

  @Test(arguments: [
    "{{", "{{title", "{{title}", "{{title} }", "{{\ntitle}}", "{{title\n}}", "{{{body\n}}}",
    "{{\r\ntitle}}",
    "{{\u{2028}title}}", "{{#\nisOpen}}", "{{title\u{85}}}",
  ])
  func `a tag is closed on its line`(_ text: String) {
    check(
      "a\n b" + text,
      """
      templates/page.html:2:3: error: a tag not closed on its line [template-syntax]
          note: it ends with '\(text.hasPrefix("{{{") ? "}}}" : "}}")'
      """)
  }

  @Test func `what comes after an unclosed tag is still read`() {
    check(
      "{{title\n{{a b}}",
      """
      templates/page.html:1:1: error: a tag not closed on its line [template-syntax]
          note: it ends with '}}'
      templates/page.html:2:1: error: '{{a b}}' has no proper name [template-syntax]
          note: names are letters, digits, '-' and '_', with full stops between them
      """)
  }

  @Test func `three braces are closed by three`() {
    let fault =
      "templates/page.html:1:1: error: '{{{body' is closed by '}}', expected '}}}' [template-syntax]"
    check("{{{body}}", fault)
    check("{{{body}} }", fault)
  }

  @Test func `a comment ends, and holds no tags`() {
    check(
      "a {{! b\nc }",
      """
      templates/page.html:1:3: error: a comment that is never closed [template-syntax]
          note: it ends with '}}'
      """)
    check(
      "a {{! {{title}} }}",
      """
      templates/page.html:1:3: error: a comment with a tag in it [template-syntax]
          note: a comment ends at the first '}}', which is that of the tag
      """)
  }

  @Test func `sections are closed in their order`() {
    check(
      "{{#isOpen}}\n{{^isNew}}",
      """
      templates/page.html:2:1: error: the section '{{^isNew}}' is never closed [template-syntax]
          note: put '{{/isNew}}' where it ends
      templates/page.html:1:1: error: the section '{{#isOpen}}' is never closed [template-syntax]
          note: put '{{/isOpen}}' where it ends
      """)
    check(
      "a {{/isOpen}}",
      "templates/page.html:1:3: error: '{{/isOpen}}' closes no open section [template-syntax]")
    check(
      "{{#isOpen}}{{/isNew}}",
      """
      templates/page.html:1:12: error: '{{/isNew}}' closes no open section [template-syntax]
          note: expected '{{/isOpen}}' for the section begun at templates/page.html:1:1
      """)
    check(
      "{{#site}}{{#site.home}}{{/home}}{{/site}}",
      """
      templates/page.html:1:24: error: '{{/home}}' closes no open section [template-syntax]
          note: expected '{{/site.home}}' for the section begun at templates/page.html:1:10
      """)
  }

  @Test(arguments: [
    "{{#isOpen}}{{#isNew}}{{/isOpen}}{{/isNew}}", "{{#isOpen}}{{#isNew}}{{/isOpen}}",
  ])
  func `sections closed in another order are told once`(_ text: String) {
    check(
      text,
      """
      templates/page.html:1:22: error: '{{/isOpen}}' stands where '{{/isNew}}' should [template-syntax]
          note: expected '{{/isNew}}' for the section begun at templates/page.html:1:12
      """)
  }

  @Test func `sections stand in each other to a depth of a hundred`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#isOpen}}", count: depth) + "x"
        + String(repeating: "{{/isOpen}}", count: depth)
    }
    check(nested(100), "x")
    let fault =
      "templates/page.html:1:1101: error: sections stand in each other more than 100 deep [template-syntax]"
    check(nested(101), fault)
    check(nested(100_000), fault)
  }

  /// The engine looks for a second brace beyond the end.
  @Test func `what the engine cannot read is a fault and not a page`() {
    #expect(
      page("a {").hasPrefix("templates/page.html:1:1: error: cannot be read as a template: "))
  }
}
