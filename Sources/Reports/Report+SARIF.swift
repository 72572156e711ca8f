import Files
import Foundation
import Records

extension Report {
  /// The faults as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code hosts and editors.
  ///
  /// - Parameters:
  ///   - version: of this program.
  ///   - folder: from the root of the repository to that of the site, with a slash at its end; empty
  ///     when they are the same.
  package func sarif(version: String, below folder: String = "") -> String {
    var rules: [Diagnostic.Code] = []
    var positions: [Diagnostic.Code: Int] = [:]
    for fault in faults where positions[fault.diagnostic.code] == nil {
      positions[fault.diagnostic.code] = rules.count
      rules.append(fault.diagnostic.code)
    }
    let driver = JSON.object([
      .init("name", .string("observatory")),
      .init("version", .string(version)),
      .init("rules", .array(rules.map(\.rule))),
    ])
    let run = JSON.object([
      .init("tool", .object([.init("driver", driver)])),
      .init("columnKind", .string("unicodeCodePoints")),
      .init(
        "results",
        .array(faults.map { $0.result(rule: positions[$0.diagnostic.code] ?? 0, folder) })),
    ])
    return JSON.object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")),
      .init("runs", .array([run])),
    ]).text + "\n"
  }
}

extension Diagnostic.Code {
  fileprivate var rule: JSON {
    .object([
      .init("id", .string(name)),
      .init("shortDescription", .text(about)),
      .init("help", .text(cure)),
    ])
  }
}

extension Report.Fault {
  fileprivate func result(rule: Int, _ folder: String) -> JSON {
    let place = diagnostic.place
    var location: [JSON.Member] = [
      .init(
        "artifactLocation",
        .object([.init("uri", .string((folder + place.file).encodedAsPath))]))
    ]
    if place.line > 0 {
      var region: [JSON.Member] = [.init("startLine", .number("\(place.line)"))]
      if place.column > 0 {
        region.append(.init("startColumn", .number("\(place.column)")))
        region.append(.init("endColumn", .number("\(place.column + (excerpt?.length ?? 1))")))
      }
      location.append(.init("region", .object(region)))
    }
    return .object([
      .init("ruleId", .string(diagnostic.code.name)),
      .init("ruleIndex", .number("\(rule)")),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init(
        "message", .text(([diagnostic.message] + diagnostic.notes).joined(separator: "\n"))),
      .init("locations", .array([.object([.init("physicalLocation", .object(location))])])),
    ])
  }
}

extension JSON {
  fileprivate static func text(_ text: String) -> JSON { .object([.init("text", .string(text))]) }
}

extension String {
  /// As a relative reference (RFC 3986).
  fileprivate var encodedAsPath: String {
    addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting([":"])) ?? self
  }
}
