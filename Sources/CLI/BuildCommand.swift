import ArgumentParser
import Files
import Observatory
import Publication
import Reports

/// `observatory build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site into a folder, which appears whole or not at all.")

  @OptionGroup var options: SiteOptions
  @OptionGroup var drafts: DraftOptions
  @OptionGroup var reports: ReportOptions

  @Option(
    help:
      "The folder to build into, relative to the working directory; by default 'public' under the root.",
    completion: .directory)
  var output: String?

  func run() async throws {
    let start = ContinuousClock.now
    let target = output.map(absolute) ?? options.rootPath + "/public"
    let read = try await options.read(drafts: drafts)
    var log = read.log
    guard let edition = read.edition, !reports.fails(log) else {
      throw end(log, read.tree)
    }
    do throws(MachineFault) {
      let folder = try OutputFolder(
        path: target,
        sources: [options.rootPath + "/content", options.rootPath + "/templates"])
      let before = log
      let index = SearchIndex(search: edition.search, pagefind: Pagefind())
      log += try await edition.site.published(in: folder, with: index) {
        reports.fails(before + $0)
      }
    } catch {
      reports.tell(Report(log, in: read.tree), site: options.rootPath)
      Console.fail(error.description)
      throw error.exitCode
    }
    if reports.fails(log) { throw end(log, read.tree) }
    let report = Report(log, in: read.tree)
    reports.tell(report, site: options.rootPath)
    reports.conclude(
      "\(Report.count(edition.registry.cases.entries.count, "case")), "
        + "\(Report.count(edition.registry.services.entries.count, "service")), "
        + "\(Report.count(edition.site.outputs.count, "file")) in \(target), "
        + "\(report.counts), \(Console.seconds(.now - start))")
  }

  private func end(_ log: [Diagnostic], _ tree: FileTree) -> ExitCode {
    let report = Report(log, in: tree)
    reports.tell(report, site: options.rootPath)
    return reports.failure(report, "nothing was written")
  }
}

extension MachineFault {
  var exitCode: ExitCode {
    switch kind {
    case .refused: ExitCode(64)
    case .disk, .program: ExitCode(74)
    case .signal(let number): ExitCode(number.exitCode)
    }
  }
}
