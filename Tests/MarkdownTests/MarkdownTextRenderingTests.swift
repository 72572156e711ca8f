import CCmark
import Files
import Markdown
import Testing

struct MarkdownTextRenderingTests {
  private func check(
    _ text: String, _ html: String, _ log: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let listed = MarkdownText(text, at: Place("a.md", 1)).listed()
    #expect(listed.rendering.html == html, sourceLocation: sourceLocation)
    #expect(listed.log == log, sourceLocation: sourceLocation)
  }

  @Test func `a heading stands on a line of its own, with its anchor`() {
    check("## What it is\ntext", "<h2 id=\"what-it-is\">What it is</h2>\n<p>text</p>\n")
    check("- # A *b*", "<ul>\n<li>\n<h1 id=\"a-b\">A <em>b</em></h1>\n</li>\n</ul>\n")
    check("> A\n> B\n> ---", "<blockquote>\n<h2 id=\"a-b\">A\nB</h2>\n</blockquote>\n")
    check("######", "<h6 id=\"section\"></h6>\n")
    check("# \u{338}A", "<h1 id=\"a\">\u{338}A</h1>\n")
  }

  @Test func `headings are listed with level, text, anchor and line`() {
    let text = MarkdownText(
      """
      # One & *two*
      - ## `three`

      > Four
      > five
      > ----
      """, at: Place("a.md", 20))
    let headings = text.listed().rendering.headings.map {
      "\($0.place) \($0.level) \($0.anchor): \($0.text)"
    }
    #expect(
      headings == [
        "a.md:20:1 1 one-two: One & two", "a.md:21:3 2 three: three",
        "a.md:23:3 2 four-five: Four five",
      ])
  }

  @Test func `a link goes where the resolver says`() {
    struct Prefixing: MarkdownResolver {
      func address(
        for destination: String, at place: Place, _ log: inout [Diagnostic]
      ) -> String? { destination == "dead.md" ? nil : "/base/\(destination)?a&b" }
      func html(for citations: [Citation], _ log: inout [Diagnostic]) -> String { "" }
      func target(of link: ShortLink, _ log: inout [Diagnostic]) -> ShortLink.Target? { nil }
      func isSource(_ key: String) -> Bool { false }
    }
    var resolver = Prefixing()
    var log: [Diagnostic] = []
    let text = MarkdownText("[a](a.md 't') ![i](i.png) [d](dead.md)[@k]", at: Place("a.md", 1))
    #expect(
      text.rendered(&resolver, options: .sample(), &log).html == """
        <p><a href="/base/a.md?a&amp;b" title="t">a</a> <img src="/base/i.png?a&amp;b" alt="i" loading="lazy" decoding="async" /> \
        <a href="">d</a></p>

        """)
    #expect(log.isEmpty)
  }

  /// Knows the size of some images, by their names.
  private struct Measuring: MarkdownResolver {
    func address(
      for destination: String, at place: Place, _ log: inout [Diagnostic]
    ) -> String? { "/" + destination }
    func image(
      for destination: String, at place: Place, _ log: inout [Diagnostic]
    ) -> ImageTarget? {
      if destination == "none.png" { return nil }
      return ImageTarget(
        address: "/media/" + destination,
        size: destination == "big.png" ? .init(width: 640, height: 480) : nil)
    }
    func html(for citations: [Citation], _ log: inout [Diagnostic]) -> String { "" }
    func target(of link: ShortLink, _ log: inout [Diagnostic]) -> ShortLink.Target? { nil }
    func isSource(_ key: String) -> Bool { false }
  }

  @Test(arguments: [
    (
      "![a](big.png)",
      "<p><img src=\"/media/big.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" /></p>"
    ),
    (
      "[![a](big.png) ![b](small.png)](c.md)",
      "<p><a href=\"/c.md\"><img src=\"/media/big.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" /> <img src=\"/media/small.png\" alt=\"b\" loading=\"lazy\" decoding=\"async\" /></a></p>"
    ),
    (
      "![a ![b](small.png) c](big.png)",
      "<p><img src=\"/media/big.png\" alt=\"a b c\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" /></p>"
    ),
    (
      "![a](none.png)",
      "<p><img src=\"\" alt=\"a\" loading=\"lazy\" decoding=\"async\" /></p>"
    ),
    (
      "## a ![b](big.png)",
      "<h2 id=\"a-b\">a <img src=\"/media/big.png\" alt=\"b\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" /></h2>"
    ),
    (
      "![~~a~~ <b>c</b>](big.png \"T\")",
      "<figure>\n<img src=\"/media/big.png\" alt=\"~~a~~ c\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" />\n<figcaption>T</figcaption>\n</figure>"
    ),
    (
      "<img alt='a' src='big.png'> <img alt='a' src='big.png' width='10'>",
      "<p><img alt=\"a\" src=\"/media/big.png\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\"> <img alt=\"a\" src=\"/media/big.png\" width=\"10\" loading=\"lazy\" decoding=\"async\"></p>"
    ),
    (
      "x[^1]\n\n[^1]: ![a](big.png \"T\")",
      "<figure>\n<img src=\"/media/big.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\" decoding=\"async\" />\n<figcaption>T</figcaption>\n</figure>"
    ),
  ])
  func `an image keeps its room and comes late`(markdown: String, html: String) {
    var resolver = Measuring()
    var log: [Diagnostic] = []
    let text = MarkdownText(markdown, at: Place("a.md", 1))
    let shown = text.rendered(&resolver, options: .sample(allowsHTML: true), &log).html
    #expect(shown.contains(html), "\(shown)")
  }

  @Test func `raw HTML is left out with a warning`() {
    check(
      "a <b>c</b>\n\n<script>\nalert(1)\n</script>\n",
      """
      <p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>
      <!-- raw HTML omitted -->

      """,
      """
      a.md:1:3: warning: raw HTML is left out [raw-html]
          note: use Markdown; templates are the place for HTML
      a.md:1:7: warning: raw HTML is left out [raw-html]
          note: use Markdown; templates are the place for HTML
      a.md:3:1: warning: raw HTML is left out [raw-html]
          note: use Markdown; templates are the place for HTML
      """)
  }

  /// The resolver in these tests lets every address pass.
  @Test(arguments: [
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "![x](javascript:alert(1))",
    "<javascript:alert(1)>", "[x]\n\n[x]: javascript:alert(1)", "[x](&#106;avascript:alert(1))",
    "[x](<javascript:alert(1)>)", #"[x](javascript\:alert(1))"#, "[x](vbscript:x)",
    "[x](data:text/html,x)", "[x](file:///x)",
  ])
  func `an address that runs code never reaches the page`(_ text: String) {
    let html = MarkdownText(text, at: Place("a.md", 1)).listed().rendering.html.lowercased()
    #expect(html.contains("=\"\""))
    for scheme in ["script:", "data:", "file:"] {
      #expect(!html.contains("\"\(scheme)") && !html.contains("java\(scheme)\""))
    }
    #expect(!html.contains("href=\"javascript"))
  }

  @Test(arguments: ["&#9;", "&#10;", "&#1;", "&#160;", "java&#10;"])
  func `signs before the scheme of an address do not make it run`(_ sign: String) {
    let text = MarkdownText("[x](\(sign)javascript:alert(1))", at: Place("a.md", 1))
    #expect(
      text.listed().rendering.html.contains("href=\"\(sign.hasPrefix("java") ? "java" : "")%"))
  }

  // MARK: - As libcmark does

  private static func cmark(_ text: String) -> String? {
    guard let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else {
      return nil
    }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }

  /// Without the anchors of headings and what images say beside their address.
  private static func withoutAdditions(_ html: String) -> String {
    html.replacing(" loading=\"lazy\" decoding=\"async\"", with: "").replacing(
      #/<h([1-6]) id="[^"]*"/#.matchingSemantics(.unicodeScalar)
    ) {
      "<h\($0.output.1)"
    }
  }

  static let documents = [
    "", " ", "\n\n", "\t", "plain", "two\nlines", "hard  \nbreak\\\nand\nsoft", "a\n\nb",
    "# One\n\n## Two ##\n\nThree\n===\n\nFour\n---\n####### seven", "#no\n\n#\ttab", "a\n***\nb",
    "> quote\nlazy\n> > deep\n\n> again", "- a\n- b\n\n  c\n    - d\n* e", "1. a\n2. b\n\n7) c",
    "-\n- x\n-", "    code\n\n    more\n\ttab", "```swift x\n<&>\n```\n~~~\n```\n~~~", "```\nopen",
    "*a **b** _c_ __d__* ***e*** a*b*c a_b_c **f", "`a` `` b ` c `` ` d\ne `", "\\*a\\* \\a \\\\",
    "&amp; &lt; &nope; &#65; &#x1F600; &copy; \"quotes\" 'too' <3 a & b",
    "[a](b) [c](d \"e\") [f](<g h> 'i') [j]( k ) [](l) [m]()",
    "[a][r] [r][] [r] [R] [none] [none][none]\n\n[r]: /url \"title\"\n[unused]: x",
    "![a](b.png) ![*c*\nd](e \"f\") [![g](h)](i) ![r]\n\n[r]: x.png",
    "<https://example.org/?a=1&b=2> <a@example.org>",
    "a <b>c</b> <!-- d -->\n\n<div>\n*e*\n</div>\n\n<script>f</script>", "[a\nb](c\n\"d\") *e\nf*",
    "[x](javascript:y) [z](JAVASCRIPT:y) ![w](data:image/png;base64,AA) [v](data:text/html,x)",
    "Größe 公共 🏳️‍🌈 e\u{301} |\u{338} \u{A0} \u{FEFF}x", "a\r\nb\r\rc",
    "| a | b |\n| c | d |", "| a |\n---", "a | b\n- | -", "| a | b |", "|\n|",
    "a@b [@] [@a b] @a] (@a)", "~~~a~~~ a~b ~ c~ - [ ] b\n- [x] c", "...--- \"a\"",
    "`[@a]`\n\n    [@b]\n\n```\n[@c]\n```\n\n[see [@d]](e)", "[[[a]]] ]] ![ ](", "**a\n\nb**",
    "> ```\n> a\nb\n\n1. > - # deep\n   > - x", "\u{0}", "a\u{0}b [c\u{0}](d\u{0})", "a\n\u{0}",
  ]

  @Test(arguments: documents)
  func `a text without a form of ours is as libcmark writes it`(_ document: String) throws {
    for text in [document, document + "\n", "para\n\n" + document + "\n\nafter"] {
      let html = MarkdownText(text, at: Place("a.md", 1)).listed().rendering.html
      #expect(Self.withoutAdditions(html) == (try #require(Self.cmark(text))))
    }
  }

  @Test func `two texts after one another are as libcmark writes them`() throws {
    // One behind another, the text of a code block may become a paragraph.
    let documents = Self.documents.filter { !$0.contains("[@a]") }
    for first in documents {
      for second in documents {
        let text = first + "\n" + second
        let html = MarkdownText(text, at: Place("a.md", 1)).listed().rendering.html
        let expected = try #require(Self.cmark(text))
        if Self.withoutAdditions(html) != expected { Issue.record("\(text)\n\(html)") }
      }
    }
  }

  // MARK: - Odd texts

  @Test func `a text of nothing is a page of nothing`() {
    for text in ["", " ", "\n", "\u{FEFF}"] { check(text, "") }
    #expect(MarkdownText(" \n\t", at: Place("a.md", 1)).isBlank)
    #expect(!MarkdownText("\nx", at: Place("a.md", 1)).isBlank)
  }

  @Test func `NUL becomes the sign for what cannot be shown`() {
    check("a\u{0}b", "<p>a\u{FFFD}b</p>\n")
    check(
      "[a](b\u{0}.md)", "<p><a href=\"b%EF%BF%BD.md\">a</a></p>\n",
      "a.md:1: error: link to 'b\u{FFFD}.md' [listed]")
  }

  @Test(arguments: [">", "> ", "[", "![", "[a](", "**a *b ", "`", "- ", "<", "&", "\\"])
  func `a hundred thousand openings do no harm`(_ part: String) {
    let text = String(repeating: part, count: 100_000)
    #expect(!MarkdownText(text, at: Place("a.md", 1)).listed().rendering.html.isEmpty)
  }

  @Test(arguments: [
    "a\n", "[a]: b\n[a]\n", "![a](b)", "<b>", "# a\n", "1. ", "[a][a]", "\u{0}", "\u{338}",
    "[a]()\n",
  ])
  func `ten thousand of anything do no harm`(_ part: String) {
    let text = String(repeating: part, count: 10_000)
    #expect(!MarkdownText(text, at: Place("a.md", 1)).listed().rendering.html.isEmpty)
  }

  @Test func `deep quotations with text and links in them do no harm`() {
    let text = String(repeating: "> ", count: 100_000) + "[a](b.md) [@c]\nlazy [d](e.md)\n"
    let (rendering, log) = MarkdownText(text, at: Place("a.md", 1)).listed()
    #expect(rendering.html.contains("<a href=\"b.md\">a</a> <cite>c</cite>\nlazy"))
    #expect(log.contains("a.md:1:200005: error: link to 'b.md'"))
    #expect(log.contains("a.md:2:10: error: link to 'e.md'"))
  }
}
