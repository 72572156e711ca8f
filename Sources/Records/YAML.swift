package import Files
import Yams

extension Diagnostic.Code {
  package static let yamlSyntax = Diagnostic.Code("yaml-syntax")
  package static let duplicateKey = Diagnostic.Code("duplicate-key")
  package static let yamlAlias = Diagnostic.Code("yaml-alias")
  package static let keyNotText = Diagnostic.Code("key-not-text")
}

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
      guard let root = try Parser(yaml: text).singleRoot() else { return nil }
      return source.node(root, &log)
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
        var notes: [String] = []
        if let context {
          notes.append("\(context.text), begun at \(place(context.mark))")
        }
        if problem.contains("mapping values are not allowed") {
          notes.append("a text that holds ': ' needs quotation marks around it")
        }
        return Diagnostic(.error, .yamlSyntax, "YAML: \(problem)", at: place(mark), notes: notes)
      case .duplicatedKeysInMapping(let keys, let context):
        let names = keys.map { "'\($0)'" }.joined(separator: ", ")
        return Diagnostic(
          .error, .duplicateKey, "key \(names) stands twice in one group",
          at: place(context.mark))
      case .reader(let problem, let offset, _, _):
        let before = text.utf8.prefix(offset ?? 0)
        let line = before.count { $0 == 0x0A }
        return Diagnostic(
          .error, .yamlSyntax, "YAML: \(problem)", at: Place(file, firstLine + line))
      default:
        return Diagnostic(
          .error, .yamlSyntax, "cannot be read as YAML: \(error)", at: Place(file, firstLine))
      }
    }

    /// The place of an alias whose anchor stands in the text, before anything is expanded.
    ///
    /// Yams follows aliases while it reads, so that a few lines of them can take all memory; and
    /// nothing that authors write here needs them.
    func alias() -> Place? {
      let anchors = names(after: UInt8(ascii: "&"))
      guard !anchors.isEmpty else { return nil }
      let known = Set(anchors.map(\.name))
      guard let use = names(after: UInt8(ascii: "*")).first(where: { known.contains($0.name) })
      else { return nil }
      let before = String(decoding: Array(text.utf8.prefix(use.offset)), as: UTF8.self)
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      return Place(
        file, firstLine + lines.count - 1, (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    /// The names that follow a sign which begins a word, with the sign's offset in bytes.
    private func names(after sign: UInt8) -> [(name: String, offset: Int)] {
      let bytes = Array(text.utf8)
      guard bytes.contains(sign) else { return [] }
      return bytes.indices.compactMap { position in
        guard bytes[position] == sign,
          position == 0 || " \t\n\r[]{},:-?".utf8.contains(bytes[position - 1])
        else { return nil }
        let name = bytes[(position + 1)...].prefix {
          !" \t\n\r[]{},:".utf8.contains($0)
        }
        return name.isEmpty ? nil : (String(decoding: name, as: UTF8.self), position)
      }
    }
  }
}
