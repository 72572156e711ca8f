import Files
import Testing

struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 7, 1000, 10_007])
  func `results stand in the order of the elements`(count: Int) async {
    let results = await Array(0..<count).parallelMap { "\($0)" }
    #expect(results == (0..<count).map { "\($0)" })
  }

  @Test func `elements that take long do not change the order`() async {
    let rounds = [200_000, 1, 1, 100_000, 1, 1, 50_000, 1]
    let results = await rounds.parallelMap { count in
      (count, (0..<count).reduce(0) { ($0 &* 31) &+ $1 })
    }
    #expect(results.map(\.0) == rounds)
  }
}
