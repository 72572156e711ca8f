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
    let missing = Self.sections.filter { !titles.contains($0.lowercased()) }
    guard let first = missing.first else { return }
    log.warning(
      .missingSection,
      "sections are missing: " + missing.map { "'\($0)'" }.joined(separator: ", "), at: body.start,
      notes: ["write '## \(first)', and below it at least what is not known"])
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
        guard let end = start.lastIndex(where: { !signs.contains($0) }),
          start.distance(from: start.startIndex, to: end) < longest
        else { return nil }
        return String(start[...end])?.lowercased()
      })
  }
}
