import ArgumentParser
import Files
import Observatory
import Reports
import Starter

/// `observatory init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a small site with invented content, to begin an observatory with.",
    discussion: """
      The new folder holds settings, one of everything that an observatory records, vocabularies, \
      templates, a README and a workflow that publishes the site on GitHub Pages. Nothing is \
      overwritten: the folder must be new, or empty but for .git.
      """)

  @Argument(
    help: "The folder to make, relative to the working directory.", completion: .directory)
  var folder: String

  func validate() throws {
    if folder.isEmpty { throw ValidationError("The name of the folder is empty.") }
  }

  func run() throws {
    do throws(MachineFault) {
      try Self.files.write(toNewFolder: absolute(folder))
    } catch {
      Console.fail(error.description)
      throw error.exitCode
    }
    Console.say(
      """
      \(Self.files.files.count) files in \(absolute(folder).onOneLine)
      What to do next:
          cd \(Self.quoted(folder).onOneLine)
          observatory check
          observatory build
      README.md says what to edit first.

      """)
  }

  /// The starter, and what an editor needs to complete its files.
  private static let files = FileTree(
    FileTree.starter.files
      + EditorSetup.files.map { .init(path: $0.path, contents: .bytes(Array($0.text.utf8))) })

  /// The path as a shell takes it for one word, and `cd` for no option.
  ///
  /// By code points, as a shell reads it: a mark that joins a quotation mark hides it from Swift.
  private static func quoted(_ path: String) -> String {
    let path = path.hasPrefix("-") ? "./" + path : path
    let isPlain = path.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "/._-".unicodeScalars.contains($0)
    }
    let inQuotes = path.unicodeScalars.map { $0 == "'" ? #"'\''"# : String($0) }.joined()
    return isPlain ? path : "'" + inQuotes + "'"
  }
}
