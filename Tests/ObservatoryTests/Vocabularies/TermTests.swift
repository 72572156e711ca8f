import Observatory
import Records
import Testing

struct TermTests {
  private static let right = ["01", "07", "10", "07.2", "10.9", "04.5.1"]
  private static let wrong = [
    "00", "11", "7", "007", "07.", "07.0", "07.10", "07.2.1.3", "+7", "-7", "07 2", "a7", "٠٧",
    "07.٢", "07.2\n", ".07", "07..2", "07.5⃣",
  ]

  private func faults(_ code: String) -> String {
    let text = code.replacing("\n", with: "\\n")
    return read(Term.self, #"{id: a, label: A, cofog: ["02", "\#(text)"]}"#).faults
  }

  @Test(arguments: right)
  func `a COFOG code names a division, a group or a class`(code: String) {
    #expect(faults(code) == "")
  }

  @Test(arguments: wrong)
  func `no other form is a COFOG code`(code: String) {
    #expect(
      faults(code) == """
        given:1:33: error: 'cofog' must be a COFOG code such as 07 or 07.2\
        \(code.contains("\n") ? "" : ", not '\(code)'") [out-of-bounds]
        """)
  }

  @Test func `the pattern for machines agrees`() throws {
    let column = try #require(Service.columns.first { $0.key == "cofog" })
    guard
      case .string(let pattern)? = column.field.keywords.first(where: { $0.key == "pattern" })?
        .value
    else {
      Issue.record("the rule has no pattern")
      return
    }
    let form = try Regex(pattern)
    for code in Self.right { #expect(code.wholeMatch(of: form) != nil, "\(code)") }
    for code in Self.wrong { #expect(code.wholeMatch(of: form) == nil, "\(code)") }
  }

  @Test func `a service names one code`() async {
    await check(service: "cofog: 07.2", gives: "")
    await check(
      service: "cofog: +7",
      gives: """
        content/services/bus.md:5:8: error: 'cofog' must be a COFOG code such as 07 or 07.2, not \
        '+7' [out-of-bounds]
        """)
  }
}
