import Files
import Observatory
import Records
import Testing

struct CounterpartTests {
  @Test(arguments: ["timetable", "none-known"])
  func `it is written as it was read`(word: String) {
    let role = read(
      RoleCoding.self,
      "{value: complementary, counterpart: \(word), note: We looked., sources: [a]}"
    ).value
    #expect(role?.counterpart?.json == .string(word))
    #expect((role?.counterpart == .noneKnown) == (word == "none-known"))
  }

  @Test func `that none is known is no reference`() {
    var reading = RecordReading()
    let place = Node.scalar("none-known", .init("a"))
    _ = Counterpart.read(place, key: "counterpart", &reading)
    #expect(reading.references.isEmpty)
    _ = Counterpart.read(.scalar("timetable", .init("a")), key: "counterpart", &reading)
    #expect(reading.references.map(\.kind) == [GovernmentService.kind])
  }
}
