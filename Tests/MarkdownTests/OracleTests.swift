import CCmark
import Files
import Markdown
import TestSupport
import Testing

/// Documents made of what CommonMark has are written as libcmark writes them.
struct OracleTests {
  private static let words = [
    "a", "word", "two words", " ", "  ", "\n", "\n", "\\", "*", "**", "_", "__", "`", "``", "[",
    "]",
    "(", ")", "](x)", "](<y z> 't')", "![", "[r]", "[r][]", "[t][r]", "<", ">", "<b>", "</b>",
    "<!-- c -->", "<https://example.org>", "<a@example.org>", "&amp;", "&#35;", "&nope;", "!", "#",
    "- ", "+ ", "1. ", "1) ", "> ", "    ", "\t", "```", "~~~", "---", "===", "\\\n", "  \n", "|",
    "\"", "'", ":", "ä", "e\u{301}", "公", "🏳️‍🌈", "\r\n", "^", "@", "~",
  ]

  private static let starts = [
    "", "", "", "# ", "### ", "> ", ">", "- ", "* ", "1. ", "2) ", "    ", "  ", "\t", "```\n",
    "~~~ x\n", "---\n", "***\n", "<div>\n", "[r]: /url 'title'\n", "[t]: <u v>\n", "  - ", "> > ",
    "> - ", "===\n",
  ]

  private static func document(_ seed: Int) -> String {
    var sequence = Generator(seed: UInt64(seed))
    return (0...sequence.next(6)).map { _ in
      let line = (0...sequence.next(7)).map { _ in sequence.pick(words) }.joined()
      return sequence.pick(starts) + line + sequence.pick(["\n", "\n", "\n\n"])
    }.joined()
  }

  /// Whether a form of ours may stand in a document, be it by chance.
  private static func mayHaveForms(_ text: String) -> Bool {
    // Else the address of a mailbox might stand as it is.
    text.contains("\\<") || text.contains("~") && !text.contains("~~~")
      || text.contains(#/\[\^|\[@|\[\[.*:|~[^~]|!\[.*['"]/#.dotMatchesNewlines())
      || text.split(whereSeparator: \.isNewline).contains { line in
        line.contains("|") && line.contains("-") && line.allSatisfy { "|:- \t>".contains($0) }
      }
  }

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

  @Test(arguments: 0..<16)
  func `a generated text without a form of ours is as libcmark writes it`(part: Int) throws {
    var count = 0
    for seed in (part * 400)..<(part * 400 + 400) {
      let text = Self.document(seed)
      if Self.mayHaveForms(text) { continue }
      count += 1
      let html = MarkdownText(text, at: Place("a.md", 1)).rendered().rendering.html
      let expected = try #require(Self.cmark(text))
      if Self.withoutAdditions(html) != expected {
        Issue.record("\(seed)\n\(text)\n\(html)\n\(expected)")
      }
    }
    #expect(count > 150)
  }

  /// A table and a footnote make the text a draft, in which all else must stay as it is.
  @Test(arguments: 0..<8)
  func `beside a table and a footnote, all else is as libcmark writes it`(part: Int) throws {
    let table = MarkdownText("| a |\n|---|", at: Place("a.md", 1)).rendered().rendering.html
    for seed in (part * 200)..<(part * 200 + 200) {
      let text = Self.document(seed)
      // What is not closed would take in the table.
      if Self.mayHaveForms(text) || text.contains(#/```|~~~|<!--|<div|^\t|    /#) { continue }
      let whole = "| a |\n|---|\n\n" + text + "\n\n[^unused]: x\n"
      let html = MarkdownText(whole, at: Place("a.md", 1)).rendered().rendering.html
      let expected = table + (try #require(Self.cmark(text)))
      if Self.withoutAdditions(html) != expected {
        Issue.record("\(seed)\n\(text)\n\(html)\n\(expected)")
      }
    }
  }

  @Test(arguments: [
    "|", "|a", "[", "[[", "[[a:", "[[a:b]]", "~", "~~", "~a ", "*", "[^", "[^a", "[^a]", "@a ",
    "a@",
    "www.", "https://", "w", "> ", "- ", "<b>", "<!--", "[@a ", "| a |\n|---|\n\n", "[^a]: b\n",
  ])
  func `twice as much of anything makes a page twice as long`(part: String) {
    for allowsHTML in [false, true] {
      let sizes = [5_000, 10_000].map { size in
        let text = String(repeating: part, count: size / part.utf8.count)
        return MarkdownText(text, at: Place("a.md", 1)).rendered(allowsHTML: allowsHTML).rendering
          .html.utf8.count
      }
      #expect(sizes[1] <= sizes[0] * 21 / 10 + 1000)
    }
  }
}
