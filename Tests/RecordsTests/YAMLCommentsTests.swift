import Files
import Records
import Testing

struct YAMLCommentsTests {
  private func faults(_ text: String) -> [String] {
    var log: [Diagnostic] = []
    _ = YAML.read(text, file: "a.yml", firstLine: 2, &log)
    return told(log)
  }

  @Test(arguments: [
    ("Report #3 of the year", 8), ("C #1", 3), ("žluť kůň # the horse", 10),
    ("He said \"x\" #2", 13),
  ])
  func `a comment that cuts a text is a warning`(text: String, column: Int) {
    let whole = text.contains("\"") ? "'\(text)'" : "\"\(text)\""
    #expect(
      faults("a: \(text)\nb: c") == [
        """
        a.yml:2:\(column + 3): warning: the text ends before this '#', which begins a comment \
        [comment-in-text]
            note: if it belongs to the text, put quotation marks around the whole: \(whole)
            note: if it begins a comment, put two spaces before it
        """
      ])
  }

  @Test(arguments: [
    "a: b # why", "a: two words  # why", "a: two words\t# why", "a: [b, c] # why", "a: 'b c' #why",
    "a: \"b c # d\" # why", "# why", "a: C# and F#", "a: b #", "a:\n  - b # why", "a: {b: c} #why",
    "a: | # why\n  b c #3", "a: b ## why", "a: # why\n  b c",
  ])
  func `an ordinary comment is none`(text: String) { #expect(faults(text) == []) }
}
