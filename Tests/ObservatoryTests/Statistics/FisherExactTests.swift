import Observatory
import Testing

/// Against scipy 1.17, `fisher_exact`, two-sided.
struct FisherExactTests {
  /// The p of a table does not change with the order of its rows and columns, nor when they swap.
  private func check(
    _ a: Int, _ b: Int, _ c: Int, _ d: Int, gives p: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for table in [(a, b, c, d), (c, d, a, b), (b, a, d, c), (a, c, b, d)] {
      let test = FisherExact(table.0, table.1, table.2, table.3)
      expect(test.p, isClose: p, "\(table)", sourceLocation: sourceLocation)
    }
  }

  @Test func `the lady tasting tea`() {
    // R. A. Fisher, The Design of Experiments (1935), § 5; as in R's help on fisher.test: 0.4857.
    check(3, 1, 1, 3, gives: 17.0 / 35)
    check(4, 0, 0, 4, gives: 1.0 / 35)
    check(2, 2, 2, 2, gives: 1)
  }

  @Test func `the convicted twins`() {
    // Fisher's data, as in R's help on fisher.test: p = 0.0005367.
    check(2, 10, 15, 3, gives: 0.0005367241191434357)
  }

  @Test func `other small tables`() {
    check(1, 9, 11, 3, gives: 0.0027594561852200836)
    check(8, 2, 1, 5, gives: 0.034965034965034975)
    check(6, 2, 1, 4, gives: 0.10256410256410256)
    check(5, 0, 1, 4, gives: 0.047619047619047616)
    check(12, 5, 9, 7, gives: 0.4812658187035515)
    check(3, 3, 3, 3, gives: 1)
    check(2, 3, 3, 2, gives: 1)
  }

  @Test func `three against three cannot be rarer than one in ten`() {
    check(3, 0, 0, 3, gives: 0.1)
  }

  @Test func `the smallest tables`() {
    check(1, 0, 0, 1, gives: 1)
    check(2, 0, 0, 1, gives: 1.0 / 3)
    check(1, 0, 0, 0, gives: 1)
  }

  @Test func `an empty row or column, or nothing at all, allows one table only`() {
    check(0, 0, 3, 4, gives: 1)
    check(0, 3, 0, 4, gives: 1)
    check(0, 0, 0, 0, gives: 1)
  }

  @Test func `extreme tables`() {
    check(0, 10, 12, 0, gives: 1.546441174924147e-06)
    check(500, 0, 0, 500, gives: 7.399507995628049e-300)
  }

  @Test func `large counts`() {
    check(10, 90, 30, 70, gives: 0.0006504107076034208)
    check(1000, 1200, 900, 1300, gives: 0.002581641036791763)
    check(10_000, 10_100, 9_900, 10_300, gives: 0.1376662731743439)
  }
}
