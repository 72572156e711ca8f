import Observatory
import Testing

struct RoleCodingTests {
  /// The keys given begin at column 8 of line 5.
  private func check(
    _ keys: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async {
    await ObservatoryTests.check(
      service: "role: {\(keys), sources: [report]}", gives: expected,
      sourceLocation: sourceLocation)
  }

  @Test func `a complementary role without counterpart is a warning`() async {
    await check(
      "value: complementary",
      gives: """
        content/services/bus.md:5:15: warning: a complementary role without the government-run \
        service it complements [no-counterpart]
            note: name it as 'counterpart', or write 'counterpart: none-known' with a 'note'
        """)
  }

  @Test func `so is a gap in a duty that nobody has`() async {
    await check(
      "value: substitutive, basis: fills-duty-gap",
      gives: """
        content/services/bus.md:5:36: warning: a gap in a duty without the government-run service \
        whose duty it is [no-counterpart]
            note: name it as 'counterpart', or write 'counterpart: none-known' with a 'note'
        """)
  }

  @Test(arguments: ["value: complementary", "value: substitutive, basis: fills-duty-gap"])
  func `a counterpart, or a note that none is known, silences it`(role: String) async {
    await check("\(role), counterpart: timetable", gives: "")
    await check("\(role), counterpart: none-known, note: We looked.", gives: "")
  }

  @Test func `that none is known needs a note`() async {
    await check(
      "value: complementary, counterpart: none-known",
      gives: """
        content/services/bus.md:5:43: error: 'counterpart: none-known' needs a 'note' that says \
        why [no-counterpart]
        """)
  }

  @Test(arguments: [
    "value: substitutive", "value: unknown", "value: substitutive, basis: parallel-channel",
  ])
  func `other roles need no counterpart`(role: String) async {
    await check(role, gives: "")
  }

  @Test func `a counterpart is a government service`() async {
    await check(
      "value: substitutive, counterpart: bus",
      gives: """
        content/services/bus.md:5:42: error: 'bus' is none of the government-services \
        [unknown-reference]
            note: 'bus' is one of the cases
            note: 'bus' is one of the services
        """)
  }

  @Test func `a basis belongs to its role`() async {
    await check(
      "value: complementary, counterpart: timetable, basis: parallel-channel",
      gives: """
        content/services/bus.md:5:61: error: 'parallel-channel' is a basis of the role \
        'substitutive', and the value is 'complementary' [role-contradiction]
            note: bases of 'complementary': adds-information, evaluates, routes-into, adds-capacity
        """)
    await check(
      "value: unknown, basis: evaluates",
      gives: """
        content/services/bus.md:5:31: error: 'evaluates' is a basis of the role 'complementary', \
        and the value is 'unknown' [role-contradiction]
        """)
  }

  @Test(arguments: RoleBasis.allCases)
  func `every basis goes with its role only`(basis: RoleBasis) async {
    for role in Role.allCases {
      let (_, faults) = read(
        RoleCoding.self,
        "{value: \(role.rawValue), basis: \(basis.rawValue), counterpart: a, sources: [a]}")
      #expect(faults.isEmpty == (basis.role == role), "\(role)")
    }
  }
}
