import Files
import Records
import Testing

struct RefTests {
  private enum Town: Referent { static let kind = "towns" }

  @Test func `a reference is gathered with its place, to be followed later`() throws {
    var reading = RecordReading()
    let root = YAML.read("value: [ghent, ulm]", file: "a.yml", &reading.log)
    guard case .mapping(let mapping)? = root else { return #expect(Bool(false)) }
    let holder = try #require(Holder<[Ref<Town>]>.decode(mapping, &reading))
    #expect(holder.value == [Ref("ghent"), Ref("ulm")])
    #expect(told(holder.json) == #"{"value":["ghent","ulm"]}"#)
    #expect(
      reading.references.map { "\($0.kind) \($0.slug) \($0.place)" } == [
        "towns ghent a.yml:1:9", "towns ulm a.yml:1:16",
      ])
    #expect(reading.log.isEmpty)
  }

  @Test func `what is no name is a fault`() {
    #expect(
      told("value: [[ghent], ~]", as: Holder<[Ref<Town>]>.self) == """
        a.yml:1:9: error: each entry of 'value' must be the name of one of the towns, not a list \
        [wrong-type]
            note: it is a list in a list: write its entries into the outer one
        a.yml:1:18: error: 'value' has no value [no-value]
            note: give the name of one of the towns, or take the entry out
        """)
  }
}
