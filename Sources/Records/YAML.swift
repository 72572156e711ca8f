package import Files
import Yams

/// Reads YAML into nodes with places. The one file that knows Yams.
package enum YAML {
  /// The root of a YAML document; nil for an empty one, or when a fault was logged.
  ///
  /// - Parameter firstLine: the line of the file, from 1, at which the text begins.
  package static func read(
    _ text: String, file: String, firstLine: Int = 1, _ log: inout [Diagnostic]
  ) -> Node? {
    let source = Source(text: text, file: file, firstLine: firstLine)
    let faults = log.count
    do {
      var root = try parse(source.aliases.isEmpty ? text : source.withoutAliases)
      if !source.aliases.isEmpty {
        if let root, let alias = source.firstAlias(in: root) {
          log.error(
            .yamlAlias, "aliases (*name) are not read", at: alias,
            notes: [
              "write the value out; a text that begins with '*' needs quotation marks"
            ])
          return nil
        }
        // Nothing that looked like an alias is one, and the text can be read as it is.
        root = try parse(text)
      }
      var comments = source.comments
      let node = root.flatMap { source.node($0, &comments, &log) }
      if case .scalar? = node, let flaw = FlawSearch.flaw(in: text) {
        log.append(source.diagnostic(flaw))
      }
      guard log.count == faults else { return nil }
      log += comments.diagnostics
      return node
    } catch let error as YamlError {
      log += source.diagnostics(error)
    } catch {
      log.error(.yamlSyntax, "cannot be read as YAML: \(error)", at: Place(file, firstLine))
    }
    return nil
  }

  /// Without Yams' rules for numbers, dates and the like: they would be tried on every key, and `no`
  /// and `"no"` would be two keys.
  private static func parse(_ text: String) throws -> Yams.Node? {
    try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
  }

  /// A text with the file and the line that it stands at.
  private struct Source {
    let text: String
    let file: String
    let firstLine: Int
    /// What may be aliases (`*name`), as far as that can be seen without reading the text as YAML.
    ///
    /// Yams follows aliases while it reads, so that a few lines of them can take all memory; and
    /// nothing that authors write here needs them.
    let aliases: [String.Index]
    /// Where anchors (`&name`) and tags (`!name`) may stand, which are left out of a text.
    private var names: [Place: Unicode.Scalar] = [:]

    init(text: String, file: String, firstLine: Int) {
      self.text = text
      self.file = file
      self.firstLine = firstLine
      let anchors = text.names(after: "&")
      let known = Set(anchors.map(\.name))
      aliases =
        anchors.isEmpty
        ? [] : text.names(after: "*").filter { known.contains($0.name) }.map(\.position)
      for (sign, found) in [("&" as Unicode.Scalar, anchors), ("!", text.names(after: "!"))] {
        for place in places(of: found.map(\.position)) { names[place] = sign }
      }
    }

    /// Stands for the sign of an alias; Unicode leaves it to private use, and the text has none.
    private static let standIn: Unicode.Scalar = "\u{E0AA}"

    /// The text with a letter for the sign of every alias, which is then a text like others. A
    /// stand-in that the text has already makes an alias of what is none, and never hides one.
    var withoutAliases: String {
      var scalars = String.UnicodeScalarView()
      var rest = text.unicodeScalars[...]
      for alias in aliases {
        scalars += rest[..<alias]
        scalars.append(Self.standIn)
        rest = rest[alias...].dropFirst()
      }
      scalars += rest
      return String(scalars)
    }

    /// Where the first alias stands that is one, and not a part of a text or a comment.
    func firstAlias(in node: Yams.Node) -> Place? {
      switch node {
      case .scalar(let scalar):
        scalar.style == .plain && scalar.string.unicodeScalars.first == Self.standIn
          ? place(scalar.mark) : nil
      case .sequence(let sequence): sequence.lazy.compactMap(firstAlias).first
      case .mapping(let mapping):
        mapping.lazy.compactMap { firstAlias(in: $0.key) ?? firstAlias(in: $0.value) }.first
      case .alias: nil
      }
    }

    var comments: Comments { Comments(text, file: file, firstLine: firstLine) }

    func place(_ mark: Mark?) -> Place {
      guard let mark else { return Place(file, firstLine) }
      return Place(file, mark.line + firstLine - 1, mark.column)
    }

    /// - Parameter positions: in order.
    private func places(of positions: [String.Index]) -> [Place] {
      var places: [Place] = []
      var (line, column) = (firstLine, 1)
      var last = text.startIndex
      for position in positions {
        for scalar in text.unicodeScalars[last..<position] {
          (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        last = position
        places.append(Place(file, line, column))
      }
      return places
    }

    func node(_ node: Yams.Node, _ comments: inout Comments, _ log: inout [Diagnostic]) -> Node? {
      switch node {
      case .scalar(let scalar):
        let place = place(scalar.mark)
        if let sign = names[place] {
          log.error(
            .yamlSyntax, "a text that begins with '\(sign)' needs quotation marks", at: place,
            notes: ["without them, the word that begins with '\(sign)' is left out of the text"])
          return nil
        }
        if scalar.style == .plain { comments.look(behind: scalar.string, at: place) }
        return .scalar(value(of: scalar), place)
      case .sequence(let sequence):
        return .sequence(
          sequence.compactMap { self.node($0, &comments, &log) }, place(sequence.mark))
      case .mapping(let mapping):
        var pairs: [Mapping.Pair] = []
        pairs.reserveCapacity(mapping.count)
        for (key, value) in mapping {
          guard case .scalar(let name) = key else {
            log.append(keyFault(key.mark))
            continue
          }
          guard let value = self.node(value, &comments, &log) else { continue }
          pairs.append(.init(key: name.string, place: place(name.mark), value: value))
        }
        return .mapping(Mapping(pairs, at: place(mapping.mark)))
      case .alias(let alias):
        log.error(.yamlAlias, "aliases (*name) are not read", at: place(alias.mark))
        return nil
      }
    }

    /// `~` and `null` are YAML's words for nothing.
    private func value(of scalar: Yams.Node.Scalar) -> String {
      scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
        ? "" : scalar.string
    }

    // MARK: Faults

    /// A key that is a list or a group: most are the beginning of a text in brackets.
    private func keyFault(_ mark: Mark?) -> Diagnostic {
      let place = place(mark)
      let line = Line.all(of: text)[place.line - firstLine]
      let opening = line.scalars.firstIndex { $0 == "{" || $0 == "[" }
      return Diagnostic(
        .error, .keyNotText, "a key must be a word", at: place,
        notes: opening.map {
          [
            "a text that begins with '\(line.scalars[$0])' needs quotation marks: "
              + Flaw.quoted(line.text(from: $0))
          ]
        } ?? [])
    }

    func diagnostics(_ error: YamlError) -> [Diagnostic] {
      switch error {
      case .scanner(let context, let problem, let mark, _),
        .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        return [syntaxFault(problem, mark, context?.mark)]
      case .duplicatedKeysInMapping(let keys, let context):
        return YAML.repeats(
          of: keys, from: context.mark.line - 1, context.mark.column - 1, in: text
        )
        .map { key, first, second in
          Diagnostic(
            .error, .duplicateKey, "the key '\(key)' stands twice in one group",
            at: place(second),
            notes: ["first at \(place(first))"])
        }
      case .reader(let problem, let offset, _, _):
        // In characters, as Yams counts here.
        let position = text.index(text.startIndex, offsetBy: offset ?? 0, limitedBy: text.endIndex)
        let words = Problem(problem)
        return [
          Diagnostic(
            .error, .yamlSyntax, words.message, at: places(of: [position ?? text.startIndex])[0],
            notes: words.notes)
        ]
      default:
        return [
          Diagnostic(
            .error, .yamlSyntax, "cannot be read as YAML: \(error)", at: Place(file, firstLine))
        ]
      }
    }

    func diagnostic(_ flaw: Flaw) -> Diagnostic {
      Diagnostic(
        .error, .yamlSyntax, flaw.message, at: place((flaw.line, flaw.column)), notes: flaw.notes)
    }

    private func syntaxFault(_ problem: String, _ mark: Mark, _ start: Mark?) -> Diagnostic {
      let words = Problem(problem)
      if words.isPrecise {
        return Diagnostic(.error, .yamlSyntax, words.message, at: place(mark), notes: words.notes)
      }
      if let flaw = FlawSearch.flaw(in: text), flaw.line < mark.line {
        return diagnostic(flaw)
      }
      var notes = words.notes
      if let start, place(start) != place(mark) {
        notes.append("what cannot be read begins at \(place(start))")
      }
      return Diagnostic(.error, .yamlSyntax, words.message, at: place(mark), notes: notes)
    }

    /// - Parameter spot: line and column in the text, from 0.
    private func place(_ spot: (line: Int, column: Int)) -> Place {
      Place(file, firstLine + spot.line, spot.column + 1)
    }
  }
}

extension String {
  /// The names that follow a sign which does not stand within a word, with the sign's position.
  fileprivate func names(
    after sign: Unicode.Scalar
  ) -> [(name: Substring, position: String.Index)] {
    guard utf8.contains(UInt8(ascii: sign)) else { return [] }
    let scalars = unicodeScalars
    return scalars.indices.compactMap { position in
      guard scalars[position] == sign,
        position == scalars.startIndex
          || !scalars[scalars.index(before: position)].isOfAnchor
      else { return nil }
      let name = scalars[scalars.index(after: position)...].prefix(while: \.isOfAnchor)
      return name.isEmpty ? nil : (Substring(name), position)
    }
  }
}

extension Unicode.Scalar {
  /// Whether the name of an anchor may hold it, by libyaml.
  fileprivate var isOfAnchor: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
