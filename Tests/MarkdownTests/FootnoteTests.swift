import Files
import Markdown
import Testing

struct FootnoteTests {
  private func reference(_ number: Int, _ id: String = "ref") -> String {
    "<sup class=\"footnote\"><a href=\"#footnote_\(number)\" id=\"footnote_\(number)_\(id)\" "
      + "role=\"doc-noteref\">\(number)</a></sup>"
  }

  private func back(_ number: Int, _ id: String = "ref", _ more: (String, String) = ("", ""))
    -> String
  {
    " <a href=\"#footnote_\(number)_\(id)\" class=\"back\" role=\"doc-backlink\" "
      + "aria-label=\"Back to \(number)\(more.0)\">↩\(more.1)</a>"
  }

  /// The list of notes with these items.
  private func list(_ items: String...) -> String {
    let notes = items.enumerated().map { "<li id=\"footnote_\($0 + 1)\">\n\($1)\n</li>\n" }
    return """
      <section class="footnotes" role="doc-endnotes" aria-label="Notes">
      <ol>
      \(notes.joined())</ol>
      </section>

      """
  }

  @Test func `a footnote stands behind the text, with a link there and one back`() {
    check(
      "One.[^a]\n\n[^a]: The *note*.\n",
      "<p>One.\(reference(1))</p>\n" + list("<p>The <em>note</em>.\(back(1))</p>"))
  }

  @Test(arguments: ["[^1]: word", "[^1]: <b.md>", "[^1]: word 'title'", "[^1]:word"])
  func `what libcmark takes for the definition of a link is a footnote`(note: String) {
    let html = MarkdownText("a[^1]\n\n" + note, at: Place("a.md", 1)).rendered().rendering.html
    #expect(html.hasPrefix("<p>a\(reference(1))</p>\n<section"))
  }

  @Test func `notes are numbered in the order in which they are referred to`() {
    check(
      "[^b] [^a] [^B]\n\n[^a]: A\n[^b]: B\n",
      "<p>\(reference(1)) \(reference(2)) \(reference(1, "ref_2"))</p>\n"
        + list(
          "<p>B\(back(1))\(back(1, "ref_2", (", 2", "<sup>2</sup>")))</p>", "<p>A\(back(2))</p>"))
  }

  @Test func `a note has as many paragraphs as are indented`() {
    check(
      "x[^n]\n\n[^n]: One\nlazy\n\n    Two\n\n    - item\n\nAfter\n",
      "<p>x\(reference(1))</p>\n<p>After</p>\n"
        + list(
          "<p>One\nlazy</p>\n<p>Two</p>\n<ul>\n<li>item</li>\n</ul>\n<p>\(back(1))</p>"))
  }

