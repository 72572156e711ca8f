import Files
import Markdown
import Testing

/// What keeps readers from finding their way, and figures.
struct BodyCheckTests {
  private func checkFaults(
    _ text: String, _ faults: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      MarkdownText(text, at: Place("a.md", 1)).faults() == faults, sourceLocation: sourceLocation)
  }

  @Test func `an image needs alternative text`() {
    checkFaults(
      "ä ![](b.png) ![c](d.png)\n\n[![](e.png)](f.md)",
      """
      a.md:1:7: warning: the image has no alternative text [missing-alternative]
          note: say between the brackets what it shows: '![A map of the town](…)'
      a.md:3:6: warning: the image has no alternative text [missing-alternative]
          note: say between the brackets what it shows: '![A map of the town](…)'
      """)
  }

  @Test func `the first level is the title's, and no level is skipped`() {
    checkFaults(
      "#### A\nx\n\n## B\nx\n#### C\nx\n## D\nx\n# E\nx\n- > ### F",
      """
      a.md:1:1: warning: a heading of level 4 stands directly below the title [heading-level]
          note: begin it with '## '
      a.md:6:1: warning: a heading of level 4 follows one of level 2 [heading-level]
          note: begin it with '### '
      a.md:10:1: warning: a heading of the first level, which is that of the title [heading-level]
          note: begin sections with '## '
      a.md:12:5: warning: a heading of level 3 stands directly below the title [heading-level]
          note: begin it with '## '
      """)
  }

  @Test func `a section has something in it`() {
    checkFaults(
      "## A\n### B\n## C\n<!-- later -->\n\n[^1]: note\n\n## D\n- x [^1]\n\n## E",
      """
      a.md:2:1: warning: nothing stands in the section 'B' [empty-section]
          note: say at least what is not known
      a.md:3:1: warning: nothing stands in the section 'C' [empty-section]
          note: say at least what is not known
      a.md:11:1: warning: nothing stands in the section 'E' [empty-section]
          note: say at least what is not known
      """)
  }

  @Test(arguments: ["x", "- x", "> # x", "| a |\n|---|", "```\n```", "---", "![a](b 'c')"])
  func `anything shown is something in a section`(text: String) {
    #expect(!MarkdownText("## A\n\n\(text)\n", at: Place("a.md", 1)).faults().contains("nothing"))
  }

  @Test(arguments: [
    "here", "Click here", "*here*", "read\nmore", "Read more …", "More", "this", "link", "Hier",
    "en savoir plus", "aquí", "leer más", "clicca qui", "lees meer", "saiba mais",
  ])
  func `words that say nothing are told where they stand`(words: String) {
    let text = MarkdownText("ä [\(words)](b.md)", at: Place("a.md", 1))
    let shown = words.filter { $0 != "*" }.replacing("\n", with: " ")
    #expect(
      text.faults() == """
        a.md:1:\(words.hasPrefix("*") ? 5 : 4): warning: the words '\(shown)' do not say where the \
        link leads [vague-link]
            note: name the page or document that it leads to
        """)
  }

  @Test(arguments: ["[where it is](b)", "[hereabouts](b)", "<https://a.org>", "[`x`](b)"])
  func `other words are not`(text: String) { checkFaults(text, "") }

  @Test func `a link has words`() {
    checkFaults(
      "x [](b.md) [ ![c](d.png) ](e.md)",
      """
      a.md:1:6: warning: the link has no words [empty-link]
          note: put words between the brackets that say where it leads
      """)
  }

  @Test func `a paragraph of nothing but an image with a title is a figure`() {
    check(
      "![A *map*](b.png \"The <town> &amp; more\")\n",
      """
      <figure>
      <img src="b.png" alt="A map" loading="lazy" decoding="async" />
      <figcaption>The &lt;town&gt; &amp; more</figcaption>
      </figure>

      """)
    check(
      "- ![a][r]\n\n[r]: b.png 'c'",
      """
      <ul>
      <li>
      <figure>
      <img src="b.png" alt="a" loading="lazy" decoding="async" />
      <figcaption>c</figcaption>
      </figure>
      </li>
      </ul>

      """)
    check(
      "![a](b.png \"c\") x",
      "<p><img src=\"b.png\" alt=\"a\" title=\"c\" loading=\"lazy\" decoding=\"async\" /> x</p>\n")
    check(
      "![a](b.png)", "<p><img src=\"b.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\" /></p>\n")
    check(
      "![a](b.png \" \")",
      "<p><img src=\"b.png\" alt=\"a\" title=\" \" loading=\"lazy\" decoding=\"async\" /></p>\n")
    check(
      "![a](javascript:x 'c')",
      "<figure>\n<img src=\"\" alt=\"a\" loading=\"lazy\" decoding=\"async\" />\n<figcaption>c</figcaption>\n</figure>\n"
    )
  }

  @Test func `anchors are those of the rendering, without it`() {
    let text = MarkdownText(
      "## One [@a] [[b:c]]\nx[^1]\n## One www.a.org ~~d~~\n| # e |\n|---|\n\n[^1]: ## f\n",
      at: Place("a.md", 1))
    #expect(text.anchors == ["one-c", "one-www-a-org-d", "f"])
    #expect(Set(text.rendered().rendering.headings.map(\.anchor)) == text.anchors)
  }
}
