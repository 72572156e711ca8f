import Observatory
import Testing

struct CompletenessTests {
  @Test(arguments: [
    (0, Completeness.stub), (4, .stub), (5, .partial), (9, .partial), (10, .complete),
  ])
  func `half of ten makes it partial, all of them complete`(known: Int, expected: Completeness) {
    #expect(Completeness(known: known, of: 10) == expected)
  }
}
