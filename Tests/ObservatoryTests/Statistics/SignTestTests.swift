import Observatory
import Testing

/// Against scipy 1.17, `binomtest(positive, positive + negative)`.
struct SignTestTests {
  private func check(
    _ positive: Int, _ negative: Int, gives p: Double?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let values = Array(repeating: 0.25, count: positive) + Array(repeating: -3, count: negative)
    expect(SignTest(values).p, isClose: p, sourceLocation: sourceLocation)
    expect(SignTest(values.map { -$0 }).p, isClose: p, sourceLocation: sourceLocation)
  }

  @Test func `a sign alone says nothing`() {
    check(1, 0, gives: 1)
  }

  @Test func `all of one sign`() {
    check(2, 0, gives: 0.5)
    check(5, 0, gives: 0.0625)
    check(6, 0, gives: 0.03125)
  }

  @Test func `signs on both sides`() {
    check(3, 2, gives: 1)
    check(5, 5, gives: 1)
    check(7, 3, gives: 0.34375)
    check(8, 2, gives: 0.109375)
    check(9, 1, gives: 0.021484375)
    check(10, 2, gives: 0.03857421875)
  }

  @Test func `many signs`() {
    check(60, 40, gives: 0.05688793364098089)
    check(700, 300, gives: 1.7665678007949568e-37)
  }

  @Test func `zeros are counted and left out`() {
    let test = SignTest([1, 0, 2, -0.0, 3, -1])
    #expect([test.positive, test.negative, test.zero] == [3, 1, 2])
    expect(test.p, isClose: 0.625)
  }

  @Test(arguments: [[], [0, 0, 0]] as [[Double]])
  func `without a sign there is no p`(values: [Double]) {
    #expect(SignTest(values).p == nil)
  }
}
