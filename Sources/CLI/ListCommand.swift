import ArgumentParser
import Files
import Foundation
import Observatory
import Records
import Reports

/// `observatory list`.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists records: drafts, orphans, stale, missing, or those of a type.",
    discussion: Listing.all.map { "\($0.name): \($0.about)" }.joined(separator: "\n"))

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(
    help: "What is listed; without it, how many there are of each.",
    completion: .list(Listing.all.map(\.name)))
  var what: String?

  @Option(help: "The folder that holds content/.", completion: .directory)
  var root = "."

  @Option(help: "text, json or csv.")
  var format = Format.text

  func validate() throws {
    try SiteOptions.checkFolder(root)
    guard let what, listing == nil else { return }
    let names = Listing.all.map(\.name)
    throw ValidationError.unknown(
      "list", what, among: names, "Lists: \(names.joined(separator: ", ")).")
  }

  private var listing: Listing? {
    Listing.all.first { $0.name == what || $0.name == what.map { $0 + "s" } }
  }

  func run() async throws {
    var log: [Diagnostic] = []
    let tree = await SiteFiles(root: absolute(root)).tree(&log)
    let today = try SiteOptions.today(ProcessInfo.processInfo.environment)
    guard let registry = await Registry(tree, includingDrafts: true, today: nil, &log) else {
      let report = Report(log, in: tree)
      Console.note(report.text(isColoured: ReportOptions.isColoured()))
      Console.fail("\(report.counts); the content cannot be listed")
      throw ExitCode(1)
    }
    if let listing {
      Console.say(text(of: listing.rows(registry, today)))
    } else {
      Console.say(text(of: Listing.all.map { ($0, $0.rows(registry, today).count) }))
    }
  }

  private static let columns = ["type", "slug", "title", "file", "note"]

  private func text(of rows: [Listing.Row]) -> String {
    let cells = rows.map { [$0.type, $0.slug, $0.title, $0.file, $0.note] }
    switch format {
    case .text:
      return rows.map { row in
        ("\(row.file): \(row.title)" + (row.note.isEmpty ? "" : " (\(row.note))")).onOneLine + "\n"
      }.joined()
    case .csv: return CSV.text([Self.columns] + cells)
    case .json:
      return JSON.array(
        cells.map { row in
          .object(zip(Self.columns, row).map { .init($0, .string($1)) })
        }
      ).text + "\n"
    }
  }

  private func text(of counts: [(listing: Listing, count: Int)]) -> String {
    switch format {
    case .text:
      let width = counts.map { "\($0.count)".count }.max() ?? 0
      return counts.map { listing, count in
        let number = "\(count)"
        return String(repeating: " ", count: width - number.count) + number
          + " \(listing.name)\n"
      }.joined()
    case .csv:
      return CSV.text([["list", "count"]] + counts.map { [$0.listing.name, "\($0.count)"] })
    case .json:
      return JSON.object(counts.map { .init($0.listing.name, .number("\($0.count)")) }).text + "\n"
    }
  }
}
