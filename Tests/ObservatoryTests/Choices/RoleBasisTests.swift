import Observatory
import Testing

struct RoleBasisTests {
  @Test func `four bases are complementary, three substitutive, as the model lists them`() {
    let roles = Dictionary(grouping: RoleBasis.allCases, by: \.role)
    #expect(
      roles == [
        .complementary: [.addsInformation, .evaluates, .routesInto, .addsCapacity],
        .substitutive: [.parallelChannel, .fillsDutyGap, .replacedPredecessor],
      ])
  }
}
