import Files
import Markdown
import Testing

struct CitationSyntaxTests {
  /// Holds the paragraph's HTML, and the citations found, each with its place.
  private func check(
    _ text: String, _ html: String, _ citations: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (rendering, log) = MarkdownText(text, at: Place("a.md", 7)).listed()
    #expect(rendering.html == html + "\n", sourceLocation: sourceLocation)
    let expected = citations.map { citation in
      let parts = citation.split(separator: " ", maxSplits: 1)
      return "a.md:\(parts[0]): error: citation of \(parts[1]) [listed]"
    }
    #expect(log == expected.joined(separator: "\n"), sourceLocation: sourceLocation)
  }

  @Test func `a key in brackets is a citation`() {
    check("Told [@smith].", "<p>Told <cite>smith</cite>.</p>", "7:7 'smith'")
    check("[@smith]", "<p><cite>smith</cite></p>", "7:2 'smith'")
    check("[@a-b_c.d2]", "<p><cite>a-b_c.d2</cite></p>", "7:2 'a-b_c.d2'")
    check("[@müller]", "<p><cite>müller</cite></p>", "7:2 'müller'")
  }

  @Test func `a locator follows a comma`() {
    check("[@smith, p. 12]", "<p><cite>smith</cite></p>", "7:2 'smith' at 'p. 12'")
    check("[@smith,p. 1, 2]", "<p><cite>smith</cite></p>", "7:2 'smith' at 'p. 1, 2'")
    check("[@smith, ]", "<p><cite>smith</cite></p>", "7:2 'smith'")
    check("[ @smith ]", "<p>[ @smith ]</p>")
  }

  @Test func `several keys are parted by semicolons`() {
    check("[@a; @b]", "<p><cite>a b</cite></p>", "7:2 'a'", "7:6 'b'")
    check(
      "[@a, p. 1;@b; @c,  x ]", "<p><cite>a b c</cite></p>", "7:2 'a' at 'p. 1'", "7:11 'b'",
      "7:15 'c' at 'x'")
    check("[@a; @a]", "<p><cite>a a</cite></p>", "7:2 'a'", "7:6 'a'")
  }

  @Test func `a paragraph can have many`() {
    check(
      "One [@a], *two [@b]*\nand [@a][@c].",
      "<p>One <cite>a</cite>, <em>two <cite>b</cite></em>\nand <cite>a</cite><cite>c</cite>.</p>",
      "7:6 'a'", "7:17 'b'", "8:6 'a'", "8:10 'c'")
  }

  @Test func `a citation can run over the end of a line`() {
    check(
      "Told [@a;\n@b, p.\n12].", "<p>Told <cite>a b</cite>.</p>", "7:7 'a'", "8:1 'b' at 'p. 12'")
    check(
      "> - Told [@a;\n>   @b].",
      """
      <blockquote>
      <ul>
      <li>Told <cite>a b</cite>.</li>
      </ul>
      </blockquote>
      """, "7:11 'a'", "8:5 'b'")
  }

  @Test func `a heading can have one, which is not part of its words`() {
    let (rendering, log) = MarkdownText("## Told [@a]", at: Place("a.md", 7)).listed()
    #expect(rendering.html == "<h2 id=\"told\">Told <cite>a</cite></h2>\n")
    #expect(rendering.headings.map(\.text) == ["Told"])
    #expect(log == "a.md:7:10: error: citation of 'a' [listed]")
  }

  @Test(arguments: [
    "[@]", "[@ a]", "[@@a]", "[@a b]", "[@a p. 1]", "[@a;]", "[;@a]", "[@a; b]", "[@a;; @b]",
    "[@a", "@a]", "@a", "[see @a]", "[@a, [x]", "[@!]", "(@a)", "[-@a]", "[@a/b]", "[@",
  ])
  func `what is malformed stays text`(_ text: String) {
    check("x \(text) y", "<p>x \(text) y</p>")
  }

  @Test func `an inner bracket begins anew`() {
    check("[@a [@b]", "<p>[@a <cite>b</cite></p>", "7:6 'b'")
    check("[see [@b]]", "<p>[see <cite>b</cite>]</p>", "7:7 'b'")
  }

  @Test func `there is none in code, links or images`() {
    check("`[@a]`", "<p><code>[@a]</code></p>")
    check("    [@a]", "<pre><code>[@a]\n</code></pre>")
    check("```\n[@a]\n```", "<pre><code>[@a]\n</code></pre>")
    check(
      "`[@a]` [@a]", "<p><code>[@a]</code> <cite>a</cite></p>", "7:9 'a'")
  }

  @Test func `in the text of a link or an image the form stays text`() {
    func listed(_ text: String) -> (html: String, log: String) {
      let (rendering, log) = MarkdownText(text, at: Place("a.md", 7)).listed()
      return (rendering.html, log)
    }
    let link = listed("[see [@a] *and [@b]*](x.md) [@a]")
    #expect(
      link.html == "<p><a href=\"x.md\">see [@a] <em>and [@b]</em></a> <cite>a</cite></p>\n")
    #expect(
      link.log == """
        a.md:7:23: error: link to 'x.md' [listed]
        a.md:7:30: error: citation of 'a' [listed]
        """)
    let image = listed("![see [@a]](x.png)")
    #expect(
      image.html
        == "<p><img src=\"x.png\" alt=\"see [@a]\" loading=\"lazy\" decoding=\"async\" /></p>\n")
    #expect(image.log == "a.md:7:13: error: link to 'x.png' [listed]")
    let named = listed("[@a]\n\n[@a]: x.md")
    #expect(named.html == "<p><a href=\"x.md\">@a</a></p>\n")
    #expect(named.log == "a.md:9:7: error: link to 'x.md' [listed]")
    let label = listed("[see][@a]\\[@b]\n\n[@a]: x.md")
    #expect(label.html == "<p><a href=\"x.md\">see</a>[@b]</p>\n")
  }

  @Test func `a backslash or a reference makes the bracket plain`() {
    check(#"\[@a]"#, "<p>[@a]</p>")
    check("&#91;@a]", "<p>[@a]</p>")
    check(#"[\@a]"#, "<p>[@a]</p>")
    check(#"\\[@a]"#, #"<p>\<cite>a</cite></p>"#, "7:4 'a'")
    check(#"\[@a] [@a] \[@b]"#, "<p>[@a] <cite>a</cite> [@b]</p>", "7:8 'a'")
  }

  @Test func `what stands around a citation is escaped`() {
    check("<3 [@a] & \"x\"", "<p>&lt;3 <cite>a</cite> &amp; &quot;x&quot;</p>", "7:5 'a'")
  }

  @Test(arguments: ["[@", "[@a;", "[@a]", "[@a;]", "[[@", "@]", "[@a, ["])
  func `thousands of brackets take no time`(_ part: String) {
    let text = String(repeating: part, count: 20_000)
    for text in [text, text + "]"] {
      let (rendering, _) = MarkdownText(text, at: Place("a.md", 1)).listed()
      #expect(rendering.html.hasPrefix("<p>"))
    }
  }
}
