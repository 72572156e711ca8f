import Files
import Markdown
import Testing

/// Text struck out, addresses that stand as they are, short links, and citations gone wrong.
struct InlineFormTests {
  private func checkText(
    _ text: String, _ html: String, _ faults: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(text, "<p>\(html)</p>\n", faults, sourceLocation: sourceLocation)
  }

  // MARK: - Struck out

  @Test func `text between tildes is struck out`() {
    checkText("~~a~~ ~b~ c", "<del>a</del> <del>b</del> c")
    checkText("~~a *b* `c`\nd~~", "<del>a <em>b</em> <code>c</code>\nd</del>")
    checkText("*~~a~~*", "<em><del>a</del></em>")
    checkText("x~~y~~z", "x<del>y</del>z")
    checkText("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>")
    checkText("~~a ~b~ c~~", "<del>a <del>b</del> c</del>")
    check("## ~~a~~ b\n\nx", "<h2 id=\"a-b\"><del>a</del> b</h2>\n<p>x</p>\n")
  }

  @Test(arguments: [
    "~~a~", "~a~~", "~~~~a~~~~", "~~ a ~~", "~ a~", "~~a", "a~~", "~a *b~ c*", "a ~ b ~ c",
  ])
  func `other tildes stay`(text: String) {
    checkText("x " + text, "x " + text.replacing("*b~ c*", with: "<em>b~ c</em>"))
  }

  @Test func `tildes behind a backslash or in code stay`() {
    checkText("\\~a~ `~b~`", "~a~ <code>~b~</code>")
    checkText("\\~~a~~", "~~a~~")
  }

  // MARK: - Addresses

  /// Texts, and the address that is linked in them.
  @Test(arguments: [
    ("https://example.org", "https://example.org"),
    ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
    ("see www.example.org.", "www.example.org"),
    ("(see https://example.org/a_(b)).", "https://example.org/a_(b)"),
    ("https://example.org/a!?,:*_~'\"", "https://example.org/a"),
    ("“https://example.org/a”, he said", "https://example.org/a"),
    ("https://example.org/a<b", "https://example.org/a"),
    ("HTTPS://Example.org/A", "HTTPS://Example.org/A"),
    ("a@example.org.", "a@example.org"), ("a.b-c_d+e@x.example.org,", "a.b-c_d+e@x.example.org"),
    ("**www.example.org**", "www.example.org"), ("https://ex.org/a_b_c", "https://ex.org/a_b_c"),
    ("https://münchen.example/ä", "https://münchen.example/ä"),
  ])
  func `an address is linked, without what ends the sentence`(text: String, address: String) {
    let (rendering, log) = MarkdownText(text, at: Place("a.md", 1)).rendered()
    #expect(rendering.html.contains(">\(address)</a>"), "\(rendering.html)")
    #expect(log.count == 1)
  }

  @Test func `an address without a scheme leads by https, a mailbox by mailto`() {
    checkText("www.a.org", "<a href=\"https://www.a.org\">www.a.org</a>")
    checkText("a@b.org", "<a href=\"mailto:a@b.org\">a@b.org</a>")
    check(
      "## See www.a.org\n\nx",
      "<h2 id=\"see-www-a-org\">See <a href=\"https://www.a.org\">www.a.org</a></h2>\n<p>x</p>\n")
  }

