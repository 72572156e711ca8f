import Testing

struct DiagnosticCodeTests {
  @Test func `every code of this room is shown by a test, with its line`() throws {
    let codes = try Repository.swift(in: "Sources/Observatory").flatMap { text in
      text.matches(of: /Diagnostic\.Code\(\s*"([a-z0-9-]+)"/).map { String($0.1) }
    }
    let tests = try Repository.swift(in: "Tests/ObservatoryTests").joined()
    #expect(codes.count > 20)
    for code in codes { #expect(tests.contains("[\(code)]"), "\(code)") }
  }
}
