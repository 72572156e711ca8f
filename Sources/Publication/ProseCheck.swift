import Files
import Markdown
import Observatory
import Records

/// Holds all prose against what could be read of the content, when no site can be laid out from it:
/// what is wrong in texts is told in the same run as what is wrong elsewhere.
struct ProseCheck {
  let registry: Registry
  let addresses: Addresses
  /// Files that are published as they are.
  let copies: [Output]

  /// The faults that making the pages would have found.
  func faults() async -> [Diagnostic] {
    let directory = Directory(registry: registry, addresses: addresses, wording: .none)
    // Only pages of records: the others cannot be known.
    var unlogged: [Diagnostic] = []
    let site = Site(pages + copies, from: [:], &unlogged)
    let options = MarkdownOptions(
      allowsHTML: registry.settings.rawHTML ?? false,
      words: .init(footnotes: "", backToText: "", table: ""))
    let logs = await registry.bodies.filter { !$0.isBlank }.parallelMap { body in
      var log: [Diagnostic] = []
      var resolver = BodyResolver(
        directory: directory, site: site, isWhole: false,
        references: References(registry, .none))
      _ = body.rendered(&resolver, options: options, &log)
      return log
    }
    return logs.flatMap(\.self)
  }

  private var pages: [Output] {
    registry.bodies.compactMap { body in
      ContentPath(body.start.file).map { path in
        Output(
          path: Addresses.output(path.page), origin: Place(body.start.file), contents: .bytes([]))
      }
    }
  }
}
