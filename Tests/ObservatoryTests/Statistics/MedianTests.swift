import Observatory
import Testing

struct MedianTests {
  @Test(
    arguments: [
      ("", nil), ("3", 3), ("4 1", 2.5), ("9 1 5", 5), ("7 1 3 5", 4), ("2 2 2 100", 2),
      ("-0.5 0.5", 0),
    ] as [(String, Double?)])
  func `it is the middle of the values in order`(values: String, expected: Double?) {
    #expect(median([Double](numbers: values)) == expected)
  }
}
