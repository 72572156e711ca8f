import ArgumentParser
import Files
import Observatory
import Publication

/// `observatory build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site into a folder, which appears whole or not at all.")

  @OptionGroup var options: SiteOptions

  @Option(
    help:
      "The folder to build into, relative to the working directory; by default 'public' under the root.",
    completion: .directory)
  var output: String?

  func run() async throws {
    let start = ContinuousClock.now
    let target = output.map(absolute) ?? options.rootPath + "/public"
    var log: [Diagnostic] = []
    guard let edition = await options.edition(&log) else {
      throw Self.end(log, "nothing was written")
    }
    do throws(MachineFault) {
      let folder = try OutputFolder(
        path: target,
        sources: [options.rootPath + "/content", options.rootPath + "/templates"])
      log += try await edition.site.published(in: folder)
    } catch {
      Console.print(log)
      throw Self.end(error)
    }
    if log.hasErrors { throw Self.end(log, "nothing was written") }
    Console.print(log)
    print(
      "\(Console.count(edition.registry.cases.entries.count, "case")), "
        + "\(Console.count(edition.registry.services.entries.count, "service")), "
        + "\(Console.count(edition.site.outputs.count, "file")) in \(target), "
        + "\(Console.counts(log)), \(Console.seconds(.now - start))")
  }

  /// Prints the faults, and what became of the command.
  static func end(_ log: [Diagnostic], _ outcome: String) -> ExitCode {
    Console.print(log)
    Console.fail("\(Console.counts(log)); \(outcome)")
    return ExitCode(1)
  }

  static func end(_ fault: MachineFault) -> ExitCode {
    Console.fail(fault.description)
    switch fault.kind {
    case .refused: return ExitCode(64)
    case .disk: return ExitCode(74)
    }
  }
}
