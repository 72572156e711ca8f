package import Files

extension MarkdownText {
  /// The text as HTML: CommonMark by libcmark, with anchors at headings, links and images led to
  /// their addresses, and the forms that CommonMark lacks: tables, footnotes, citations, short
  /// links, figures, text struck out, and addresses that stand as they are.
  ///
  /// Logged: what the resolver finds, forms that are not well formed, HTML that is left out, and
  /// what keeps readers from finding their way.
  package func rendered(
    _ resolver: inout some MarkdownResolver, options: MarkdownOptions, _ log: inout [Diagnostic]
  ) -> Rendering {
    let draft = Draft(self, &log)
    let tree = Tree(parsing: draft.markdown)
    var walk = Walk(draft, resolver, options)
    walk.go(through: tree)
    walk.finish(tree)
    resolver = walk.resolver
    log += walk.log
    return Rendering(html: tree.html(), headings: walk.headings)
  }

  /// The anchors of the headings, by which parts of the text can be linked.
  package var anchors: Set<String> {
    var log: [Diagnostic] = []
    let draft = Draft(self, &log)
    let tree = Tree(parsing: draft.markdown)
    var walk = Walk(
      draft, Unresolved(),
      MarkdownOptions(allowsHTML: false, words: .init(footnotes: "", backToText: "", table: "")))
    walk.go(through: tree)
    return Set(walk.headings.map(\.anchor))
  }
}

/// Knows nothing: the anchors of a text do not hang on where its links lead.
private struct Unresolved: MarkdownResolver {
  func address(for destination: String, at place: Place, _ log: inout [Diagnostic]) -> String? {
    nil
  }
  func html(for citations: [Citation], _ log: inout [Diagnostic]) -> String { "" }
  func target(of link: ShortLink, _ log: inout [Diagnostic]) -> ShortLink.Target? { nil }
  func isSource(_ key: String) -> Bool { false }
}