  @Test func `lists beside a note stay what they are`() {
    let html = MarkdownText("+ a\n+ b\n[^n]: Note\n\n+ c\n\nx[^n]", at: Place("a.md", 1)).rendered()
      .rendering.html
    #expect(
      html.hasPrefix("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ul>\n<li>c</li>\n</ul>\n<p>x<sup"))
  }

  @Test func `a note in a paragraph ends it`() {
    check(
      "text[^n]\n[^n]: note", "<p>text\(reference(1))</p>\n" + list("<p>note\(back(1))</p>"))
  }

  @Test func `a note may refer to another`() {
    let html = MarkdownText("a[^1]\n\n[^1]: b[^2]\n[^2]: c", at: Place("a.md", 1)).rendered()
      .rendering.html
    #expect(html.hasSuffix(list("<p>b\(reference(2))\(back(1))</p>", "<p>c\(back(2))</p>")))
  }

  @Test func `an unknown label is told once, and stays text`() {
    check(
      "a[^nota] b[^nota] c[^x]\n\nd[^note]\n\n[^note]: n",
      "<p>a[^nota] b[^nota] c[^x]</p>\n<p>d\(reference(1))</p>\n" + list("<p>n\(back(1))</p>"),
      """
      a.md:1:2: error: there is no footnote 'nota' [unknown-footnote]
          note: did you mean 'note'?
      a.md:1:20: error: there is no footnote 'x' [unknown-footnote]
          note: write the note on a line of its own, at its very start: '[^x]: …'
      """)
  }

  @Test func `a label that is given twice is told with both places`() {
    check(
      "a[^n]\n\n[^n]: one\n[^N]: two",
      "<p>a\(reference(1))</p>\n" + list("<p>one\(back(1))</p>"),
      """
      a.md:4:1: error: the footnote 'N' is written twice [duplicate-footnote]
          note: first at a.md:3:1
      """)
  }

  @Test func `a note that nothing refers to is left out with a warning`() {
    check(
      "a\n\n[^n]: one", "<p>a</p>\n",
      """
      a.md:3:1: warning: nothing in the text refers to the footnote 'n' [unused-footnote]
          note: write '[^n]' where it belongs; else it is left out
      """)
  }

  @Test(arguments: ["[^1]: x[^1]", "[^1]: x[^2]\n[^2]: y[^1]"])
  func `what stands in a note that is not shown counts for nothing`(notes: String) {
    let text = MarkdownText("a\n\n\(notes)", at: Place("a.md", 1))
    #expect(text.rendered().rendering.html == "<p>a</p>\n")
    #expect(
      text.faults().hasPrefix(
        "a.md:3:1: warning: nothing in the text refers to the footnote '1' [unused-footnote]"))
  }

  @Test func `a note that an unused one refers to has links from the text alone`() {
    check(
      "[^u]: see[^k]\n\na[^k]\n\n[^k]: n", "<p>a\(reference(1))</p>\n" + list("<p>n\(back(1))</p>"),
      """
      a.md:1:1: warning: nothing in the text refers to the footnote 'u' [unused-footnote]
          note: write '[^u]' where it belongs; else it is left out
      """)
  }

  @Test func `a label that is none is told, where it is used and where it is given`() {
    check(
      "a[^b c]\n\n[^b c]: two words\n\n[^d e]: one", "<p>a[^b c]</p>\n<p>[^b c]: two words</p>\n",
      """
      a.md:3:1: warning: '[^b c]' is no label of a footnote [malformed-footnote]
          note: a label is made of letters, digits and hyphens: '[^b-c]'
      a.md:5:1: warning: '[^d e]' is no label of a footnote [malformed-footnote]
          note: a label is made of letters, digits and hyphens: '[^d-e]'
      a.md:1:2: warning: '[^b c]' is no footnote [malformed-footnote]
          note: a label is made of letters, digits and hyphens: '[^b-c]'
      """)
  }

  @Test func `there is none in code, in links, or behind a backslash`() {
    check(
      "`[^a]` \\[^a]\n\n    [^a]: b\n\n```\n[^a]: c\n```\n",
      "<p><code>[^a]</code> [^a]</p>\n<pre><code>[^a]: b\n</code></pre>\n"
        + "<pre><code>[^a]: c\n</code></pre>\n")
    check("[x [^a]](y)", "<p><a href=\"y\">x [^a]</a></p>\n")
    check("[^a](y) \\[^a b] [^]", "<p><a href=\"y\">^a</a> [^a b] [^]</p>\n")
    check("[^]: a\n", "")
  }

  @Test func `parts of notes are told where they stand`() {
    checkPlaces("a[^n] [x](‹a.md)\n\n[^n]: [y](‹b.md) [‹@k]\n\n    and [z](‹c.md)\n\n[u](‹d.md)")
    checkPlaces("a[^a.md]\n\n[^a.md]: see [x](‹a.md)")
  }

  @Test func `ids of notes cannot be those of headings`() {
    let rendering = MarkdownText(
      "# footnote_1\n# footnote 1 ref\n[^1]\n\n[^1]: x", at: Place("a", 1)
    )
    .rendered().rendering
    #expect(rendering.headings.map(\.anchor) == ["footnote-1", "footnote-1-ref"])
    #expect(rendering.html.contains("id=\"footnote_1\""))
  }

  @Test func `a heading may have a note, which is not part of its words`() {
    let rendering = MarkdownText("## Told[^1]\n\nx\n\n[^1]: y", at: Place("a.md", 1)).rendered()
      .rendering
    #expect(rendering.headings.map(\.anchor) == ["told"])
    #expect(rendering.html.hasPrefix("<h2 id=\"told\">Told\(reference(1))</h2>"))
  }
}
