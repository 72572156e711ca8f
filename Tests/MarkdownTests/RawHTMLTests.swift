import Files
import Markdown
import Testing

struct RawHTMLTests {
  private func checkAllowed(
    _ text: String, _ html: String, _ faults: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(text, html, faults, allowsHTML: true, sourceLocation: sourceLocation)
  }

  @Test func `comments are left out in silence`() {
    for allowsHTML in [false, true] {
      check(
        "<!-- a -->\n\nb <!-- c --> d",
        "<!-- raw HTML omitted -->\n<p>b <!-- raw HTML omitted --> d</p>\n", allowsHTML: allowsHTML)
    }
    check(
      "<!-- a -->\n\nb <!-- c -->\n",
      "<!-- raw HTML omitted -->\n<p>b <!-- raw HTML omitted --></p>\n")
  }

  @Test func `harmless HTML is published where it is allowed`() {
    checkAllowed(
      "a <b CLASS=x title='\"y\"'>*c*</b><br/>\n\n<details open>\n<summary>d</summary>\n\n*e*\n\n</details>",
      "<p>a <b class=\"x\" title=\"&quot;y&quot;\"><em>c</em></b><br></p>\n"
        + "<details open>\n<summary>d</summary>\n<p><em>e</em></p>\n</details>\n")
    checkAllowed("| a<br>b |\n|---|\n", table("a<br>b"))
    checkAllowed("## a <sub>b</sub>\n\nx", "<h2 id=\"a-b\">a <sub>b</sub></h2>\n<p>x</p>\n")
    checkAllowed(
      "<a href=\"https://a.org\">b</a> <a href=mailto:c@d>e</a> <a href='../f.md?g#h'>i</a>",
      "<p><a href=\"https://a.org\">b</a> <a href=\"mailto:c@d\">e</a> <a href=\"../f.md?g#h\">i</a></p>\n"
    )
    checkAllowed("<p>a <!-- b --> c</p>", "<p>a  c</p>\n")
  }

  private func table(_ cell: String) -> String {
    "<div class=\"table-wrap\" role=\"region\" aria-label=\"Table 1\" tabindex=\"0\">\n<table>\n<thead>\n"
      + "<tr>\n<th scope=\"col\">\(cell)</th>\n</tr>\n</thead>\n</table>\n</div>\n"
  }

