import Files
import Markdown
import Testing

/// Holds the HTML of a text, and all faults of its own as a person sees them.
func check(
  _ text: String, _ html: String, _ faults: String = "", allowsHTML: Bool = false,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkdownText(text, at: Place("a.md", 1))
  let written = text.rendered(allowsHTML: allowsHTML).rendering.html
  #expect(written == html, sourceLocation: sourceLocation)
  #expect(text.faults(allowsHTML: allowsHTML) == faults, sourceLocation: sourceLocation)
}

/// Holds the places of what the resolver is asked for against marks in the text: `‹` stands before
/// each thing that is to be told, in the order of the text.
func checkPlaces(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let text = marked.unicodeScalars.filter { $0 != "‹" }
  let (_, log) = MarkdownText(String(text), at: Place("a.md", 1)).listed()
  let places = log.split(separator: "\n").filter { $0.hasPrefix("a.md") }.map { line in
    line.split(separator: ":").dropFirst().prefix(2).joined(separator: ":")
  }
  #expect(
    places.sorted() == marks(marked).sorted(), "\(String(text))", sourceLocation: sourceLocation)
}

private func marks(_ text: String) -> [String] {
  var marks: [String] = []
  var (line, column) = (1, 1)
  var last: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "‹": marks.append("\(line):\(column)")
    case "\n" where last == "\r": break
    case "\n", "\r": (line, column) = (line + 1, 1)
    default: column += 1
    }
    last = scalar
  }
  return marks
}
