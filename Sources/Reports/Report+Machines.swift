import Files
import Records

extension Report {
  /// For scripts: one object with the faults and their number.
  package var json: String {
    JSON.object([
      .init("errors", .number("\(errors)")),
      .init("warnings", .number("\(warnings)")),
      .init("faults", .array(faults.map(\.json))),
    ]).text + "\n"
  }

  /// Workflow commands of GitHub Actions, which show each fault on its line of a pull request.
  ///
  /// - Parameter folder: from the root of the repository to that of the site, with a slash at its
  ///   end; empty when they are the same.
  package func annotations(below folder: String = "") -> String {
    faults.map { $0.annotation(folder) }.joined()
  }
}

extension Report.Fault {
  /// What is known of line and column, from 1; the end of the spot is not part of it.
  fileprivate var region: [(key: String, value: Int)] {
    let place = diagnostic.place
    let isSpotKnown = place.column > 0 && excerpt != nil
    return [
      place.line > 0 ? ("line", place.line) : nil,
      place.column > 0 ? ("column", place.column) : nil,
      isSpotKnown ? ("endColumn", place.column + (excerpt?.length ?? 1)) : nil,
    ].compactMap(\.self)
  }

  fileprivate var json: JSON {
    .object(
      [.init("file", .string(diagnostic.place.file))]
        + region.map { .init($0.key, .number("\($0.value)")) }
        + [
          .init("severity", .string(diagnostic.severity.rawValue)),
          .init("code", .string(diagnostic.code.name)),
          .init("message", .string(diagnostic.message)),
          .init("notes", .array(diagnostic.notes.map { .string($0) })),
        ])
  }

  fileprivate func annotation(_ folder: String) -> String {
    let names = ["line": "line", "column": "col", "endColumn": "endColumn"]
    let properties =
      [("file", folder + diagnostic.place.file)]
      + region.map { (names[$0.key] ?? $0.key, "\($0.value)") }
      + [("title", diagnostic.code.name)]
    let text = ([diagnostic.message] + diagnostic.notes).joined(separator: "\n")
    return "::\(diagnostic.severity.rawValue) "
      + properties.map { "\($0)=\($1.escaped("%\r\n:,"))" }.joined(separator: ",")
      + "::\(text.escaped("%\r\n"))\n"
  }
}

extension String {
  /// With signs of ASCII as `%` and their number.
  fileprivate func escaped(_ signs: String) -> String {
    unicodeScalars.map { scalar in
      guard signs.unicodeScalars.contains(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
