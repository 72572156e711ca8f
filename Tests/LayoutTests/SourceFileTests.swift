import Testing

/// The reading of Swift that the other tests of this target stand on.
struct SourceFileTests {
  private func check(
    _ text: String, _ code: [String], _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      SourceFile(path: "Sources/X/Y.swift", text: text).code == code, sourceLocation: location)
  }

  @Test func `comments are left out, and their lines are kept`() {
    check("let a = 1  // public\n/* try! /* as! */\n open */ b", ["let a = 1  ", "", " b"])
  }

  @Test func `literals are left out, and what is interpolated is kept`() {
    check(#"f("public \(name(of: "open")) \" try!")"#, [#"f(" name(of: "") ")"#])
    check(##"f(#"a " \(b) \#(c)"#)"##, [#"f(" c ")"#])
    check("\"\"\"\n  public \"quoted\"\n  \"\"\" + x", ["\"", "", "\" + x"])
  }

  @Test func `imports are found with their access and kind`() {
    let file = SourceFile(
      path: "Sources/X/Y.swift",
      text:
        "package import Files\nimport struct Foundation.URL\n// import Yams\n@_exported import A")
    #expect(file.imports == ["Files", "Foundation", "A"])
  }

  @Test func `types are found, also in extensions and inside of others`() {
    let file = SourceFile(
      path: "Sources/X/Y.swift",
      text: "package indirect enum A { struct B {} }\nprotocol C: D {}\nfinal class E<F> {}")
    #expect(file.types == ["A", "B", "C", "E"])
  }
}
