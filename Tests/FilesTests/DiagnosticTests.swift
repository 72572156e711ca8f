import Files
import Testing

struct DiagnosticTests {
  private static let code = code(named: "unknown-key")

  private static func code(named name: String) -> Diagnostic.Code {
    Diagnostic.Code(name, "What is wrong.", cure: "What to do.", example: "titel: Small Towns")
  }

  @Test func `a fault is told with its place, severity, message, name and notes`() {
    var log: [Diagnostic] = []
    log.error(
      Self.code, "unknown key 'sectr'", at: Place("content/services/bus.md", 3, 1),
      notes: ["did you mean 'sector'?", "first at line 2"])
    #expect(
      log[0].description == """
        content/services/bus.md:3:1: error: unknown key 'sectr' [unknown-key]
            note: did you mean 'sector'?
            note: first at line 2
        """)
  }

  @Test(arguments: [
    (Place("a.md"), "a.md"), (Place("a.md", 7), "a.md:7"), (Place("a.md", 7, 12), "a.md:7:12"),
    (Place("a.md", 0, 12), "a.md"),
  ])
  func `a place leaves out what is not known`(place: Place, text: String) {
    #expect(place.description == text)
  }

  @Test func `faults come in the order in which a person mends them`() {
    var log: [Diagnostic] = []
    log.error(Self.code, "ninth", at: Place("b.md", 1, 1))
    log.error(Self.code, "seventh", at: Place("a.md", 10, 1))
    log.error(Self.code, "second", at: Place("a.md", 2, 9))
    log.error(Self.code, "third", at: Place("a.md", 2, 10))
    log.warning(Self.code(named: "a"), "sixth", at: Place("a.md", 3, 1))
    log.error(Self.code, "fifth b", at: Place("a.md", 3, 1))
    log.error(Self.code, "fifth a", at: Place("a.md", 3, 1))
    log.error(Self.code(named: "duplicate-key"), "fourth", at: Place("a.md", 3, 1))
    log.warning(Self.code, "first", at: Place("a.md"))
    #expect(
      log.inOrder.map(\.message) == [
        "first", "second", "third", "fourth", "fifth a", "fifth b", "sixth", "seventh", "ninth",
      ])
  }

  @Test func `warnings are no errors`() {
    var log: [Diagnostic] = []
    #expect(!log.hasErrors)
    log.warning(Self.code, "odd", at: Place("a.md"))
    #expect(!log.hasErrors)
    log.error(Self.code, "wrong", at: Place("a.md"))
    #expect(log.hasErrors)
  }
}
