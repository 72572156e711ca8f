import Observatory

/// The charts of a table of results.
enum FindingCharts {
  static func charts(of table: ResultTable, title: String, _ layout: Layout) -> [String] { [] }
}
