import Files
import Markdown

/// Lists, as faults, whatever it is asked for, and leaves addresses as they are.
struct ListingResolver: MarkdownResolver {
  static let listed = Diagnostic.Code(
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

  mutating func target(of link: ShortLink, _ log: inout [Diagnostic]) -> ShortLink.Target? {
    log.error(
      Self.listed, "short link to '\(link.name)' of '\(link.kind)' at \(link.kindPlace.column)",
      at: link.namePlace)
    if link.name == "none" { return nil }
    return ShortLink.Target(address: "/\(link.kind)/\(link.name)", title: "The \(link.name)")
  }

  func isSource(_ key: String) -> Bool { key.hasPrefix("known") }
}

extension MarkdownOptions {
  static func sample(allowsHTML: Bool = false) -> MarkdownOptions {
    MarkdownOptions(
      allowsHTML: allowsHTML,
      words: .init(footnotes: "Notes", backToText: "Back to", table: "Table"))
  }
}

extension MarkdownText {
  /// The HTML, and what was listed or logged, as a person sees it.
  func rendered(allowsHTML: Bool = false) -> (rendering: Rendering, log: [Diagnostic]) {
    var resolver = ListingResolver()
    var log: [Diagnostic] = []
    let rendering = rendered(&resolver, options: .sample(allowsHTML: allowsHTML), &log)
    return (rendering, log)
  }

  /// The HTML, what the resolver listed, and HTML that was left out: without the checks of style.
  func listed() -> (rendering: Rendering, log: String) {
    let (rendering, log) = rendered()
    return (
      rendering,
      log.filter { [ListingResolver.listed, .rawHTML].contains($0.code) }
        .map(\.description).joined(separator: "\n")
    )
  }

  /// The faults, without what the resolver listed.
  func faults(allowsHTML: Bool = false) -> String {
    rendered(allowsHTML: allowsHTML).log.filter { $0.code != ListingResolver.listed }
      .map(\.description).joined(separator: "\n")
  }
}
