import Files
import Testing

struct SuggestionTests {
  private static let keys = ["name", "sector", "started", "ended", "countries", "id"]

  @Test(arguments: [
    ("sectr", "sector"), ("sectoor", "sector"), ("sectar", "sector"), ("setcor", "sector"),
    ("Sector", "sector"), ("SECTRO", "sector"), ("nmae", "name"), ("started ", "started"),
    ("di", "id"), ("cuontreis", "countries"),
  ])
  func `a typing error leads to the word that was meant`(word: String, meant: String) {
    #expect(Suggestion.note(for: word, among: Self.keys) == "did you mean '\(meant)'?")
  }

  @Test(arguments: ["", "x", "nm", "sct", "colour", "startingDate", "count"])
  func `a word far from all leads nowhere`(word: String) {
    #expect(Suggestion.note(for: word, among: Self.keys) == nil)
  }

  @Test func `of two near words the nearer is meant`() {
    #expect(
      Suggestion.nearest(to: "service", among: ["services", "service-x", "servant"]) == "services")
  }

  @Test func `of two equally near words neither is meant`() {
    #expect(Suggestion.nearest(to: "cat", among: ["bat", "hat", "dog"]) == nil)
  }

  @Test func `a word that is listed twice is one word`() {
    #expect(Suggestion.nearest(to: "sectr", among: ["sector", "sector"]) == "sector")
  }

  @Test func `there is nothing to mean among no words`() {
    #expect(Suggestion.nearest(to: "sectr", among: []) == nil)
  }

  @Test func `texts of more than 80 code points are no typing errors`() {
    let text = String(repeating: "a", count: 80)
    #expect(Suggestion.nearest(to: text + "a", among: [text]) == nil)
    #expect(Suggestion.nearest(to: text, among: [text + "a"]) == nil)
    #expect(Suggestion.nearest(to: text.dropLast() + "b", among: [text]) == text)
  }
}