  @Test(arguments: [
    "https://", "http://a", "www.", "www", "xhttps://a.org", "a@b", "a@b-.", "@a.org",
    "ftp://a.org",
    "awww.a.org", "https:/a.org", "javascript://a.org", "a@b.c_", "https://a.b_c.d_e", "www..a",
  ])
  func `other words are not`(text: String) {
    #expect(
      !MarkdownText("x " + text, at: Place("a.md", 1)).rendered().rendering.html.contains("<a "))
  }

  @Test func `there are none in code, in links, in images, or behind a backslash`() {
    checkText(
      "`www.a.org` [www.a.org](b) <https://a.org>",
      "<code>www.a.org</code> <a href=\"b\">www.a.org</a> "
        + "<a href=\"https://a.org\">https://a.org</a>")
    checkText(
      "![www.a.org](b)", "<img src=\"b\" alt=\"www.a.org\" loading=\"lazy\" decoding=\"async\" />")
    checkText("https\\://a.org", "https://a.org")
  }

  @Test func `an address that emphasis cuts is told`() {
    checkText(
      "x https://a.org/_b_ y", "x https://a.org/<em>b</em> y",
      """
      a.md:1:3: warning: the address 'https://a.org/' ends here, where a sign in it begins emphasis \
      [cut-address]
          note: put the whole of it between '<' and '>'
      """)
  }

  @Test func `an address is told where it stands`() {
    checkPlaces("ä ‹www.a.org, ‹https://a.org/?b&amp;c [x](‹d.md) ‹e@f.org")
  }

  // MARK: - Short links

  @Test func `a short link has the words of its target or its own`() {
    checkText("[[book:emma]]", "<a href=\"/book/emma\">The emma</a>")
    checkText(
      "see [[book:emma|the novel & more]].",
      "see <a href=\"/book/emma\">the novel &amp; more</a>.")
    checkText("[[book:emma|]]", "<a href=\"/book/emma\">The emma</a>")
    check(
      "## On [[book:emma]]\n\nx",
      "<h2 id=\"on-emma\">On <a href=\"/book/emma\">The emma</a></h2>\n<p>x</p>\n")
  }

  @Test func `one that leads nowhere stays as its words`() {
    checkText("[[book:none]] [[book:none|this]]", "none this")
  }

  @Test(arguments: ["[[emma]]", "[[book:emma]", "[[book emma:x]]", "[[a:b] ]", "[[a:b\\]]"])
  func `other brackets stay`(text: String) {
    #expect(!MarkdownText(text, at: Place("a.md", 1)).rendered().rendering.html.contains("<a "))
  }

  @Test func `there is none in code, in links, or behind a backslash`() {
    checkText(
      "`[[a:b]]` \\[[a:b]] [\\[a:b]] [x [[a:b]]](c)",
      "<code>[[a:b]]</code> [[a:b]] [[a:b]] <a href=\"c\">x [[a:b]]</a>")
  }

  @Test func `kind and name are told where they stand`() {
    let (_, log) = MarkdownText("Ä [x](b) [[book:emma]]", at: Place("a.md", 3)).listed()
    #expect(log.hasSuffix("a.md:3:17: error: short link to 'emma' of 'book' at 12 [listed]"))
  }

  @Test(arguments: [
    ("[[emma]]", "[[emma]]", "the forms are '[[kind:name]]' and '[[kind:name|words]]'"),
    ("[[book: emma]]", "[[book: emma]]", "write '[[book:emma]]'"),
    ("[[book:emma] x", "[[book:emma", "it is never closed with ']]'; write '[[book:emma]]'"),
    ("[[book:emma x", nil, nil),
    (
      "[[book:emma|*her* novel]]", "[[book:emma",
      "its words are plain, without emphasis, code or links"
    ),
  ])
  func `what looks meant as a short link is told`(text: String, told: String?, cure: String?) {
    let faults = MarkdownText("ä " + text, at: Place("a.md", 1)).faults()
    let expected = told.flatMap { told in
      cure.map {
        "a.md:1:3: warning: '\(told)' is no short link [malformed-short-link]\n    note: \($0)"
      }
    }
    #expect(faults == expected ?? "")
  }

  @Test(arguments: ["[[ ]]", "\\[[emma]]", "`[[emma]]`", "[[a] b]", "[x [[y]]](z)"])
  func `other brackets are not`(text: String) {
    #expect(MarkdownText(text, at: Place("a.md", 1)).faults() == "")
  }

  // MARK: - Citations gone wrong

  @Test(arguments: [
    ("[@a p. 1]", "'[@a p. 1]' is no citation", "put a comma behind the key: '[@a, p. 1]'"),
    (
      "[@a; b]", "'[@a; b]' is no citation",
      "the forms are '[@key]', '[@key, p. 12]' and '[@one; @two]'"
    ),
    (
      "[@a b; @c]", "'[@a b; @c]' is no citation",
      "the forms are '[@key]', '[@key, p. 12]' and '[@one; @two]'"
    ),
    ("[@a", "'[@a' is no citation", "it is never closed; write '[@a]'"),
    ("[known]", "'[known]' is the key of a source, and no citation", "write '[@known]'"),
    ("@known-2.", "'@known-2' is the key of a source, and no citation", "write '[@known-2]'"),
    ("(@known)", "'@known' is the key of a source, and no citation", "write '[@known]'"),
    ("[see @known]", "'@known' is the key of a source, and no citation", "write '[@known]'"),
  ])
  func `what looks meant as a citation is told`(text: String, message: String, cure: String) {
    let start = text.hasPrefix("(") ? 3 : text.hasPrefix("[see") ? 7 : 2
    checkText(
      "ä\n\(text)", "ä\n\(text)",
      "a.md:2:\(start - 1): warning: \(message) [malformed-citation]\n    note: \(cure)")
  }

  @Test(arguments: [
    "[other]", "@other", "x@known", "\\[@a b]", "\\@known", "\\[known]", "[@]", "[@ a]", "`@known`",
    "    [@a b]", "[known](b)",
  ])
  func `what is not is not`(text: String) {
    #expect(MarkdownText(text, at: Place("a.md", 1)).faults() == "")
  }
}
