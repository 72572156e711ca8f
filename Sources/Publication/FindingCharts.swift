import Charts
import Observatory
import Records
import Templates

/// Draws the tables of findings.
struct FindingCharts {
  let wording: Wording
  /// The address of a record's page.
  let address: (EntityReference) -> String

  /// The charts of a table, none for those that are only to be read.
  func charts(of table: ResultTable) -> [ChartView] {
    guard !table.rows.isEmpty else { return [] }
    let caption = caption(table, table.title)
    switch table.chart {
    case .none: return []
    case .matrix:
      return [
        alone(
          HeatMatrix(
            caption, rows: table.rows.map(\.label), columns: table.columns,
            cells: cells(table) { HeatMatrix.Cell($0, link: $1) }
          ).svg)
      ]
    case .bars: return [alone(bars(table, caption, table.rows.indices.map { $0 }))]
    case .stackedBars:
      let parts = cells(table) { StackedBars.Part(Double($0), link: $1) }
      return [
        alone(
          StackedBars(
            caption, names: table.columns,
            bars: zip(table.rows, parts).map { StackedBars.Bar($0.label, $1) }
          ).svg)
      ]
    case .timeline: return [alone(timeline(table, caption))]
    case .tiles: return tiles(table)
    case .series: return series(table)
    }
  }

  /// A chart of which the heading of its table says what it shows.
  private func alone(_ svg: String) -> ChartView { ChartView(title: nil, svg: Markup(raw: svg)) }

  private func titled(_ title: String, _ svg: String) -> ChartView {
    ChartView(title: title, svg: Markup(raw: svg))
  }

  /// The fragment of a cell with the records behind it: underscores keep it apart from the
  /// fragments of headings.
  static func fragment(_ table: ResultTable, _ row: Int, _ column: Int) -> String {
    "cell_\(table.slug)_\(row)_\(column)"
  }

  /// The fragment of a row that says something of its record.
  static func fragment(_ table: ResultTable, row: Int) -> String { "row_\(table.slug)_\(row)" }

  private func caption(_ table: ResultTable, _ title: String, part: String = "") -> Caption {
    Caption(
      id: "chart_\(table.slug)\(part)", title: title, description: wording[.chartAbout],
      noData: wording[.noData])
  }

  /// The counts of a table with the fragments that they lead to, none from an empty cell.
  private func cells<Cell>(_ table: ResultTable, _ make: (Int, String?) -> Cell) -> [[Cell]] {
    table.rows.enumerated().map { row, line in
      line.cells.enumerated().map { column, cell in
        guard case .count(let entities) = cell else { return make(0, nil) }
        let link = entities.isEmpty ? nil : "#" + Self.fragment(table, row, column)
        return make(entities.count, link)
      }
    }
  }

  private func bars(_ table: ResultTable, _ caption: Caption, _ rows: [Int]) -> String {
    HorizontalBars(
      caption,
      bars: rows.map { row in
        let line = table.rows[row]
        switch line.cells[0] {
        case .count(let entities):
          let link = entities.isEmpty ? nil : "#" + Self.fragment(table, row, 0)
          return HorizontalBars.Bar(line.label, Double(entities.count), link: link)
        case .number(let number, _, let entities):
          let link = entities.isEmpty ? nil : "#" + Self.fragment(table, row, 0)
          return HorizontalBars.Bar(line.label, number ?? 0, link: link)
        case .year, .text: return HorizontalBars.Bar(line.label, 0)
        }
      }
    ).svg
  }

  /// What ended is a span, what runs an arrow, and what is not known to run a point.
  private func timeline(_ table: ResultTable, _ caption: Caption) -> String {
    Timeline(
      caption,
      spans: table.rows.map { row in
        let (start, end) = (year(row, 0), year(row, 1))
        let isOpen = end == nil && number(row, 2) != nil
        let dates = [start.map { "\($0)" } ?? "?", end.map { "\($0)" } ?? (isOpen ? "" : "?")]
        return Timeline.Span(
          row.label, dates: dates.joined(separator: "–"), from: start.map(Double.init),
          to: isOpen ? nil : (end ?? start).map(Double.init), link: row.entity.map(address))
      }
    ).svg
  }

