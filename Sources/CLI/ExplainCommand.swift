import ArgumentParser
import Files
import Publication

/// `observatory explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a kind of fault: what it means, an example, its cure.")

  @Argument(
    help: "The code that a fault ends with, such as unknown-term; without it, all are listed.",
    completion: .list(Diagnostic.Code.all.map(\.name)))
  var code: String?

  func run() throws {
    guard let name = code else {
      Console.say(Diagnostic.Code.all.map(\.line).joined())
      return
    }
    let codes = Diagnostic.Code.all
    guard let code = codes.first(where: { $0.name == name.trimmingBrackets }) else {
      throw ValidationError.unknown(
        "code", name, among: codes.map(\.name), "'observatory explain' lists them all.")
    }
    Console.say(code.explanation)
  }
}

extension Diagnostic.Code {
  fileprivate var line: String {
    let width = Self.all.map(\.name.count).max() ?? 0
    let gap = String(repeating: " ", count: width - name.count + 2)
    return name + gap
      + (about.firstRange(of: ". ").map { about[..<$0.lowerBound] + "." } ?? about[...]) + "\n"
  }

  fileprivate var explanation: String {
    let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
    return """
      \(name)

      \(about)

      For example:

      \(lines.map { "    " + $0 }.joined(separator: "\n"))

      Cure: \(cure)

      """
  }
}

extension String {
  /// As it is copied out of a message: `[unknown-term]`.
  fileprivate var trimmingBrackets: String {
    hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
  }
}
