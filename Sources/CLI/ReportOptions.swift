import ArgumentParser
import Files
import Foundation
import Reports

/// How faults are told, and which of them make a command fail.
struct ReportOptions: ParsableArguments {
  /// The forms that faults can take.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, sarif
  }

  @Option(
    help: """
      How faults are told: text for people; json; github (annotations on the lines of a pull \
      request); sarif (2.1.0, for code hosts and editors). All but text go to standard output.
      """)
  var format = Format.text

  @Flag(help: "Warnings fail too.")
  var strict = false

  /// Whether these faults make the command fail.
  func fails(_ log: [Diagnostic]) -> Bool { log.hasErrors || strict && !log.isEmpty }

  /// Tells the faults, whatever their number.
  ///
  /// - Parameter site: absolute path of the root of the site.
  func tell(_ report: Report, site: String) {
    switch format {
    case .text: Console.note(report.text(isColoured: Self.isColoured()))
    case .json: Console.say(report.json)
    case .github: Console.say(report.annotations(below: Self.folder(to: site)))
    case .sarif:
      Console.say(
        report.sarif(
          version: ObservatoryCommand.configuration.version, below: Self.folder(to: site)))
    }
  }

  /// Tells what came of the command: on standard output, unless that is for machines.
  func conclude(_ outcome: String) {
    let line = outcome.onOneLine + "\n"
    if format == .text { Console.say(line) } else { Console.note(line) }
  }

  /// Tells why the command fails.
  func failure(_ report: Report, _ outcome: String) -> ExitCode {
    let reason = report.errors == 0 ? ", which fail by --strict" : ""
    Console.fail("\(report.counts)\(reason); \(outcome)")
    return ExitCode(1)
  }

  /// By the conventions of no-color.org and of CLICOLOR_FORCE; else at a terminal only.
  static func isColoured(
    _ environment: [String: String] = ProcessInfo.processInfo.environment,
    isTerminal: Bool = isatty(STDERR_FILENO) == 1
  ) -> Bool {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
    if environment["CLICOLOR_FORCE"].map({ !$0.isEmpty && $0 != "0" }) ?? false { return true }
    return isTerminal && environment["TERM"] != "dumb"
  }

  /// The way from the working directory, where repositories are checked, down to the site; empty
  /// when it lies elsewhere.
  private static func folder(to site: String) -> String {
    let here = absolute(".")
    return site.hasPrefix(here + "/") ? String(site.dropFirst(here.count + 1)) + "/" : ""
  }
}
