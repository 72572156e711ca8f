import Observatory
import Testing

struct MeasureKindTests {
  @Test func `use stands against results, and neither against cost or uptake`() {
    #expect(MeasureKind.allCases.filter(\.isUse) == [.users, .volume])
    #expect(MeasureKind.allCases.filter(\.isResult) == [.quality, .outcome])
  }
}
