import Files
import Records
import Testing

struct StringYAMLTests {
  @Test(arguments: ["Bus", "Lost Property Map", "A-1"])
  func `plain words need no quotation marks`(text: String) {
    #expect(text.quotedYAML == text)
  }

  @Test(arguments: [
    "no", "Yes", "NULL", "2014", "a: b", "a #b", "- a", "[a]", "\"a\" b", "it's", "a\\b", "é",
    "a\nb", "tab\t", " a", "a  b", "", "*a", "a:", "\u{2028}\u{7F}", "😀",
  ])
  func `what is quoted is read as it was`(text: String) {
    var log: [Diagnostic] = []
    guard case .mapping(let mapping)? = YAML.read("a: \(text.quotedYAML)", file: "a.yml", &log),
      case .scalar(let read, _)? = mapping["a"]
    else { return #expect(Bool(false), "\(text.quotedYAML): \(told(log))") }
    #expect(read == text)
    #expect(text.quotedYAML.hasPrefix("\""))
  }
}
