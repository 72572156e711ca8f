import ArgumentParser
import Files
import Observatory
import Publication
import Reports

/// `observatory check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks content and templates, and renders everything without writing it.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var drafts: DraftOptions
  @OptionGroup var reports: ReportOptions

  func run() async throws {
    let start = ContinuousClock.now
    let read = try await options.read(drafts: drafts)
    var log = read.log
    if let site = read.edition?.site { log += await site.faults() }
    let report = Report(log, in: read.tree)
    reports.tell(report, site: options.rootPath)
    guard !reports.fails(log), let site = read.edition?.site else {
      throw reports.failure(report, "the site cannot be built")
    }
    reports.conclude(
      "\(Report.count(site.outputs.count, "file")) checked, \(report.counts), "
        + Console.seconds(.now - start))
  }
}