  @Test(arguments: [
    ("<script>", "the tag 'script' is"), ("<STYLE>", "the tag 'style' is"),
    ("<iframe src=x>", "the tag 'iframe' is"), ("<form>", "the tag 'form' is"),
    ("<svg>", "the tag 'svg' is"), ("</script>", "the tag 'script' is"),
    ("<b onclick=x>", "the attribute 'onclick' is"), ("<b style='x'>", "the attribute 'style' is"),
    ("<b id=x>", "the attribute 'id' is"), ("<img srcset=x>", "the attribute 'srcset' is"),
    ("<a href=javascript:x>", "the address in 'href' is"),
    ("<a href='java&#115;cript:x'>", "the address in 'href' is"),
    ("<a href='java\nscript:x'>", "the address in 'href' is"),
    ("<a href='&Tab;javascript:x'>", "the address in 'href' is"),
    ("<a href=' javascript:x'>", "the address in 'href' is"),
    ("<img src=data:x>", "the address in 'src' is"),
    ("<a href=a href=vbscript:x>", "the address in 'href' is"),
    ("<?php x ?>", "'<?php x ?>' is"), ("<!DOCTYPE html>", "'<!DOCTYPE ' is"),
    ("<![CDATA[x]]>", "'<![CDATA[x' is"),
  ])
  func `all other HTML is left out, and what is wrong in it is named`(html: String, fault: String) {
    let (rendering, _) = MarkdownText("a \(html)", at: Place("a.md", 1)).rendered(allowsHTML: true)
    #expect(rendering.html == "<p>a <!-- raw HTML omitted --></p>\n")
    #expect(
      MarkdownText("a \(html)", at: Place("a.md", 1)).faults(allowsHTML: true) == """
        a.md:1:3: warning: raw HTML is left out: \(fault) not among what is allowed [raw-html]
            note: use Markdown; templates are the place for such HTML
        """)
  }

  @Test func `a tag without its other half is left out, and told once`() {
    let note = "open and close it within the same paragraph, or both outside of paragraphs"
    checkAllowed(
      "</div>\n\na <b>b *</b>* <i>c</i>\n\n<i>d</i>",
      """
      <!-- raw HTML omitted -->
      <p>a <!-- raw HTML omitted -->b <em><!-- raw HTML omitted --></em> <!-- raw HTML omitted -->c\
      <!-- raw HTML omitted --></p>
      <p><i>d</i></p>

      """,
      """
      a.md:1:1: warning: raw HTML is left out: '</div>' has no other half [raw-html]
          note: \(note)
      a.md:3:3: warning: raw HTML is left out, and all beside it in the paragraph: '<b>' has no other half [raw-html]
          note: \(note)
      a.md:3:9: warning: raw HTML is left out: '</b>' has no other half [raw-html]
          note: \(note)
      """)
  }

  @Test(arguments: ["\"", "<", ">", "&", "'"], ["", "\u{301}", "\u{200D}", "\u{FE0F}"])
  func `no sign with a mark on it ends an attribute`(sign: String, mark: String) throws {
    let quote = sign == "'" ? "\"" : "'"
    for attribute in [
      "title", "alt", "aria-label", "class", "lang", "datetime", "width", "href", "src",
    ] {
      let tag = "<b \(attribute)=\(quote)x\(sign)\(mark)onclick=alert(1)\(quote)>"
      let text = MarkdownText("\(tag)y</b>", at: Place("a.md", 1))
      let html = text.rendered(allowsHTML: true).rendering.html.unicodeScalars
      let start = html.split(separator: "y", maxSplits: 1)[0]
      if !start.contains("=") { continue }
      #expect(start.count { $0 == "\"" } == 2, "\(String(html))")
      #expect(start.count { $0 == "<" } == 2 && start.count { $0 == ">" } == 2, "\(String(html))")
    }
  }

  @Test func `references in attributes stay, and other ampersands are none`() {
    checkAllowed(
      "<b title='&amp; &#39; & &x &lt;'>c</b>",
      "<p><b title=\"&amp; &#39; &amp; &amp;x &lt;\">c</b></p>\n")
  }

  @Test(arguments: ["//a.org", "/\\a.org", "\\\\a.org", "/\t/a.org", "//\u{301}a"])
  func `no address leads to another site by stealth`(address: String) {
    for tag in ["<a href='\(address)'>", "<img alt=x src='\(address)'>"] {
      let (rendering, _) = MarkdownText("b \(tag)", at: Place("a.md", 1)).rendered(allowsHTML: true)
      #expect(rendering.html == "<p>b <!-- raw HTML omitted --></p>\n")
    }
  }

  @Test func `addresses are led as those of Markdown are`() {
    let (_, log) = MarkdownText("b <a href='../c.md'>d</a>", at: Place("a.md", 1))
      .rendered(allowsHTML: true)
    #expect(
      log.map(\.description) == ["a.md:1:3: error: link to '../c.md' [listed]"])
  }

  @Test func `an image needs alternative text`() {
    checkAllowed(
      "b <img src='c.png'> <img src='c.png' alt='d'>",
      "<p>b <img src=\"c.png\" loading=\"lazy\" decoding=\"async\"> <img src=\"c.png\" alt=\"d\" loading=\"lazy\" decoding=\"async\"></p>\n",
      """
      a.md:1:3: warning: the image has no alternative text [missing-alternative]
          note: say in 'alt' what it shows: '<img alt="A map of the town" …>'
      """)
  }

  @Test func `an attribute stands once`() {
    checkAllowed(
      "b <b class=c class=d>", "<p>b <!-- raw HTML omitted --></p>\n",
      """
      a.md:1:3: warning: raw HTML is left out: the attribute 'class' is there twice [raw-html]
          note: use Markdown; templates are the place for such HTML
      """)
  }

  /// Texts, the column of the tag, and what is wrong with it.
  @Test(arguments: [
    ("x <p>b</p>", 3, "'<p>' may not stand in a paragraph"),
    ("x <li>b</li>", 3, "'<li>' may stand in '<ol>', '<ul>' only"),
    ("x <td>b</td>", 3, "'<td>' may stand in '<tr>' only"),
    ("x <caption>b</caption>", 3, "'<caption>' may stand in '<table>' only"),
    ("x <rt>b</rt>", 3, "'<rt>' may stand in '<ruby>' only"),
    ("x <a>b <a>c</a></a>", 8, "'<a>' may not stand in a link"),
    ("[x <a>b</a>](c)", 4, "'<a>' may not stand in a link"),
    ("[*x <a>b</a>*](c)", 5, "'<a>' may not stand in a link"),
    ("x <a>b [c](d)</a>", 3, "a link may not stand in '<a>'"),
    ("x <a>b *[c](d)*</a>", 3, "a link may not stand in '<a>'"),
    ("x <a>b www.a.org</a>", 3, "a link may not stand in '<a>'"),
    ("x <a>b [[c:d]]</a>", 3, "a link may not stand in '<a>'"),
    ("x <a>b [@c]</a>", 3, "a link may not stand in '<a>'"),
    ("x <a>b *<a>c</a>*</a>", 3, "a link may not stand in '<a>'"),
    ("~~x <b>y~~ z</b>", 5, "'<b>' has no other half"),
    ("x <b>y ~~z</b> a~~", 11, "'</b>' has no other half"),
  ])
  func `what browsers would move is left out`(text: String, column: Int, fault: String) {
    let markdown = MarkdownText(text, at: Place("a.md", 1))
    let faults = markdown.faults(allowsHTML: true)
    #expect(
      faults.hasPrefix(
        "a.md:1:\(column): warning: raw HTML is left out, and all beside it in the paragraph: "
          + "\(fault) [raw-html]"), "\(faults)")
  }

  @Test(arguments: [
    ("<p><p>b</p></p>", "'<p>' may not stand in '<p>'"),
    ("<p><div>b</div></p>", "'<div>' may not stand in '<p>'"),
    ("<ul>b</ul>", "text may not stand in '<ul>'"),
    ("<table><b>c</b></table>", "'<b>' may not stand in '<table>'"),
    ("<div><tr></tr></div>", "'<tr>' may stand in '<table>', '<tbody>', '<tfoot>', '<thead>' only"),
  ])
  func `blocks are told too`(html: String, fault: String) {
    check(
      html, "<!-- raw HTML omitted -->\n",
      """
      a.md:1:1: warning: raw HTML is left out: \(fault) [raw-html]
          note: browsers would move it, and other parts of the page
      """, allowsHTML: true)
  }

  @Test func `paragraphs stand in elements that hold them`() {
    checkAllowed("<div>\n\nb\n\n</div>", "<div>\n<p>b</p>\n</div>\n")
    checkAllowed(
      "<p>\n\nb\n\n</p>", "<!-- raw HTML omitted -->\n<p>b</p>\n<!-- raw HTML omitted -->\n",
      """
      a.md:1:1: warning: raw HTML is left out, and all beside it outside of paragraphs: \
      paragraphs may not stand in '<p>' [raw-html]
          note: browsers would move it, and other parts of the page
      """)
    checkAllowed(
      "<table><tr><td>\n\n*b*\n\n</td></tr></table>",
      "<table><tr><td>\n<p><em>b</em></p>\n</td></tr></table>\n")
    checkAllowed(
      "x <b>~~y~~</b> ~~<i>z</i>~~",
      "<p>x <b><del>y</del></b> <del><i>z</i></del></p>\n")
  }

  @Test func `a comment that is never closed is told`() {
    for allowsHTML in [false, true] {
      check(
        "a\n\n<!-- b\n\nc", "<p>a</p>\n<!-- raw HTML omitted -->\n",
        """
        a.md:3:1: warning: the comment is never closed, and hides all below it [never-closed]
            note: end it with '-->'
        """, allowsHTML: allowsHTML)
    }
  }

  @Test func `a block with anything wrong in it is left out as a whole`() {
    let text = MarkdownText("<div>\n<b>a</b>\n<script>x</script>\n</div>", at: Place("a.md", 1))
    #expect(text.rendered(allowsHTML: true).rendering.html == "<!-- raw HTML omitted -->\n")
    #expect(
      text.faults(allowsHTML: true).hasPrefix(
        "a.md:1:1: warning: raw HTML is left out: the tag 'script'"))
  }
}
