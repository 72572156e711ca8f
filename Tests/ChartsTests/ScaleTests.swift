import Charts
import Testing

struct ScaleTests {
  @Test(arguments: [
    ([0, 100], [0, 20, 40, 60, 80, 100]),
    ([0, 0.3], [0, 0.1, 0.2, 0.3]),
    ([0.1, 0.7], [0, 0.2, 0.4, 0.6, 0.8]),
    ([-0.5, 0.83], [-0.5, 0, 0.5, 1]),
    ([58, 100], [50, 60, 70, 80, 90, 100]),
    ([770_000, 5_515_210], [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000, 6_000_000]),
    ([-3, -1], [-3, -2.5, -2, -1.5, -1]),
    ([1e100, 3e100], [1e100, 1.5e100, 2e100, 2.5e100, 3e100]),
  ])
  func `linear ticks are round and hold the values between them`(
    values: [Double], ticks: [Double]
  ) {
    #expect(Scale(.linear, covering: values).ticks == ticks)
  }

  @Test(arguments: [
    ([12], [10.5, 11, 11.5, 12, 12.5, 13, 13.5]), ([0], [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ([], [0.9, 0.95, 1, 1.05, 1.1]),
    ([5, 5, 5], [4.4, 4.6, 4.8, 5, 5.2, 5.4, 5.6]), ([-1], [-1.1, -1.05, -1, -0.95, -0.9]),
  ])
  func `values that are all the same get room on both sides`(values: [Double], ticks: [Double]) {
    #expect(Scale(.linear, covering: values).ticks == ticks)
  }

  @Test(arguments: [
    ([1, 4], [1, 2, 5]), ([3, 9], [2, 5, 10]), ([7, 7], [5, 10]), ([10], [5, 10, 20]),
    ([1, 15625], [1, 10, 100, 1000, 10000, 100_000]), ([0.02, 30], [0.01, 0.1, 1, 10, 100]),
    ([1, 1e12], [1, 1e3, 1e6, 1e9, 1e12]),
  ])
  func `logarithmic ticks begin with 1, 2 or 5, or are powers of ten`(
    values: [Double], ticks: [Double]
  ) {
    #expect(Scale(.logarithmic, covering: values).ticks == ticks)
  }

  @Test(
    arguments: [
      ([2019.33, 2025.33], 7, [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026], 2019, 2026),
      ([2019.33, 2025.33], 5, [2020, 2022, 2024, 2026], 2019, 2026),
      ([2015], 5, [2014, 2015, 2016], 2014, 2016), ([2015.5], 5, [2015, 2016], 2015, 2016),
      ([1904, 2024.2], 5, [1950, 2000], 1904, 2025), ([-10, 10], 4, [-10, -5, 0, 5, 10], -10, 10),
    ] as [([Double], Int, [Double], Double, Double)])
  func `an axis of years is marked at whole years`(
    times: [Double], count: Int, ticks: [Double], lower: Double, upper: Double
  ) {
    let scale = Scale.years(covering: times, count: count)
    #expect(scale.ticks == ticks)
    #expect(scale.lower == lower)
    #expect(scale.upper == upper)
  }

  @Test func `a value has the share of its distance`() {
    let scale = Scale(.linear, covering: [0, 100])
    #expect([0, 25, 100].map(scale.share) == [0, 0.25, 1])
    let decades = Scale(.logarithmic, covering: [1, 10000])
    #expect([1, 100, 10000].map(decades.share) == [0, 0.5, 1])
  }

  /// Numbers of all sizes and signs, two by two.
  private static let numbers: [Double] = [
    .greatestFiniteMagnitude, 1e308, 7e300, 3.3e20, 123_456, 99.999, 1, 0.3, 2e-7, 1e-300,
    .leastNonzeroMagnitude,
  ]

  @Test(arguments: numbers, numbers + numbers.map(-) + [0])
  func `every value has its place between the ends, in order`(one: Double, other: Double) {
    let values = [one, other].sorted()
    for kind in other > 0 ? [Scale.Kind.linear, .logarithmic] : [.linear] {
      for count in 1...6 {
        let scale = Scale(kind, covering: values, count: count)
        let shares = values.map(scale.share)
        #expect(shares[0] >= -1e-6 && shares[1] <= 1 + 1e-6)
        #expect(shares[0] <= shares[1])
        #expect(scale.ticks == scale.ticks.sorted())
        #expect(scale.ticks.count <= 4 * count + 4)
        #expect(Set(scale.ticks).count == scale.ticks.count)
      }
    }
  }

  @Test func `a value without a place is a bug of the caller`() async {
    await #expect(processExitsWith: .failure) { _ = Scale(.linear, covering: [1, .nan]) }
    await #expect(processExitsWith: .failure) { _ = Scale(.logarithmic, covering: [0, 1]) }
    await #expect(processExitsWith: .failure) { _ = Scale.years(covering: [20190]) }
  }
}
