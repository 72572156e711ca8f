import Testing

struct DatasetTests {
  @Test func `it names its publisher, its origin and whether it is about persons`() async {
    await check(
      [
        Sample.datasetFile: Sample.dataset(
          "publisher: council\norigin: government\npersonalData: anonymised\nsector: transport")
      ], gives: "")
    await check(
      [Sample.datasetFile: Sample.dataset("publisher: counsil\npersonalData: maybe")],
      gives: """
        content/datasets/stops.md:3:12: error: 'counsil' is none of the stakeholders \
        [unknown-reference]
            note: did you mean 'council'?
        content/datasets/stops.md:4:15: error: 'personalData' cannot be 'maybe' [unknown-value]
            note: allowed: yes, no, anonymised, unknown
        """)
  }
}
