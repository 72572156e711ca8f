import Files
import Testing

struct SuggestionsTests {
  @Test func `the answer is the same as for one question, and the same again`() {
    var suggestions = Suggestions(among: ["name", "sector"])
    for _ in 0..<2 {
      #expect(suggestions.note(for: "sectr") == "did you mean 'sector'?")
      #expect(suggestions.note(for: "colour") == nil)
    }
  }

  @Test func `who asks too often gets no more answers, but for those known`() {
    let words = (0..<1000).map { "\($0)-sector" }
    var suggestions = Suggestions(among: words + ["name"])
    #expect(suggestions.note(for: "nmae") == "did you mean 'name'?")
    for number in 0..<300 { _ = suggestions.note(for: "x\(number)") }
    #expect(suggestions.note(for: "naem") == nil)
    #expect(suggestions.note(for: "nmae") == "did you mean 'name'?")
  }
}
