import Files
import Markdown
import Testing

struct TableTests {
  /// Holds the rows of the first table: cells parted by `|`, those of the head without their tags.
  private func checkRows(
    _ text: String, _ rows: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let html = MarkdownText(text, at: Place("a.md", 1)).rendered().rendering.html
    let parts = html.split(separator: "<tr>\n").dropFirst().map { row in
      row.split(separator: "</tr>")[0].split(separator: "\n")
        .map { cell in
          cell.replacing(#/^<t[dh][^>]*>|</t[dh]>$/#.matchingSemantics(.unicodeScalar), with: "")
        }
        .joined(separator: "|")
    }
    #expect(parts == rows, "\(html)", sourceLocation: sourceLocation)
  }

  @Test func `a table has a head with scope, a body, and room to scroll`() {
    check(
      "| Year | Trips |\n|---|--:|\n| 2014 | 10 |\n",
      """
      <div class="table-wrap" role="region" aria-label="Table 1" tabindex="0">
      <table>
      <thead>
      <tr>
      <th scope="col">Year</th>
      <th scope="col" class="align-right">Trips</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>2014</td>
      <td class="align-right">10</td>
      </tr>
      </tbody>
      </table>
      </div>

      """)
  }

  @Test func `columns are aligned by class`() {
    let html = MarkdownText("|a|b|c|d|\n|:--|:-:|--:|-|", at: Place("a.md", 1)).rendered().rendering
      .html
    #expect(html.contains("<th scope=\"col\" class=\"align-left\">a</th>"))
    #expect(html.contains("<th scope=\"col\" class=\"align-center\">b</th>"))
    #expect(html.contains("<th scope=\"col\" class=\"align-right\">c</th>"))
    #expect(html.contains("<th scope=\"col\">d</th>"))
    #expect(!html.contains("tbody") && !html.contains("style="))
  }

  @Test func `bars at the ends of rows need not be there`() {
    checkRows("a | b\n--|--\nc | d", "a|b", "c|d")
    checkRows("|a | b\n|--|--\nc | d|", "a|b", "c|d")
    checkRows("| a |\n| - |\nb", "a", "b")
    checkRows("|  a\t|b|  \n\t|--|:-|\n|c|d|", "a|b", "c|d")
  }

  @Test func `an escaped bar parts no cells, in code neither`() {
    checkRows("| a \\| b | `c \\| d` |\n|--|--|", "a | b|<code>c | d</code>")
    checkRows("| a\\\\| b |\n|--|--|", "a\\|b")
  }

  @Test func `short rows are filled, and a head without words heads nothing`() {
    checkRows("| a | b |\n|--|--|\n| c |\n|", "a|b", "c|", "|")
    let html = MarkdownText("| | b |\n|--|--|", at: Place("a.md", 1)).rendered().rendering.html
    #expect(html.contains("<td></td>\n<th scope=\"col\">b</th>"))
  }

  @Test func `long rows are cut with a warning`() {
    checkRows("| a | b |\n|--|--|\n| c | d | e | f |", "a|b", "c|d")
    #expect(
      MarkdownText("> | a | b |\n> |--|--|\n> | c | d | e |", at: Place("a.md", 5)).faults() == """
        a.md:7:13: warning: the row has 3 cells, and its table 2 columns [table-shape]
            note: those too many are left out; write '\\|' for a bar within a cell
        """)
  }

  @Test func `a delimiter row that does not fit its head is told, and the text stays`() {
    check(
      "| a | b | c |\n|--|--|\n| d |", "<p>| a | b | c |\n|--|--|\n| d |</p>\n",
      """
      a.md:2:1: warning: the line below the head of the table has 2 cells, the head has 3 [table-shape]
          note: it must have as many: '|---|---|---|'
      """)
  }

  @Test func `cells hold what stands in a line`() {
    checkRows(
      "| *a* `b` [c](d.md) ![e](f.png) | [@k], ~~x~~ [r] |\n|--|--|\n| # g | - h |\n| 1. i # | > j |\n\n[r]: s.md",
      "<em>a</em> <code>b</code> <a href=\"d.md\">c</a> <img src=\"f.png\" alt=\"e\" loading=\"lazy\" decoding=\"async\" />|"
        + "<cite>k</cite>, <del>x</del> <a href=\"s.md\">r</a>",
      "# g|- h", "1. i #|&gt; j")
    checkRows(
      "| *a | b* |\n|--|--|\n| ### | \\ |\n| ``` | <div> |", "*a|b*", "###|\\",
      "```|<!-- raw HTML omitted -->")
  }

