package import Files
import Records

/// The text of `content/sources.yml`, for adding an entry to it without touching what is there.
package struct SourceList: Sendable {
  /// The ids of its entries.
  package let ids: Set<String>
  private let text: String
  private let indent: String
  private let count: Int

  /// nil when the file cannot be read; faults of it are logged.
  package init?(_ file: FileTree.File?, _ log: inout [Diagnostic]) {
    guard let file else {
      (text, ids, indent, count) = ("", [], "", 0)
      return
    }
    guard let text = file.text(&log) else { return nil }
    self.text = text
    let faults = log.count
    let root = YAML.read(text, file: file.path, &log)
    if log.count > faults { return nil }
    guard case .sequence(let entries, let place)? = root.map(Self.list) else {
      (ids, indent, count) = ([], "", 0)
      return
    }
    ids = Set(entries.compactMap(Self.id))
    count = entries.count
    indent = String(repeating: " ", count: max(0, place.column - 1))
  }

  /// What is to be written behind the text so that the list has one more entry, the blank, with the
  /// line ends of the text; nil when the list is written in a form that nothing can be added to in
  /// this way, such as `[…]`.
  package func addition(of blank: Blank) -> String? {
    // Swift takes both signs of a line end of Windows for one character.
    let ends: [Character] = ["\n", "\r\n"]
    let end = text.first(where: ends.contains) ?? "\n"
    let gap = text.isEmpty ? "" : text.last.map(ends.contains) == true ? "\n" : "\n\n"
    let addition = (gap + blank.entry(indent: indent)).replacing("\n", with: String(end))
    var log: [Diagnostic] = []
    guard let root = YAML.read(text + addition, file: Source.path, &log),
      case .sequence(let entries, _) = Self.list(of: root), entries.count == count + 1
    else { return nil }
    return addition
  }

  /// pandoc keeps the list under `references`, Zotero exports it bare.
  private static func list(of root: Node) -> Node {
    guard case .mapping(let mapping) = root else { return root }
    return mapping["references"] ?? root
  }

  private static func id(of entry: Node) -> String? {
    guard case .mapping(let mapping) = entry, case .scalar(let id, _)? = mapping["id"] else {
      return nil
    }
    return id
  }
}
