import Testing

/// The kinds of fault of all rooms, as their declarations say them.
struct DiagnosticCodeTests {
  /// A kind of fault, with its texts as they stand between quotation marks.
  private struct Code {
    let name: String
    let about: String
    let cure: String
    let example: String
  }

  private static let codes = Repository.sources.filter {
    $0.path.contains("/Diagnostic.Code+")
  }.flatMap { file in
    file.text.matches(
      of:
        #/
        Diagnostic\.Code\( \s* "([^"]*)" , \s*
        ("""(?s:.*?)"""|"(?:\\.|[^"\\])*") , \s*
        cure: \s* ("""(?s:.*?)"""|"(?:\\.|[^"\\])*") , \s*
        example: \s* ("""(?s:.*?)"""|"(?:\\.|[^"\\])*") \)
        /#
    ).map { match in
      Code(
        name: String(match.1), about: said(match.2), cure: said(match.3),
        example: said(match.4))
    }
  }

  /// What a literal says, without quotation marks and blanks around it.
  private static func said(_ literal: Substring) -> String {
    let isAround: (Character) -> Bool = { $0.isWhitespace || $0 == "\"" }
    guard let start = literal.firstIndex(where: { !isAround($0) }),
      let end = literal.lastIndex(where: { !isAround($0) })
    else { return "" }
    return String(literal[start...end])
  }

  @Test func `every code is declared in full, among the codes of its room`() {
    let declared = Repository.sources.reduce(0) { sum, file in
      sum + file.text.ranges(of: " = Diagnostic.Code(").count
    }
    #expect(Self.codes.count == declared)
    #expect(declared > 60)
  }

  @Test func `the name of a code is made of small letters, digits and hyphens, and is its own`() {
    let names = Self.codes.map(\.name)
    #expect(names.filter { $0.wholeMatch(of: /[a-z0-9-]+/) == nil } == [])
    #expect(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test func `every code says in sentences what is wrong and what to do, and shows the fault`() {
    let wrong = Self.codes.filter {
      !$0.about.hasSuffix(".") || !$0.cure.hasSuffix(".") || $0.example.isEmpty
    }
    #expect(wrong.map(\.name) == [])
  }
}