  @Test func `lines before a table are a paragraph, lines behind it are rows`() {
    let html = MarkdownText("para\n| a |\n|---|\nb\n\nafter", at: Place("a.md", 1)).rendered()
      .rendering.html
    #expect(html.hasPrefix("<p>para</p>\n<div class=\"table-wrap\""))
    #expect(html.hasSuffix("<td>b</td>\n</tr>\n</tbody>\n</table>\n</div>\n<p>after</p>\n"))
    checkRows("| a |\n|---|\n# b", "a")
    checkRows("| a |\n|---|\n- b", "a")
    checkRows("[r]: x\n| a [r] |\n|---|", "a <a href=\"x\">r</a>")
  }

  @Test(arguments: [
    ("> ", "> "), ("- ", "  "), ("1. ", "   "), ("> - ", ">   "), ("- > ", "  > "), ("-\t", "\t"),
    ("- x\n\n  ", "  "), ("> > ", "> > "), ("> ", ""), ("[^n]: ", "    "), ("[^n]:\n    ", "    "),
  ])
  func `a table may stand in quotations, lists and notes`(first: String, rest: String) {
    let lines = ["| a [x](b.md) |", "|---|", "| [@c] |", "| d |"]
    let isNote = first.hasPrefix("[")
    let text = (isNote ? "[^n]\n\n" : "") + first + lines.joined(separator: "\n" + rest)
    checkRows(text, "a <a href=\"b.md\">x</a>", "<cite>c</cite>", "d")
    #expect(MarkdownText(text, at: Place("a.md", 1)).faults() == "")
  }

  @Test func `tables are numbered`() {
    let html = MarkdownText("|a|\n|-|\n\n> |b|\n> |-|", at: Place("a.md", 1)).rendered().rendering
      .html
    #expect(html.contains("\"Table 1\"") && html.contains("\"Table 2\""))
  }

  @Test(arguments: [
    "```\n| a |\n|---|\n```", "    | a |\n    |---|", "| a |", "| a |\n\n|---|", "|---|\n| a |",
    "a\n|---|", "| a |\n:--", "| a |\n|-:-|", "| a |\n|::-|", "\\| a\n\\|---",
  ])
  func `what is no table stays as libcmark has it`(text: String) {
    let html = MarkdownText(text, at: Place("a.md", 1)).rendered().rendering.html
    #expect(!html.contains("<table>"))
  }

  @Test func `parts of cells are told where they stand`() {
    checkPlaces(
      """
      before [a](‹a.md)
      | ä [x](‹b.md) | [‹@k] \\| [y](‹c.md) |
      |:--|--|
      | `\\|](d.md)` [x](‹d.md) | [z][r] |

      > - | [a](‹e.md) |
      >   |---|
      >   | [‹@m] |

      [r]: ‹r.md
      """)
  }

  @Test func `a script never gets out of a cell`() {
    let html = MarkdownText(
      "| [a](javascript:x) | <script> |\n|--|--|\n| [b](java&#115;cript:y) | [c][r] |\n\n"
        + "[r]: javascript:z", at: Place("a.md", 1)
    ).rendered().rendering.html
    #expect(!html.contains("javascript:") && !html.contains("<script"))
  }

  @Test func `a table of more columns than anyone draws is text`() {
    func row(_ cell: String, _ count: Int) -> String { String(repeating: cell, count: count) + "|" }
    let wide = row("|a", 101) + "\n" + row("|-", 101)
    #expect(!MarkdownText(wide, at: Place("a.md", 1)).rendered().rendering.html.contains("<table"))
    let fits = row("|a", 100) + "\n" + row("|-", 100) + "\n|b"
    #expect(MarkdownText(fits, at: Place("a.md", 1)).rendered().rendering.html.contains("<table"))
  }
}
