/// The tag of the outermost element of a drawing.
struct SVGRoot {
  private var attributes: [String: String] = [:]

  subscript(name: String) -> String? { attributes[name] }

  /// nil when the outermost element is another, or there is none.
  init?(in text: String) {
    var rest = text.unicodeScalars[...]
    rest.trim { $0 == "\u{FEFF}" }
    rest.trim(while: \.isSpaceOfXML)
    while let end = Self.end(ofProlog: rest) {
      rest = rest[end...]
      rest.trim(while: \.isSpaceOfXML)
    }
    guard rest.first == "<" else { return nil }
    let name = String(rest.dropFirst().prefix { !$0.isSpaceOfXML && $0 != ">" && $0 != "/" })
    guard name.split(separator: ":").last == "svg" else { return nil }
    rest = rest.dropFirst(1 + name.unicodeScalars.count)
    while let (name, value) = Self.attribute(&rest) { attributes[name] = value }
  }

  /// Where a declaration, an instruction, a comment or a document type ends that stands first.
  private static func end(ofProlog text: Substring.UnicodeScalarView) -> String.Index? {
    for (start, end) in [("<?", "?>"), ("<!--", "-->")]
    where text.starts(with: start.unicodeScalars) {
      return Substring(text).range(of: end)
    }
    guard text.starts(with: "<!".unicodeScalars) else { return nil }
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case ">" where depth == 0: return text.index(after: index)
      default: continue
      }
    }
    return nil
  }

  /// The next attribute of a tag; nil at its end.
  private static func attribute(
    _ rest: inout Substring.UnicodeScalarView
  ) -> (name: String, value: String)? {
    rest.trim(while: \.isSpaceOfXML)
    let name = rest.prefix { !$0.isSpaceOfXML && !"=/>".unicodeScalars.contains($0) }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...]
    rest.trim(while: \.isSpaceOfXML)
    guard rest.popFirst() == "=" else { return nil }
    rest.trim(while: \.isSpaceOfXML)
    guard let quote = rest.popFirst(), quote == "\"" || quote == "'" else { return nil }
    let value = rest.prefix { $0 != quote }
    rest = rest[value.endIndex...].dropFirst()
    return (String(name), String(value))
  }
}

extension Substring {
  /// Where the first of some signs ends.
  fileprivate func range(of signs: String) -> String.Index? {
    firstRange(of: signs)?.upperBound
  }
}

extension Substring.UnicodeScalarView {
  fileprivate mutating func trim(while holds: (Unicode.Scalar) -> Bool) {
    self = drop(while: holds)
  }
}

extension Unicode.Scalar {
  /// By XML 1.0, production 3.
  fileprivate var isSpaceOfXML: Bool { " \t\r\n".unicodeScalars.contains(self) }
}
