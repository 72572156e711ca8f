import Observatory
import Records
import Testing

struct CriteriaTests {
  @Test func `the verdicts stand in the order of the definition`() throws {
    for (position, column) in Criteria.columns.enumerated() {
      let criterion = "{verdict: fails, evidence: claimed, sources: [a]}"
      let criteria = try #require(read(Criteria.self, "\(column.key): \(criterion)").value)
      var expected = [Verdict](repeating: .unknown, count: 5)
      expected[position] = .fails
      #expect(criteria.verdicts == expected)
    }
  }
}
