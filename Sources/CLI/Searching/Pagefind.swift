import Foundation
import Publication

/// The program that makes an index of every word of a built site (pagefind.app), which the page to
/// explore looks words up in.
struct Pagefind: Sendable {
  /// Absolute path of the program.
  let path: String
  /// That of our own program.
  private let environment: [String: String]

  /// Nil when it is in none of the folders of PATH, nor beside our own program.
  init?(
    _ environment: [String: String] = ProcessInfo.processInfo.environment,
    beside program: String? = Bundle.main.executablePath
  ) {
    let own = program.map { ($0 as NSString).deletingLastPathComponent }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    // A folder that is relative to where somebody happens to be is no place for a program.
    let places = (folders.filter { $0.hasPrefix("/") } + [own].compactMap(\.self)).lazy
      .map { $0 + "/pagefind" }
    guard let path = places.first(where: Self.isProgram) else { return nil }
    self.path = path
    // Its own settings come from us alone.
    self.environment = environment.filter { !$0.key.hasPrefix("PAGEFIND_") }
  }

  private static func isProgram(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: path)
  }

  /// Makes the index of the pages in a folder, in the folder of it that is for that. Of the same
  /// pages, the same bytes.
  ///
  /// - Parameter folder: absolute path.
  func index(_ folder: String, inBackground: Bool = false) async -> Execution.Outcome {
    // Where it runs, it looks for settings of its own.
    var outcome = await Execution(
      program: path,
      arguments: ["--site", ".", "--output-subdir", Site.searchFolder, "--quiet"],
      folder: folder, environment: environment, isInBackground: inBackground
    ).outcome()
    let index = folder + "/" + Site.searchFolder
    if outcome == .done {
      do {
        try Self.tidy(index)
      } catch {
        outcome = .failed("what it made is no index: \(error.localizedDescription)")
      }
    }
    // Half an index is none; where there is nothing of it, nothing is to be removed.
    if outcome != .done { try? FileManager.default.removeItem(atPath: index) }
    return outcome
  }

  /// Takes away what only Pagefind's own search field needs, and writes the list of languages in
  /// their order, which is by chance.
  private static func tidy(_ index: String) throws {
    let files = FileManager.default
    for name in try files.contentsOfDirectory(atPath: index) where isOfItsOwnField(name) {
      try files.removeItem(atPath: index + "/" + name)
    }
    let entry = URL(filePath: index + "/pagefind-entry.json")
    let list = try JSONSerialization.jsonObject(with: Data(contentsOf: entry))
    try JSONSerialization.data(
      withJSONObject: list, options: [.sortedKeys, .withoutEscapingSlashes]
    ).write(to: entry)
  }

  private static func isOfItsOwnField(_ name: String) -> Bool {
    name == "pagefind-highlight.js"
      || name.hasPrefix("pagefind-") && (name.hasSuffix("ui.js") || name.hasSuffix("ui.css"))
  }
}
