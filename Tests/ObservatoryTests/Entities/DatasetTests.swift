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
            note: 'yes': It does
            note: 'no': It does not
            note: 'anonymised': It did, and was anonymised
            note: 'unknown': Nothing is known about it, which is not the same as no
        """)
  }
}
