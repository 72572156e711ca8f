import Files
import Observatory
import Templates

extension Layout {
  private static let address = "matrix/"

  /// The crossed indexes: the matrix, and a list for every cell in which something stands.
  func matrixPages() -> [Output] {
    let crossing = Crossing.sectorByRole
    let matrixPage = page(at: Self.address, from: Place("the matrix"), templates.matrix) { _, _ in
      MatrixPageView(
        head: head(
          wording[.matrix], description: wording[.matrixAbout], at: Self.address,
          below: [(wording[.browse], "browse/")]),
        about: wording[.matrixAbout], matrix: matrix(crossing))
    }
    return [matrixPage] + cellPages(crossing)
  }

  func matrix(_ crossing: Crossing) -> MatrixView {
    let rows = shelf(crossing.rows)
    let columns = shelf(crossing.columns)
    return MatrixView(
      rowsTitle: wording.title(of: crossing.rows),
      columnsTitle: wording.title(of: crossing.columns),
      columns: columns.headings.map { count($0, columns) },
      rows: rows.headings.map { heading in
        MatrixRowView(heading: count(heading, rows), cells: cells(heading, crossing))
      },
      total: registry.services.entries.count)
  }

  /// The cells of one row; those in which nothing stands have no address.
  func cells(_ row: Index.Heading, _ crossing: Crossing) -> [CountView] {
    let columns = shelf(crossing.columns)
    return columns.headings.map { column in
      let count = services(row, column, crossing).count
      return CountView(
        label: column.label,
        url: count == 0 ? nil : addresses.link(Self.address(row, column, crossing)),
        about: "\(row.label), \(column.label)", count: count, symbol: column.symbol)
    }
  }

  private func cellPages(_ crossing: Crossing) -> [Output] {
    let rows = shelf(crossing.rows)
    return rows.headings.flatMap { row in
      shelf(crossing.columns).headings.flatMap { column -> [Output] in
        let services = services(row, column, crossing)
        guard !services.isEmpty else { return [] }
        return list(
          "\(row.label), \(column.label)", column.about,
          at: Self.address(row, column, crossing),
          crumbs: [
            (wording[.browse], "browse/"),
            (wording.title(of: crossing.rows), crossing.rows.slug + "/"),
            (row.label, rows.address(row.key)),
          ], cards: services)
      }
    }
  }

  private func services(
    _ row: Index.Heading, _ column: Index.Heading, _ crossing: Crossing
  ) -> [Entry<Service>] {
    let others = Set(shelf(crossing.columns)[column.key].map(\.slug))
    return shelf(crossing.rows)[row.key].filter { others.contains($0.slug) }
  }

  private static func address(
    _ row: Index.Heading, _ column: Index.Heading, _ crossing: Crossing
  ) -> String {
    "\(crossing.rows.slug)/\(row.key)/\(column.key)/"
  }
}
