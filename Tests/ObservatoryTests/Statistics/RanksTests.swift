import Observatory
import Testing

/// Against scipy 1.17, `rankdata`, whose ties are averaged too.
struct RanksTests {
  private func check(
    _ values: String, gives ranks: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      averageRanks([Double](numbers: values)) == [Double](numbers: ranks),
      sourceLocation: sourceLocation)
  }

  @Test func `the smallest value has rank 1`() {
    check("", gives: "")
    check("7", gives: "1")
    check("2 1", gives: "2 1")
    check("-1.5 10 -2", gives: "2 3 1")
  }

  @Test func `equal values share the average of their ranks`() {
    check("2 2", gives: "1.5 1.5")
    check("2 2 2", gives: "2 2 2")
    check("3 1 4 1 5 9 2 6 5 3 5", gives: "4.5 1.5 6 1.5 8 11 3 10 8 4.5 8")
    check("0 -0 1", gives: "1.5 1.5 3")
  }
}
