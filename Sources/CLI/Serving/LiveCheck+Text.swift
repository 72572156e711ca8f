import Observatory
import Publication
import Reports

extension LiveCheck.Outcome {
  /// What is told at the terminal: the faults, as `check` tells them, and a line about the change.
  func text(isColoured: Bool) -> String {
    let parts = [result, report.counts, Console.seconds(duration)]
    let line = ([changed].compactMap(\.self) + [parts.joined(separator: ", ")])
      .joined(separator: ": ")
    return report.text(isColoured: isColoured) + line.onOneLine + "\n"
  }

  /// What changed: the first file by name, and how many more; nil at the start.
  private var changed: String? {
    let paths = state.changed.sorted()
    return paths.first.map { paths.count == 1 ? $0 : "\($0) and \(paths.count - 1) more" }
  }

  private var result: String {
    guard let registry = edition?.registry else { return "shown as it was when it had no errors" }
    return changed == nil
      ? Report.count(registry.cases.entries.count, "case") + ", "
        + Report.count(registry.services.entries.count, "service")
      : Report.count(changedOutputs, "page") + " changed"
  }
}
