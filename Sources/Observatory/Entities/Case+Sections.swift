package import Files
package import Markdown

extension Case {
  /// The sections of a write-up, in order. The list of sources, which closes it, is made from what
  /// it cites.
  package static let sections = [
    "What it is", "Who is behind it", "Data reused", "Relation to the government-run service",
    "Dialogue with public administration", "What changed", "Use and quality over time",
    "What made it work", "Benefits and incentives", "Obstacles and risks",
  ]

  /// Logs the sections that a write-up in English lacks; for other languages their titles are not
  /// known, and a write-up that is not begun lacks nothing yet.
  package func check(_ body: MarkdownText, _ log: inout [Diagnostic]) {
    guard language.lowercased().split(separator: "-").first == "en",
      !Self.hasPlainSections(body.text), !body.isBlank
    else { return }
    let titles = Self.shortLines(of: body.text)
    var missing = Self.sections.filter { !titles.contains($0.lowercased()) }
    for heading in Self.headings(of: body.text) {
      guard let meant = Self.section(meantBy: heading.title, among: missing) else { continue }
      missing.removeAll { $0 == meant }
      log.warning(
        .missingSection,
        heading.hasSpace
          ? "'\(heading.title)' is none of the sections"
          : "'\(heading.title)' is no heading: a space belongs behind the '#'",
        at: Place(body.start.file, body.start.line + heading.line, heading.column + 1),
        notes: [heading.hasSpace ? Suggestion.note(meant) : "write '## \(meant)'"])
    }
    guard let first = missing.first else { return }
    log.warning(
      .missingSection,
      "sections are missing: " + missing.map { "'\($0)'" }.joined(separator: ", "),
      at: Place(body.start.file, body.start.line, 1),
      notes: ["write '## \(first)', and below it at least what is not known"])
  }

  /// The section that a title nearly is: without its number, with other words beside it, or with a
  /// letter or two that differ.
  private static func section(meantBy title: String, among missing: [String]) -> String? {
    let words = title.drop { !$0.isLetter }.lowercased()
    if let nearest = Suggestion.nearest(to: words, among: missing) { return nearest }
    let longer = missing.filter { words.contains($0.lowercased()) }
    return longer.count == 1 ? longer[0] : nil
  }

  /// The lines that begin with '#': line and column of the title from 0, the title, and whether a
  /// space stands before it, without which it is no heading.
  private static func headings(
    of text: String
  ) -> [(line: Int, column: Int, title: String, hasSpace: Bool)] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .compactMap { number, scalars in
        let line = String(scalars)
        let title = line.drop { $0 == "#" }
        guard title.count < line.count else { return nil }
        let words = title.split { " \r".contains($0) }.filter { $0.contains { $0 != "#" } }
        return (
          number, line.count - title.drop { $0 == " " }.count, words.joined(separator: " "),
          title.first == " "
        )
      }
  }

  private static let plainHeadings = Set(sections.map { "## \($0)" })

  /// Whether all sections have the plainest form of heading: true for most, and quick to see.
  private static func hasPlainSections(_ text: String) -> Bool {
    var text = text
    var headings: Set<String> = []
    text.withUTF8 { bytes in
      var start = 0
      for position in bytes.indices where bytes[position] == UInt8(ascii: "\n") {
        if bytes[start] == UInt8(ascii: "#") {
          headings.insert(String(decoding: bytes[start..<position], as: UTF8.self))
        }
        start = position + 1
      }
    }
    return headings.isSuperset(of: plainHeadings)
  }

  /// The lines that can be titles, in small letters, without the signs of a heading.
  private static func shortLines(of text: String) -> Set<String> {
    let longest = sections.map(\.utf8.count).max() ?? 0
    return Set(
      text.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
        let signs = "# \t\r".utf8
        let start = line.drop(while: signs.contains)
        // '##Title' is no heading.
        let isTitle =
          line.first != UInt8(ascii: "#") || line[..<start.startIndex].last != UInt8(ascii: "#")
        guard isTitle, let end = start.lastIndex(where: { !signs.contains($0) }),
          start.distance(from: start.startIndex, to: end) < longest
        else { return nil }
        return String(start[...end])?.lowercased()
      })
  }
}
