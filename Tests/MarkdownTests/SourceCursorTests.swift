import Files
import Markdown
import Testing

/// Where links, images, citations and raw HTML are said to stand.
struct SourceCursorTests {
  @Test func `a fault is told as the author's file has it`() {
    let text = MarkdownText(
      """
      Öffentliche Dienste:

      - see ![map](map.png)
        and [the other](../b.md) [@key]

      [x]: <y z.md>
      [x]
      """, at: Place("content/pages/a.md", 12))
    #expect(
      text.listed().log == """
        content/pages/a.md:14:14: error: link to 'map.png' [listed]
        content/pages/a.md:15:19: error: link to '../b.md' [listed]
        content/pages/a.md:15:29: error: citation of 'key' [listed]
        content/pages/a.md:17:7: error: link to 'y z.md' [listed]
        """)
  }

  @Test func `a link and an image are told at their destination`() {
    checkPlaces("[a](‹a.md)")
    checkPlaces("see ![](‹a.png) there")
    checkPlaces("[a](<‹a b.md>) [b](\n‹c.md\n\"title\") [d](  ‹d.md  ) [e](‹)")
    checkPlaces("<‹https://example.org> <‹someone@example.org>")
  }

  @Test func `the same destination again is told where it stands again`() {
    checkPlaces("[a](‹a.md), [b](‹a.md)\nand [c](‹a.md)\n\n[d](‹a.md)")
    checkPlaces("- [a](‹a.md)\n- [a](‹a.md)")
    checkPlaces("# [a](‹a.md)\n\n[a](‹a.md)")
  }

  @Test func `a destination is not taken for the same words elsewhere`() {
    checkPlaces("a.md is at [a.md](‹a.md) or `a.md` or (a.md)")
    checkPlaces("[x](‹../a.md \"a.md\") [y](‹a.md)")
    checkPlaces("this [is](‹s)")
    checkPlaces("`](a.md)` [x](‹a.md)")
    checkPlaces(#"\](a.md) [x](‹a.md)"#)
    checkPlaces("[x](‹a.md \"](b.md)\") [y](‹b.md)")
    checkPlaces("[b.md](‹a.md) [a.md](‹b.md)")
  }

  @Test func `an image within a link has a place of its own`() {
    checkPlaces("[![a](‹a.png)](‹a.md) ![b](‹a.png)")
    checkPlaces("[![a](<‹a.png> 'x')](<‹b.md> (y)) [c](‹c.md)")
  }

  @Test func `a reference is told at its definition, and once`() {
    checkPlaces("[a][r], [r][], [r] and [b](‹a.md)\n\n[r]: ‹a.md")
    checkPlaces("[r]: ‹a.md\n[q]:\n  <‹b.md> 'title'\n\n[a][r] [q]")
    checkPlaces("> [r]: ‹a.md\n\n[r]")
    checkPlaces("- [r]: ‹a.md\n\n[r]")
    checkPlaces("[x][r] [z](‹b.md) [y](‹a.md)\n\n[r]: ‹a.md")
    checkPlaces("[r][![i](‹i.png)](‹l.md)\n\n[r]: ‹r.md")
    checkPlaces("[one]: ‹a.md\nThe same paragraph [one] and\n  [two](‹b.md)")
  }

  @Test func `columns are code points`() {
    checkPlaces("Größe “x” 🏳️‍🌈 e\u{301} [a](‹ä/é.md) [b](‹b.md)\nÜber [c](‹c.md)")
    checkPlaces("\u{0D4E}[a](‹a.md)")
    checkPlaces("|\u{338}[a](‹a.md)\u{338} [b](‹b.md)")
  }

  @Test func `lines end as they like`() {
    checkPlaces("one\r\ntwo [a](‹a.md)\r\n[b](‹b.md)")
    checkPlaces("one\rtwo [a](‹a.md)\r[b](‹b.md)")
    checkPlaces("[a]\r\n\r\n[a]: ‹a.md\r\n")
  }

  @Test func `escapes in a destination do not hide it`() {
    checkPlaces(#"[a](‹a\_b\(c\).md) [b](‹?a=1&amp;b=2) [c](‹x&y) [d](‹&ouml;.md)"#)
    checkPlaces(#"[a](‹a\b.md)"#)
  }

  @Test func `raw HTML is told where it begins`() {
    checkPlaces("a ‹<b>b‹</b> [c](‹c.md) ‹<b>")
    checkPlaces("a\n\n  ‹<div>\n<p>\n</div>\n\n- x\n\n  ‹<hr>")
    checkPlaces("`<b>` ‹<b>")
    checkPlaces("a ‹<i\n title='[x](y)'> [c](‹c.md)")
  }

  @Test func `citations are told at their keys`() {
    checkPlaces("[x](‹x.md \"[@a]\") [‹@a, p. 1; ‹@b] ‹<i title='[@b]'> [‹@b]")
    checkPlaces("`[@a]`, \\[@a], [‹@a]\n[‹@a]")
  }

  /// All that may stand before a link in its paragraph.
  private static let before = [
    "", "x ", "`code` ", "`` a ` b `` ", "`a  b` ", "*em* ", "***strong*em** ", "* ", "a * b ",
    #"\* \\ "#, "&amp; &lt; ", "&nope; & ", "<i> ", "x <!-- c --> ", "![i](i.png) ", "![](i.png) ",
    "[l](l.md \"t\") ", "[](l.md) ", "[r] ", "[t][r] ", "[r][] ", "[no] ", "[no][no] ", "[@k] ",
    "\\[@k] ", "<https://example.org> ", "ä 🏳️‍🌈 ", "hard  \nbreak ", "hard\\\nbreak ", "soft\nbreak ",
    "soft\n    deep ", "tab\there ", "`over\na line` ", "[over\na line](l.md) ",
    "[o](\nl.md\n't')\n",
    "*em\nem* ", "![a\nb](i.png) ", "[ [ [ ", "]( ", "](link.md) ", "\\](target.md) ",
    "`](target.md)` ", "(target.md) ", "`\\\\](target.md)` ", "`over\n](target.md)` ",
    "soft\n\\](target.md) ", "<https://example.org>", "[r][![i](i.png)](l.md) ",
    "&NotEqualTilde;](target.md.x) ", "\u{A0} ", "&nbsp;&#32;&NotEqualTilde; ", "\u{0} ",
  ]

  /// The blocks in which it may stand.
  private static let blocks: [(first: String, rest: String)] = [
    ("", ""), ("before\n\n", ""), ("# ", ""), ("> ", "> "), ("> ", ""), ("> > ", "> > "),
    ("- ", "  "), ("1. - ", "     "), ("- > ", "  > "), ("> - ", ">   "), ("[r]: l.md\n", ""),
    ("<https://example.org>\n> ", "> "), ("- a\n  - b\n\n    ", "    "), ("a\n# b\n", ""),
  ]

  @Test(arguments: before)
  func `whatever stands before it, a link is told at its destination`(_ before: String) {
    for (first, rest) in Self.blocks where first != "# " || !before.contains("\n") {
      for link in ["[x](target.md)", "[*x* `y`](<target.md> 'z')", "![](target.md)"] {
        let paragraph = (before + link + " after").split(
          separator: "\n", omittingEmptySubsequences: false)
        let text = first + paragraph.joined(separator: "\n" + rest) + "\n\n[r]: r.md\n"
        let (_, log) = MarkdownText(text, at: Place("a.md", 1)).listed()
        let told = log.split(separator: "\n").filter { $0.contains("'target.md'") }
        let place = Self.place(ofLast: "target.md", in: text)
        #expect(told == ["a.md:\(place): error: link to 'target.md' [listed]"], "\(text)")
      }
    }
  }

  private static func place(ofLast word: String, in text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let count = word.unicodeScalars.count
    guard
      let start = (0...(scalars.count - count)).last(where: {
        scalars[$0..<($0 + count)].elementsEqual(word.unicodeScalars)
      })
    else { return "none" }
    let lines = scalars[..<start].split(separator: "\n", omittingEmptySubsequences: false)
    return "\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }
}
