import Charts
import Foundation
import FoundationXML
import Testing

/// A chart as its XML says, for tests to look into.
struct Drawing {
  struct Part {
    let name: String
    let attributes: [String: String]
    /// Of the element and all in it but titles.
    var text = ""
    /// Of the element's own title.
    var title: String?
    /// The position of the element around it.
    let parent: Int?

    func number(_ attribute: String) -> Double {
      attributes[attribute].flatMap(Double.init) ?? .nan
    }

    func has(_ style: String) -> Bool {
      attributes["class"]?.split(separator: " ").contains(Substring(style)) ?? false
    }

    /// The corners of a polyline or polygon.
    var corners: [[Double]] {
      (attributes["points"] ?? "").split(separator: " ").map {
        $0.split(separator: ",").compactMap { Double($0) }
      }
    }
  }

  let parts: [Part]

  /// Fails the test when the text is no XML.
  init(_ svg: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    let isXML = parser.parse()
    try #require(
      isXML, "\(String(describing: parser.parserError)) in \(svg)", sourceLocation: sourceLocation)
    parts = reader.parts
  }

  var root: Part { parts[0] }

  func named(_ name: String) -> [Part] { parts.filter { $0.name == name } }

  func styled(_ style: String) -> [Part] { parts.filter { $0.has(style) } }

  /// What can be read in the picture.
  var texts: [String] { named("text").map(\.text) }
}

private final class Reader: NSObject, XMLParserDelegate {
  var parts: [Drawing.Part] = []
  private var open: [Int] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    parts.append(Drawing.Part(name: name, attributes: attributes, parent: open.last))
    open.append(parts.count - 1)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard let last = open.last else { return }
    if parts[last].name == "title", open.count > 1 {
      parts[open[open.count - 2]].title = (parts[open[open.count - 2]].title ?? "") + text
    } else {
      for position in open { parts[position].text += text }
    }
  }
}

extension Caption {
  static let sample = Caption(
    id: "sample", title: "A title", description: "A description", noData: "nothing yet")
}

/// Texts that are hard on drawings.
enum Hard {
  static let markup = "<b onclick='x'>\"A\" & B</b> ]]> {{name}}\u{0}\u{8}\u{FFFE}\u{1F} \r\nend"
  static let long =
    "Words that go on and on, far beyond what any drawing has room for on a telephone, "
    + String(repeating: "andlettersthatneverbreak", count: 40)
}
