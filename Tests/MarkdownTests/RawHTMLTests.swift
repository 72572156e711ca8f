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
      a.md:3:3: warning: raw HTML is left out: '<b>' has no other half [raw-html]
          note: \(note)
      a.md:3:9: warning: raw HTML is left out: '</b>' has no other half [raw-html]
          note: \(note)
      """)
  }

  @Test func `a block with anything wrong in it is left out as a whole`() {
    let text = MarkdownText("<div>\n<b>a</b>\n<script>x</script>\n</div>", at: Place("a.md", 1))
    #expect(text.rendered(allowsHTML: true).rendering.html == "<!-- raw HTML omitted -->\n")
    #expect(
      text.faults(allowsHTML: true).hasPrefix(
        "a.md:1:1: warning: raw HTML is left out: the tag 'script'"))
  }
}
