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
    if let alias = source.alias() {
      log.error(
        .yamlAlias, "aliases (*name) are not read", at: alias,
        notes: ["write the value out where it is needed"])
      return nil
    }
    do {
      // Without Yams' rules for numbers, dates and the like: they would be tried on every key, and
      // `no` and `"no"` would be two keys.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      let faults = log.count
      let root = try parser.singleRoot().flatMap { source.node($0, &log) }
      return log.count == faults ? root : nil
    } catch let error as YamlError {
      log.append(source.diagnostic(error))
    } catch {
      log.error(.yamlSyntax, "cannot be read as YAML: \(error)", at: Place(file, firstLine))
    }
    return nil
  }

  private struct Source {
    let text: String
    let file: String
    let firstLine: Int

    func place(_ mark: Mark?) -> Place {
      guard let mark else { return Place(file, firstLine) }
      return Place(file, mark.line + firstLine - 1, mark.column)
    }

    func place(_ position: String.Index) -> Place {
      let lines = text[..<position].unicodeScalars.split(
        separator: "\n", omittingEmptySubsequences: false)
      return Place(file, firstLine + lines.count - 1, (lines.last?.count ?? 0) + 1)
    }

    func node(_ node: Yams.Node, _ log: inout [Diagnostic]) -> Node? {
      switch node {
      case .scalar(let scalar): return .scalar(value(of: scalar), place(scalar.mark))
      case .sequence(let sequence):
        return .sequence(sequence.compactMap { self.node($0, &log) }, place(sequence.mark))
      case .mapping(let mapping):
        var pairs: [Mapping.Pair] = []
        pairs.reserveCapacity(mapping.count)
        for (key, value) in mapping {
          guard case .scalar(let name) = key else {
            log.error(.keyNotText, "a key must be a word", at: place(key.mark))
            continue
          }
          guard let value = self.node(value, &log) else { continue }
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

    func diagnostic(_ error: YamlError) -> Diagnostic {
      switch error {
      case .scanner(let context, let problem, let mark, _),
        .parser(let context, let problem, let mark, _),
        .composer(let context, let problem, let mark, _):
        if problem.hasPrefix("Maximum nesting level") {
          return Diagnostic(
            .error, .yamlSyntax, "YAML: more than 1000 lists or groups in each other",
            at: place(mark))
        }
        var notes: [String] = []
        if let context, place(context.mark) != place(mark) {
          notes.append("\(context.text), begun at \(place(context.mark))")
        }
        if let cure = cure(of: problem, at: context?.mark ?? mark) { notes.append(cure) }
        return Diagnostic(.error, .yamlSyntax, "YAML: \(problem)", at: place(mark), notes: notes)
      case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
          .error, .duplicateKey,
          keys.count == 1
            ? "key \(names) stands twice in one group" : "keys \(names) stand twice in one group",
          at: place(context.mark))
      case .reader(let problem, let offset, _, _):
        // In characters, as Yams counts here.
        let position = text.index(text.startIndex, offsetBy: offset ?? 0, limitedBy: text.endIndex)
        return Diagnostic(
          .error, .yamlSyntax, "YAML: \(problem)", at: place(position ?? text.startIndex))
      default:
        return Diagnostic(
          .error, .yamlSyntax, "cannot be read as YAML: \(error)", at: Place(file, firstLine))
      }
    }

    private func cure(of problem: String, at mark: Mark) -> String? {
      if problem.contains("mapping values are not allowed") {
        return
          "a text that holds ': ' needs quotation marks (\") around it, and a key lines up with "
          + "the keys above it"
      }
      let line = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        .dropFirst(mark.line - 1).first
      switch line?.dropFirst(mark.column - 1).first {
      case "\t": return "indent with spaces, not with tabs"
      case let sign? where "@`%*&!".unicodeScalars.contains(sign):
        return "a text that begins with '\(sign)' needs quotation marks around it"
      default: return nil
      }
    }

    /// The place of an alias whose anchor stands in the text, before anything is expanded.
    ///
    /// Yams follows aliases while it reads, so that a few lines of them can take all memory; and
    /// nothing that authors write here needs them.
    func alias() -> Place? {
      let anchors = Set(names(after: "&").map(\.name))
      guard !anchors.isEmpty else { return nil }
      return names(after: "*").first { anchors.contains($0.name) }.map { place($0.position) }
    }

    /// The names that follow a sign which does not stand within a word, with the sign's position.
    private func names(after sign: Unicode.Scalar) -> [(name: Substring, position: String.Index)] {
      guard text.utf8.contains(UInt8(ascii: sign)) else { return [] }
      let scalars = text.unicodeScalars
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
