import ArgumentParser
import Files
import Observatory
import Publication

/// `observatory check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks content and templates, and renders everything without writing it.")

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let start = ContinuousClock.now
    var log: [Diagnostic] = []
    if let site = await options.edition(&log)?.site {
      log += await site.faults()
      if !log.hasErrors {
        Console.print(log)
        print(
          "\(Console.count(site.outputs.count, "file")) checked, \(Console.counts(log)), "
            + Console.seconds(.now - start))
        return
      }
    }
    throw BuildCommand.end(log, "the site cannot be built")
  }
}
