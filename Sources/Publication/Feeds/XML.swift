/// An element of XML (1.0) as it goes out to machines: with a text, or with other elements.
struct XML: Sendable {
  private let name: String
  private let attributes: KeyValuePairs<String, String>
  private let text: String?
  private let children: [XML]

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil) {
    (self.name, self.attributes, self.text, children) = (name, attributes, text, [])
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], holding children: [XML]) {
    (self.name, self.attributes, text, self.children) = (name, attributes, nil, children)
  }

  /// The element as a document, a line for each element in it.
  var document: String {
    var document = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    write(to: &document, indentedBy: "")
    return document
  }

  private func write(to document: inout String, indentedBy indent: String) {
    document += indent + "<" + name
    for (name, value) in attributes { document += " \(name)=\"\(value.escapedForXML)\"" }
    if let text {
      document += ">\(text.escapedForXML)</\(name)>\n"
    } else if children.isEmpty {
      document += "/>\n"
    } else {
      document += ">\n"
      for child in children { child.write(to: &document, indentedBy: indent + "  ") }
      document += "\(indent)</\(name)>\n"
    }
  }
}

extension String {
  /// With references in the place of the signs that mean something in XML, and without those that
  /// no document may hold (XML 1.0, production 2).
  fileprivate var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // As themselves, they would be read as spaces in attributes, or as another sign.
      case "\t": escaped += "&#9;"
      case "\n": escaped += "&#10;"
      case "\r": escaped += "&#13;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
