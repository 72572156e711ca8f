/// An element of an SVG drawing, written with everything escaped.
struct Element: Sendable {
  let name: String
  /// In the order in which they are written.
  var attributes: [(name: String, value: String)]
  /// Written before the children.
  var text: String
  var children: [Element]

  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String = "",
    _ children: [Element] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  var containsLink: Bool { name == "a" || children.contains(where: \.containsLink) }

  /// The element as XML, which HTML reads in the same way.
  var xml: String {
    var xml = ""
    write(to: &xml)
    return xml
  }

  private func write(to xml: inout String) {
    xml += "<" + name
    for attribute in attributes {
      xml += " " + attribute.name + "=\"" + attribute.value.escapedForXML + "\""
    }
    guard !text.isEmpty || !children.isEmpty else {
      xml += "/>"
      return
    }
    xml += ">" + text.escapedForXML
    for child in children { child.write(to: &xml) }
    xml += "</" + name + ">"
  }
}

extension String {
  /// With the signs that mean something in XML as references, and without the characters that are
  /// not allowed in it (XML 1.0, production 2), not even as references.
  var escapedForXML: String {
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;".unicodeScalars
      case "<": escaped += "&lt;".unicodeScalars
      case ">": escaped += "&gt;".unicodeScalars
      case "\"": escaped += "&quot;".unicodeScalars
      case "'": escaped += "&#39;".unicodeScalars
      // As a reference, or a parser would read it as another character.
      case "\r": escaped += "&#13;".unicodeScalars
      case "\t", "\n", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"...:
        escaped.append(scalar)
      default: continue
      }
    }
    return String(escaped)
  }
}
