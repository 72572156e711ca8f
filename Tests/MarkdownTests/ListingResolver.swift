import Files
import Markdown

/// Lists, as faults, whatever it is asked for, and leaves addresses as they are.
struct ListingResolver: MarkdownResolver {
  private static let listed = Diagnostic.Code(
    "listed", "Something was asked for.", cure: "None is needed.", example: "[a](b.md)")

  mutating func address(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> String? {
    log.error(Self.listed, "link to '\(destination)'", at: place)
    return destination
  }

  mutating func html(for citations: [Citation], _ log: inout [Diagnostic]) -> String {
    for citation in citations {
      let locator = citation.locator.map { " at '\($0)'" } ?? ""
      log.error(Self.listed, "citation of '\(citation.key)'\(locator)", at: citation.place)
    }
    return "<cite>\(citations.map(\.key).joined(separator: " "))</cite>"
  }
}

extension MarkdownText {
  /// The HTML, and what was listed or logged, as a person sees it.
  func listed() -> (rendering: Rendering, log: String) {
    var resolver = ListingResolver()
    var log: [Diagnostic] = []
    let rendering = rendered(&resolver, &log)
    return (rendering, log.map(\.description).joined(separator: "\n"))
  }
}