  private func year(_ row: ResultTable.Row, _ column: Int) -> Int? {
    guard case .year(let year) = row.cells[column] else { return nil }
    return year
  }

  private func number(_ row: ResultTable.Row, _ column: Int) -> Double? {
    guard case .number(let number, _, _) = row.cells[column] else { return nil }
    return number
  }

  /// Countries of Europe as tiles, the others as bars.
  private func tiles(_ table: ResultTable) -> [ChartView] {
    let europe = table.rows.indices.filter { EuropeanTiles.places[table.rows[$0].key] != nil }
    let others = table.rows.indices.filter { EuropeanTiles.places[table.rows[$0].key] == nil }
    let tiles = europe.compactMap { position -> TileGrid.Tile? in
      let row = table.rows[position]
      guard let place = EuropeanTiles.places[row.key], case .count(let entities) = row.cells[0]
      else { return nil }
      return TileGrid.Tile(
        column: place.column, row: place.row, code: row.key.uppercased(), label: row.label,
        value: entities.isEmpty ? nil : Double(entities.count),
        link: entities.isEmpty ? nil : "#" + Self.fragment(table, position, 0))
    }
    let map = TileGrid(
      caption(table, "\(table.title): \(wording[.europe])"), tiles: tiles
    ).svg
    let rest = caption(table, "\(table.title): \(wording[.elsewhere])", part: "_elsewhere")
    return [titled(wording[.europe], map)]
      + (others.isEmpty ? [] : [titled(wording[.elsewhere], bars(table, rest, others))])
  }

  /// A series twice: result against use, and both against time.
  private func series(_ table: ResultTable) -> [ChartView] {
    let points = table.rows.compactMap { row -> SeriesPoint? in
      guard let period = Period(row.key), let x = number(row, 0), let y = number(row, 1) else {
        return nil
      }
      var isOpen = false
      if case .text(let use) = row.cells[2] { isOpen = use != PairUse.test.label }
      return SeriesPoint(
        time: period.middle, when: wording.period(period), x: x, y: y, isOpen: isOpen)
    }
    let (uses, results) = (points.map(\.x), points.map(\.y))
    let x = Axis(table.columns[0], Self.kind(uses), writing: wording.number)
    let y = Axis(table.columns[1], writing: wording.number)
    return [
      titled(
        wording[.qualityAgainstUse],
        ConnectedScatter(
          caption(table, table.title, part: "_scatter"), x: x, y: y,
          points: points.map { ConnectedScatter.Point(x: $0.x, y: $0.y, name: $0.when) }
        ).svg),
      titled(
        wording[.bothOverTime],
        TimeSeries(
          caption(table, "\(table.title), \(wording[.overTime])", part: "_time"),
          panels: [
            TimeSeries.Panel(
              x,
              zip(points, uses).map {
                .init(time: $0.time, value: $1, name: $0.when, isOpen: $0.isOpen)
              }),
            TimeSeries.Panel(
              y,
              zip(points, results).map {
                .init(time: $0.time, value: $1, name: $0.when, isOpen: $0.isOpen)
              }),
          ]
        ).svg),
    ]
  }

  private struct SeriesPoint {
    let time: Double
    let when: String
    let x: Double
    let y: Double
    /// Whether it stays out of the strict result.
    let isOpen: Bool
  }

  /// Logarithmic where the largest value is more than twenty times the smallest.
  private static func kind(_ values: [Double]) -> Scale.Kind {
    guard let low = values.min(), let high = values.max(), low > 0, high > 20 * low else {
      return .linear
    }
    return .logarithmic
  }
}

/// Where the countries of Europe stand on a map of equal tiles: the observatory's own drawing.
enum EuropeanTiles {
  static let places: [String: (column: Int, row: Int)] = {
    let rows = [
      "is . . . no se fi",
      ". . . . dk . ee",
      ". . . . . . lv",
      "ie gb . nl de pl lt",
      ". . be lu cz sk ua",
      ". . fr ch at hu ro",
      "pt es . it si hr bg",
      ". . . . mt gr cy",
    ]
    var places: [String: (column: Int, row: Int)] = [:]
    for (row, line) in rows.enumerated() {
      for (column, code) in line.split(separator: " ").enumerated() where code != "." {
        places[String(code)] = (column, row)
      }
    }
    return places
  }()
}
