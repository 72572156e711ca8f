import ArgumentParser
import Files
import Foundation
import Observatory
import Publication
import Records

/// The options of all commands that read a site.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and templates/.", completion: .directory)
  var root = "."

  @Option(
    name: .customLong("base-url"),
    help: "The address at which the site is published, instead of that in the settings.")
  var baseURL: String?

  /// Absolute path of the root.
  var rootPath: String { absolute(root) }

  func validate() throws {
    try Self.checkFolder(root)
    if let baseURL, base(baseURL) == nil {
      throw ValidationError(
        "'\(baseURL)' is no address for a site: it must begin with https:// or http://, and hold no "
          + "'//' after that, nor '?', '#' or '@'.")
    }
  }

  static func checkFolder(_ path: String) throws(ValidationError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isFolder),
      isFolder.boolValue
    else { throw ValidationError("There is no folder '\(path)'.") }
  }

  /// The address given, instead of that of the settings.
  var base: Link? { baseURL.flatMap(base) }

  private func base(_ text: String) -> Link? {
    var reading = RecordReading()
    let link = Link.read(.scalar(text, Place("--base-url")), key: "base-url", &reading)
    return link.flatMap { Rule.siteAddress.holds($0) ? $0 : nil }
  }

  /// What a site came to: its files, the faults found, and the edition unless one is an error.
  struct Read {
    let tree: FileTree
    let edition: Edition?
    let log: [Diagnostic]
  }

  /// Reads, checks and lays out the site.
  ///
  /// Thrown: a wrong `SOURCE_DATE_EPOCH`.
  func read(drafts: DraftOptions) async throws(ValidationError) -> Read {
    let today = try Self.today(ProcessInfo.processInfo.environment)
    var log: [Diagnostic] = []
    let tree = await SiteFiles(root: rootPath).tree(&log)
    if SiteFiles.isLost(log) { return Read(tree: tree, edition: nil, log: log) }
    let edition = await Edition(
      tree,
      .init(base: base, today: today, includesDrafts: drafts.drafts, canIndex: Pagefind() != nil),
      &log)
    return Read(tree: tree, edition: log.hasErrors ? nil : edition, log: log)
  }

  /// The day that dates are held against: that of `SOURCE_DATE_EPOCH` (reproducible-builds.org),
  /// in seconds since 1970, else today's, in UTC.
  ///
  /// Thrown: that the variable holds no such number, as wrong usage.
  static func today(
    _ environment: [String: String], now: Date = Date()
  ) throws(ValidationError) -> PartialDate? {
    guard let epoch = environment["SOURCE_DATE_EPOCH"] else { return day(now) }
    guard let seconds = Int(epoch), let day = day(Date(timeIntervalSince1970: Double(seconds)))
    else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '\(epoch)'.")
    }
    return day
  }

  private static func day(_ date: Date) -> PartialDate? {
    PartialDate(date.formatted(.iso8601.year().month().day()))
  }
}

/// Whether what is not ready is shown.
struct DraftOptions: ParsableArguments {
  @Flag(help: "With the drafts, which are left out otherwise.")
  var drafts = false
}

/// The absolute path of a path that may be relative to the working directory.
func absolute(_ path: String) -> String {
  URL(filePath: path, directoryHint: .inferFromPath).standardizedFileURL.path(percentEncoded: false)
    .withoutTrailingSlash
}

extension String {
  fileprivate var withoutTrailingSlash: String {
    count > 1 && hasSuffix("/") ? String(dropLast()) : self
  }
}
