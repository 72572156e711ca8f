import Files
import Markdown
import Testing

struct AnchorsTests {
  private func check(
    _ text: String, _ anchors: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let rendering = MarkdownText(text, at: Place("a.md", 1)).listed().rendering
    #expect(rendering.headings.map(\.anchor) == anchors, sourceLocation: sourceLocation)
    for anchor in anchors {
      #expect(rendering.html.contains("id=\"\(anchor)\""), sourceLocation: sourceLocation)
    }
  }

  @Test func `an anchor is made of the words of its heading`() {
    check("# What it is", "what-it-is")
    check("## Use, and quality: 2014–2017!", "use-and-quality-2014-2017")
    check("Two\nlines\n===", "two-lines")
    check("Two\\\nlines\n===", "two-lines")
  }

  @Test func `markup leaves no trace in an anchor`() {
    check("# Fix*My*Street and `code`", "fixmystreet-and-code")
    check("# [Linked](a.md) ![image](b.png)", "linked-image")
    check("# Cited [@key] here", "cited-here")
  }

  @Test func `letters of every script stay, with their marks`() {
    check("# Öffentliche Dienste", "öffentliche-dienste")
    check("# Ανοικτά δεδομένα", "ανοικτά-δεδομένα")
    check("# सेवा और हिन्दी", "सेवा-और-हिन्दी")
    check("# 公共服务", "公共服务")
    check("# Cafe\u{301}", "cafe\u{301}")
  }

  @Test func `the same words again are numbered, past anchors that stand already`() {
    check("# A\n# A\n# A", "a", "a-2", "a-3")
    check("# A 2\n# A\n# A\n# A", "a-2", "a", "a-3", "a-4")
    check("# A\n# A\n# A 2", "a", "a-2", "a-2-2")
    check("# a\n# A!", "a", "a-2")
  }

  @Test func `a heading without words is a section`() {
    check("#\n\n# !?\n\n# Section", "section", "section-2", "section-3")
  }

  @Test func `an anchor keeps when other headings come before it`() {
    check("# New\n\n# Old", "new", "old")
    check("# Old", "old")
  }

  /// U+0D4E is a letter, and makes one character of itself and the sign that follows.
  @Test func `no sign of HTML slips into an anchor with a letter before it`() {
    check("# x\u{0D4E}\"\u{0D4E}>\u{0D4E}=y", "x\u{0D4E}-\u{0D4E}-\u{0D4E}-y")
    check("# a\"\u{338}b<\u{338}c", "a-b-c")
    check("# 🏳️‍🌈 a\u{338}b", "a\u{338}b")
  }

  @Test func `thousands of equal headings are numbered at once`() {
    let text = String(repeating: "# A\n", count: 100_000)
    let headings = MarkdownText(text, at: Place("a.md", 1)).listed().rendering.headings
    #expect(headings.last?.anchor == "a-100000")
    #expect(Set(headings.map(\.anchor)).count == 100_000)
  }
}
