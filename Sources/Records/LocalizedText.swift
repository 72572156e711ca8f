import Files

/// A text for readers: in the language of the site, or in several.
package struct LocalizedText: Sendable, Hashable {
  /// By language tag (BCP 47), in the author's order; the tag is empty for the site's language.
  package let versions: [Version]

  package struct Version: Sendable, Hashable {
    package let language: String
    package let text: String
  }

  package init(_ text: String) { versions = [Version(language: "", text: text)] }

  private init(versions: [Version]) { self.versions = versions }

  /// The text in a language, else in the site's, else the first there is.
  package func text(in language: String) -> String {
    (versions.first { $0.language == language } ?? versions.first { $0.language.isEmpty }
      ?? versions[0]).text
  }
}

extension LocalizedText: FieldValue {
  package static var placeholder: LocalizedText { LocalizedText("") }
  package static var shape: Shape { .localizedText }
  package static func read(
    _ node: Node, key: String, _ reading: inout RecordReading
  ) -> LocalizedText? {
    guard case .mapping(let mapping) = node else {
      return reading.scalar(node, key: key, shape.expected).map(LocalizedText.init)
    }
    var versions: [Version] = []
    for pair in mapping.pairs {
      guard isLanguage(pair.key) else {
        reading.log.error(
          .wrongType, "'\(pair.key)' is no language tag such as 'en' or 'pt-BR'", at: pair.place,
          notes: [
            mapping.cureForBraces ?? Spelling.ofLanguage(pair.key)
              ?? "a text in several languages has a line for each, such as 'en: …'"
          ])
        continue
      }
      guard let text = reading.scalar(pair.value, key: pair.key, shape.expected) else { continue }
      versions.append(Version(language: pair.key, text: text))
    }
    guard !mapping.pairs.isEmpty, versions.count == mapping.pairs.count else {
      if mapping.pairs.isEmpty {
        reading.log.error(.noValue, "'\(key)' has no value", at: node.place)
      }
      return nil
    }
    return LocalizedText(versions: versions)
  }

  /// Two or three letters, then parts of letters and digits (the shape of BCP 47).
  package static func isLanguage(_ tag: some StringProtocol) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    return parts.indices.allSatisfy { position in
      let part = parts[position]
      return (position == 0 ? 2...3 : 2...8).contains(part.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || (position > 0 && $0.isNumber)) }
    }
  }

  package var json: JSON {
    if versions.count == 1, versions[0].language.isEmpty { return .string(versions[0].text) }
    return .object(versions.map { .init($0.language, .string($0.text)) })
  }
}
