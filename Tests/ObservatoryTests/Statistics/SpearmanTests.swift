import Observatory
import Testing

/// Against scipy 1.17: `spearmanr`, `rankdata`, and a count of all orders by `itertools`.
struct SpearmanTests {
  private func pairs(_ x: String, _ y: String) -> [(x: Double, y: Double)] {
    zip([Double](numbers: x), [Double](numbers: y)).map { (x: $0, y: $1) }
  }

  private func check(
    _ x: String, _ y: String, rho: Double?, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let spearman = Spearman(pairs(x, y))
    expect(spearman?.rho, isClose: rho, sourceLocation: sourceLocation)
    if let spearman {
      #expect(spearman.count == pairs(x, y).count, sourceLocation: sourceLocation)
    }
    let turned = Spearman(pairs(x, y).map { (x: $0.y, y: -$0.x) })
    expect(turned?.rho, isClose: rho.map { -$0 }, sourceLocation: sourceLocation)
  }

  @Test func `without ties`() {
    // Ten people's intelligence and hours of television, the worked example of Wikipedia: −29/165.
    check(
      "106 100 86 101 99 103 97 113 112 110", "7 27 2 50 28 29 20 12 6 17", rho: -29.0 / 165)
    check("1 2 3", "1 3 2", rho: 0.5)
    check("1 2 3 4 5 6 7", "3 1 2 5 4 7 6", rho: 0.8214285714285715)
    check("1 2 3 4", "2 4 1 3", rho: 0)
  }

  @Test func `with ties it is the coefficient of the average ranks`() {
    check("1 2 2 4 5", "3 1 4 4 5", rho: 0.7631578947368421)
    check("1 1 2 2 3 3", "6 5 4 4 2 1", rho: -0.970142500145332)
    check("1 1 1 2", "1 2 3 3", rho: 0.5443310539518174)
    check("1 2 2 4 5 6 7 7 9", "3 1 4 1 5 9 2 6 5", rho: 0.4872881355932203)
    check("1 2 3 4 5", "1 4 5 4 1", rho: 0)
  }

  @Test func `a perfect order gives one exactly, whatever the distances`() {
    #expect(Spearman(pairs("1 2", "5 9"))?.rho == 1)
    #expect(Spearman(pairs("1 2", "9 5"))?.rho == -1)
    #expect(Spearman(pairs("0.1 7 8 1000000 1000001", "-3 -2 -1 0 99"))?.rho == 1)
    #expect(Spearman(pairs("1 1 2 2 3 3 3", "9 9 8 8 7 7 7"))?.rho == -1)
  }

  @Test func `there is none for fewer than two pairs, nor where nothing varies`() {
    check("", "", rho: nil)
    check("1", "2", rho: nil)
    check("5 5", "1 2", rho: nil)
    check("5 5 5 5 5", "1 2 3 4 5", rho: nil)
    check("1 2 3 4 5", "5 5 5 5 5", rho: nil)
    check("0 0 0", "0 0 0", rho: nil)
  }

  @Test func `of first differences`() {
    func check(
      _ x: String, _ y: String, rho: Double?, count: Int? = nil,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let spearman = Spearman.ofFirstDifferences(pairs(x, y))
      expect(spearman?.rho, isClose: rho, sourceLocation: sourceLocation)
      #expect(spearman?.count == count, sourceLocation: sourceLocation)
    }
    // +10 +20 +30 −10 against +2 +1 +4 −1.
    check("10 20 40 70 60", "1 3 4 8 7", rho: 0.8, count: 4)
    // Both grow, the one ever faster, the other ever slower.
    check("1 2 4 7 11 16", "10 15 19 22 24 25", rho: -1, count: 5)
    check("1 2 4", "9 8 3", rho: -1, count: 2)
    // One change only; equal changes; nothing at all.
    check("1 2", "1 2", rho: nil)
    check("1 2 3 4", "5 9 1 2", rho: nil)
    check("0 0 0", "0 0 0", rho: nil)
    check("", "", rho: nil)
  }

  @Test func `changes that are equal on paper are tied, though binary fractions are not`() {
    // +0.1 +0.1 +0.2 against +2 +1 +4, in Python's decimal arithmetic; 0.5 with binary fractions.
    let rho = Spearman.ofFirstDifferences(pairs("10.1 10.2 10.3 10.5", "1 3 4 8"))?.rho
    expect(rho, isClose: 0.8660254037844387)
    let shares = pairs("5515210 5515211 5515213 5515216", "99.97 99.98 99.99 100")
    #expect(Spearman.ofFirstDifferences(shares) == nil)
    let small = pairs("0.001 0.002 0.003 0.0041", "2 4 5 9")
    expect(Spearman.ofFirstDifferences(small)?.rho, isClose: 0.8660254037844387)
  }

  @Test func `the exact p is the share of orders that are no less extreme`() {
    func check(
      _ x: String, _ y: String, _ extreme: Int, of orders: Int,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let p = Double(extreme) / Double(orders)
      expect(Spearman.exactP(pairs(x, y)), isClose: p, sourceLocation: sourceLocation)
      let turned = pairs(x, y).map { (x: -$0.y, y: $0.x) }
      expect(Spearman.exactP(turned), isClose: p, sourceLocation: sourceLocation)
    }
    check("1 2", "5 9", 2, of: 2)
    check("1 2 3", "1 2 3", 2, of: 6)
    check("1 2 3", "1 3 2", 6, of: 6)
    check("1 2 3 4", "4 3 2 1", 2, of: 24)
    check("1 2 3 4", "2 4 1 3", 24, of: 24)
    check("1 2 3 4 5", "1 2 3 4 5", 2, of: 120)
    check("1 2 3 4 5 6", "1 2 3 4 6 5", 12, of: 720)
    check("1 2 3 4 5 6 7", "2 1 3 4 5 7 6", 34, of: 5040)
    check("1 2 3 4 5 6 7", "3 1 2 5 4 7 6", 172, of: 5040)
    check("1 2 3 4 5 6 7 8", "3 2 1 4 5 8 7 6", 878, of: 40_320)
    check("86 97 99 100 101 103 106 110", "2 20 28 27 50 29 7 17", 31_974, of: 40_320)
  }

  @Test func `it is exact with ties too`() {
    func check(
      _ x: String, _ y: String, _ extreme: Int, of orders: Int,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      expect(
        Spearman.exactP(pairs(x, y)), isClose: Double(extreme) / Double(orders),
        sourceLocation: sourceLocation)
    }
    check("1 2 2 4 5", "3 1 4 4 5", 24, of: 120)
    check("1 1 1 1 2", "1 2 3 4 5", 48, of: 120)
    check("1 1 1 2", "1 2 3 3", 18, of: 24)
    check("1 1 1 2 3 3", "2 2 1 1 5 5", 192, of: 720)
    check("1 1 2 2 3 3", "6 5 4 4 2 1", 16, of: 720)
  }

  @Test func `nine pairs are the most`() {
    let nine = pairs("1 2 2 4 5 6 7 7 9", "3 1 4 1 5 9 2 6 5")
    expect(Spearman.exactP(nine), isClose: 66_880.0 / 362_880)
    #expect(Spearman.exactP(nine + [(x: 10, y: 10)]) == nil)
  }

  @Test func `there is no p without a coefficient`() {
    for (x, y) in [("", ""), ("1", "2"), ("5 5 5 5 5", "1 2 3 4 5"), ("1 2 3", "4 4 4")] {
      #expect(Spearman.exactP(pairs(x, y)) == nil)
    }
  }
}
