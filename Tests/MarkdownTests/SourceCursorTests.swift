import Files
import Markdown
import Testing

/// Where links, images, citations and raw HTML are said to stand.
struct SourceCursorTests {
  /// Holds places against marks in the text: `‹` stands before each thing that is to be told, in
  /// the order of the text.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = marked.unicodeScalars.filter { $0 != "‹" }
    let (_, log) = MarkdownText(String(text), at: Place("a.md", 1)).listed()
    let places = log.split(separator: "\n").filter { $0.hasPrefix("a.md") }.map { line in
      line.split(separator: ":").dropFirst().prefix(2).joined(separator: ":")
    }
    #expect(
      places.sorted() == Self.marks(marked).sorted(), "\(String(text))",
      sourceLocation: sourceLocation)
  }

  private static func marks(_ text: String) -> [String] {
    var marks: [String] = []
    var (line, column) = (1, 1)
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": marks.append("\(line):\(column)")
      case "\n" where last == "\r": break
      case "\n", "\r": (line, column) = (line + 1, 1)
      default: column += 1
      }
      last = scalar
    }
    return marks
  }

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
    check("[a](‹a.md)")
    check("see ![](‹a.png) there")
    check("[a](<‹a b.md>) [b](\n‹c.md\n\"title\") [d](  ‹d.md  ) [e](‹)")
    check("<‹https://example.org> <‹someone@example.org>")
  }

  @Test func `the same destination again is told where it stands again`() {
    check("[a](‹a.md), [b](‹a.md)\nand [c](‹a.md)\n\n[d](‹a.md)")
    check("- [a](‹a.md)\n- [a](‹a.md)")
    check("# [a](‹a.md)\n\n[a](‹a.md)")
  }

  @Test func `a destination is not taken for the same words elsewhere`() {
    check("a.md is at [a.md](‹a.md) or `a.md` or (a.md)")
    check("[x](‹../a.md \"a.md\") [y](‹a.md)")
    check("this [is](‹s)")
    check("`](a.md)` [x](‹a.md)")
    check(#"\](a.md) [x](‹a.md)"#)
    check("[x](‹a.md \"](b.md)\") [y](‹b.md)")
    check("[b.md](‹a.md) [a.md](‹b.md)")
  }

  @Test func `an image within a link has a place of its own`() {
    check("[![a](‹a.png)](‹a.md) ![b](‹a.png)")
    check("[![a](<‹a.png> 'x')](<‹b.md> (y)) [c](‹c.md)")
  }

  @Test func `a reference is told at its definition, and once`() {
    check("[a][r], [r][], [r] and [b](‹a.md)\n\n[r]: ‹a.md")
    check("[r]: ‹a.md\n[q]:\n  <‹b.md> 'title'\n\n[a][r] [q]")
    check("> [r]: ‹a.md\n\n[r]")
    check("- [r]: ‹a.md\n\n[r]")
    check("[x][r] [z](‹b.md) [y](‹a.md)\n\n[r]: ‹a.md")
    check("[r][![i](‹i.png)](‹l.md)\n\n[r]: ‹r.md")
    check("[one]: ‹a.md\nThe same paragraph [one] and\n  [two](‹b.md)")
  }

  @Test func `columns are code points`() {
    check("Größe “x” 🏳️‍🌈 e\u{301} [a](‹ä/é.md) [b](‹b.md)\nÜber [c](‹c.md)")
    check("\u{0D4E}[a](‹a.md)")
    check("|\u{338}[a](‹a.md)\u{338} [b](‹b.md)")
  }

  @Test func `lines end as they like`() {
    check("one\r\ntwo [a](‹a.md)\r\n[b](‹b.md)")
    check("one\rtwo [a](‹a.md)\r[b](‹b.md)")
    check("[a]\r\n\r\n[a]: ‹a.md\r\n")
  }

  @Test func `escapes in a destination do not hide it`() {
    check(#"[a](‹a\_b\(c\).md) [b](‹?a=1&amp;b=2) [c](‹x&y) [d](‹&ouml;.md)"#)
    check(#"[a](‹a\b.md)"#)
  }

  @Test func `raw HTML is told where it begins`() {
    check("a ‹<b>b‹</b> [c](‹c.md) ‹<b>")
    check("a\n\n  ‹<div>\n<p>\n</div>\n\n- x\n\n  ‹<hr>")
    check("`<b>` ‹<b>")
    check("a ‹<i\n title='[x](y)'> [c](‹c.md)")
  }

  @Test func `citations are told at their keys`() {
    check("[x](‹x.md \"[@a]\") [‹@a, p. 1; ‹@b] ‹<i title='[@b]'> [‹@b]")
    check("`[@a]`, \\[@a], [‹@a]\n[‹@a]")
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
