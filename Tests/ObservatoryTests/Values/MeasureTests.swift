import Observatory
import Testing

struct MeasureTests {
  @Test(arguments: MeasureKind.allCases)
  func `only quality and outcome need a direction`(kind: MeasureKind) {
    let measure = "{id: a, label: A, unit: a, kind: \(kind.rawValue)"
    #expect(read(Measure.self, measure + ", direction: lower-is-better}").faults == "")
    let expected =
      kind.isResult
      ? """
      given:1:34: error: a measure of '\(kind.rawValue)' needs a 'direction' [no-direction]
          note: write 'direction: higher-is-better' or 'direction: lower-is-better'
      """ : ""
    #expect(read(Measure.self, measure + "}").faults == expected)
  }
}
