import ArgumentParser
import Files
import Foundation
import Observatory
import Records
import Reports

/// `observatory new`.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a new record for you to fill in, with what may stand in it.",
    discussion: """
      Types: \(types.map(\.name).joined(separator: ", ")).
      A source is added at the end of \(RecordType.source.files); all else is a file of its own, \
      named after the title. Nothing that is there is changed.
      """)

  /// The types that an author makes records of, one by one.
  private static let types = RecordType.all.filter { $0.folder != nil } + [.source]

  @Argument(help: "The type of the record.", completion: .list(types.map(\.name)))
  var type: String

  @Argument(help: "Its title or name.")
  var title: String

  @Option(help: "The name of its file, or the id of a source; by default made of the title.")
  var slug: String?

  @Option(help: "The folder that holds content/ and templates/.", completion: .directory)
  var root = "."

  func validate() throws {
    _ = try RecordType.named(type, among: Self.types)
    if name.isEmpty { throw ValidationError("The title is empty.") }
    if let slug, !Slug.isWellFormed(slug) || slug.count > Slug.longest {
      throw ValidationError(
        "'\(slug)' is no name for a record: use small letters, digits and single hyphens, "
          + "\(Slug.longest) at most.")
    }
    if stem.isEmpty {
      throw ValidationError(
        "'\(name)' has none of the letters a to z, of which a name could be made; give one with "
          + "--slug.")
    }
    if !FileManager.default.fileExists(atPath: absolute(root) + "/" + Settings.path) {
      throw ValidationError(
        "There is no site in '\(root)': it has no \(Settings.path). Name its folder with --root, "
          + "or make a site with 'observatory init'.")
    }
  }

  func run() async throws {
    let type = try RecordType.named(type, among: Self.types)
    var log: [Diagnostic] = []
    let tree = await SiteFiles(root: absolute(root)).tree(&log)
    do throws(MachineFault) {
      if let folder = type.folder {
        try make(type, in: folder, tree)
      } else {
        try addSource(tree, log)
      }
    } catch {
      Console.fail(error.description)
      throw error.exitCode
    }
  }

  /// The title in one line.
  private var name: String { title.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The name of the record, before another of the same name is looked for.
  private var stem: String { slug ?? Slug.shortened(Slug.made(from: name)) }

  /// The stem, then the stem with a number; only the stem where the author chose it.
  private var names: some Sequence<String> {
    let stem = stem
    return [stem] + (slug == nil ? (2...999).map { "\(stem)-\($0)" } : [])
  }

  private func make(
    _ type: RecordType, in folder: String, _ tree: FileTree
  ) throws(MachineFault) {
    let blank = Blank(of: type, titled: name, in: tree)
    let writing = Writing(root: absolute(root))
    for name in names {
      let path = "\(folder)/\(name).md"
      if try writing.create(blank.document, at: path) { return tell(path, blank) }
    }
    throw taken("\(folder)/\(stem).md")
  }

  /// - Parameter faults: what was found while the files were read; one that was not read is not in
  ///   the tree, though it is there.
  private func addSource(_ tree: FileTree, _ faults: [Diagnostic]) throws(MachineFault) {
    let path = RecordType.source.files
    var log = faults.filter { path.isAtOrBelow([$0.place.file]) }
    guard log.isEmpty, let list = SourceList(tree[path], &log) else {
      Console.note(Report(log, in: tree).text(isColoured: ReportOptions.isColoured()))
      throw MachineFault(.refused, "cannot add to '\(path)' before it is in order")
    }
    guard let id = names.first(where: { !list.ids.contains($0) }) else { throw taken(stem) }
    let blank = Blank(of: .source, titled: name, id: id, in: tree)
    guard let addition = list.addition(of: blank) else {
      throw MachineFault(
        .refused,
        "cannot add to '\(path)' as it is written; write this entry there:\n"
          + blank.entry(indent: ""))
    }
    try Writing(root: absolute(root)).append(addition, to: path)
    tell("\(path), under the id '\(id)'", blank)
  }

  private func taken(_ name: String) -> MachineFault {
    MachineFault(.refused, "'\(name)' is there already; choose another name with --slug")
  }

  private func tell(_ place: String, _ blank: Blank) {
    let asked = blank.open.isEmpty ? "" : "Fill in: \(blank.open.joined(separator: ", ")).\n"
    Console.say("\(place)\n\(asked)Then run 'observatory check'.\n")
  }
}
