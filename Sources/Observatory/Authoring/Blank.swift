package import Files
import Records

/// A record for an author to fill in, made from the declarations: required keys without a value
/// yet, the others in comments, each with its meaning and what may stand there.
///
/// A line that begins with `##` explains; one that begins with `# ` is a key that may be used.
package struct Blank: Sendable {
  private let type: RecordType
  /// Values that are known already, by key.
  private let known: [String: String]
  private let hints: Hints

  /// - Parameters:
  ///   - id: the key of an entry of the bibliography; nil for other types.
  ///   - tree: the content, as far as it can be read: its vocabularies, its language.
  package init(of type: RecordType, titled title: String, id: String? = nil, in tree: FileTree) {
    self.type = type
    hints = Hints(tree)
    var known = ["name": title, "title": title]
    known["id"] = id
    if type.name == RecordType.writeUp.name { known["language"] = Settings.language(in: tree) }
    self.known = known
  }

  /// The required keys that have no value yet, in order.
  package var open: [String] {
    type.fields.filter { $0.isRequired && known[$0.key] == nil }.map(\.key)
  }

  /// A Markdown file: the keys as front matter, and the headings of a write-up.
  package var document: String {
    var lines = ["---"]
    lines += explained(
      "\(type.about) Lines that begin with '##' explain; take '# ' away from a key to use it.")
    for field in inOrder(type.fields) {
      lines += [""] + explanation(of: field) + self.lines(for: field)
    }
    lines.append("---")
    for section in type.sections { lines += ["", "## \(section)"] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An entry of a list, a line for each key.
  ///
  /// - Parameter indent: the spaces before its hyphen.
  package func entry(indent: String) -> String {
    item(type.fields).map { indent + $0 + "\n" }.joined()
  }

  // MARK: Keys with an explanation above

  private func explanation(of field: Shape.Field) -> [String] {
    let meanings = hints.meanings(of: field.shape)
    return meanings.isEmpty
      ? explained(meaning(of: field))
      : explained(field.about + " One of:") + meanings.map { "##   " + $0 }
  }

  private func explained(_ text: String) -> [String] {
    text.wrapped(at: 92).map { "## " + $0 }
  }

  private func lines(for field: Shape.Field) -> [String] {
    let lines =
      switch field.shape.wrapped {
      case .record(let fields): ["\(field.key):"] + group(fields).map { "  " + $0 }
      case .list(.record(let fields)): ["\(field.key):"] + item(fields).map { "  " + $0 }
      default: ["\(field.key):" + value(of: field)]
      }
    return isUsed(field) ? lines : lines.map { "# " + $0 }
  }

  // MARK: Keys within a group

  /// The lines of a group as an item of a list, whose first key stands behind a hyphen.
  private func item(_ fields: [Shape.Field]) -> [String] {
    let first = inOrder(fields)[0]
    return inOrder(fields).flatMap { field in
      within(fields, field).map { line in
        (field != first ? "  " : line.hasPrefix(field.key) ? "- " : "") + line
      }
    }
  }

  private func group(_ fields: [Shape.Field]) -> [String] {
    inOrder(fields).flatMap { within(fields, $0) }
  }

  /// The key, its explanation behind it where there is room, else above. Of the keys of a group, at
  /// least the first is no comment: a group without keys is at fault.
  private func within(_ fields: [Shape.Field], _ field: Shape.Field) -> [String] {
    let isOpen = isUsed(field) || field == inOrder(fields)[0]
    let line = (isOpen ? "" : "# ") + "\(field.key):\(value(of: field))"
    let explanation = meaning(of: field) + keys(of: field.shape)
    return line.count + explanation.count < 88
      ? ["\(line)  # \(explanation)"] : explained(explanation) + [line]
  }

  /// The keys of a group within a group, which has no lines of its own.
  private func keys(of shape: Shape) -> String {
    switch shape.wrapped {
    case .record(let fields), .list(.record(let fields)):
      " Keys: " + fields.map(\.key).joined(separator: ", ") + "."
    default: ""
    }
  }

  private func inOrder(_ fields: [Shape.Field]) -> [Shape.Field] {
    fields.filter(isUsed) + fields.filter { !isUsed($0) }
  }

  /// What it means, and what may stand there where nothing does yet.
  private func meaning(of field: Shape.Field) -> String {
    value(known: field) == nil ? hints.sentences(for: field) : field.about
  }

  private func value(known field: Shape.Field) -> String? {
    type.fields.contains(field) ? known[field.key] : nil
  }

  private func isUsed(_ field: Shape.Field) -> Bool {
    field.isRequired || (field.key == "title" && type.fields.contains(field))
  }

  /// With the space after the colon; empty where the author is to write.
  private func value(of field: Shape.Field) -> String {
    if let known = value(known: field) { return " " + known.quotedYAML }
    let value = Self.blankValue(of: field.shape)
    return value.isEmpty ? "" : " " + value
  }

  private static func blankValue(of shape: Shape) -> String {
    switch shape.wrapped {
    case .list(.record(let fields)): "[\(blankGroup(fields))]"
    case .list: "[]"
    case .record(let fields): blankGroup(fields)
    default: ""
    }
  }

  private static func blankGroup(_ fields: [Shape.Field]) -> String {
    "{\(fields.filter(\.isRequired).map { "\($0.key): \(blankValue(of: $0.shape))" }.joined(separator: ", "))}"
  }
}

extension String {
  /// In lines of at most so many characters, as far as words allow.
  fileprivate func wrapped(at width: Int) -> [String] {
    split(separator: " ").reduce(into: [String]()) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
  }
}
