package import Files
package import Records

/// The site as a whole: `content/observatory.yml`.
package struct Settings: Record, Hashable {
  package static let path = "content/observatory.yml"
  /// The version of the content format that this program reads.
  package static let currentFormat = 1.0

  package let format: Double
  package let title: LocalizedText
  package let tagline: LocalizedText?
  package let description: LocalizedText
  package let baseURL: Link
  package let language: String
  package let publisher: String?
  package let licence: Licence?
  package let groundingPaper: Ref<Source>?
  package let repository: Link?
  package let rawHTML: Bool?
  package let search: Search?

  package init(reading field: inout Fields<Settings>) {
    format = field(
      "format", \.format, "The version of the content format; this program reads 1.",
      .current)
    title = field("title", \.title, "The name of the observatory.", as: "dct:title")
    tagline = field("tagline", \.tagline, "What it is, in a few words.")
    description = field(
      "description", \.description, "What it is, in a sentence or two.", as: "dct:description",
      .atMost(280))
    baseURL = field(
      "baseURL", \.baseURL, "The address at which the site is published; it may have a path.",
      .siteAddress)
    language = field(
      "language", \.language, "The language of the site (BCP 47).", as: "dct:language",
      .language)
    publisher = field("publisher", \.publisher, "Who publishes it.", as: "dct:publisher")
    licence = field("licence", \.licence, "The licence of its texts and data.", as: "dct:license")
    groundingPaper = field(
      "groundingPaper", \.groundingPaper, "The source that the observatory is grounded in.")
    repository = field(
      "repository", \.repository,
      "The address of the folder 'content' at a code host, such as 'https://github.com/OWNER/NAME/edit/main/content'; each page then leads to the file that it was made of.",
      as: "schema:codeRepository", Rule.siteAddress.ifPresent)
    rawHTML = field(
      "rawHTML", \.rawHTML,
      "Whether harmless HTML in texts is published; otherwise it is left out, with a warning.")
    search = field(
      "search", \.search,
      "Whether readers can search every word of the site; 'auto' where nothing is said.")
  }
}

extension Settings {
  /// Where a file of content can be looked at or changed; nil when the settings do not say.
  ///
  /// - Parameter path: relative to the root, as `content/cases/bus.md`.
  package func address(ofFile path: String) -> String? {
    guard let folder = repository?.address else { return nil }
    return folder + (folder.hasSuffix("/") ? "" : "/") + path.dropFirst("content/".count)
  }

  /// Whether the settings name a format other than the one that this program reads; if so, that is
  /// logged, and nothing else of the content can be judged.
  static func nameAnotherFormat(_ settings: Mapping, _ log: inout [Diagnostic]) -> Bool {
    var unlogged = RecordReading()
    guard let node = settings["format"],
      let format = Double.read(node, key: "format", &unlogged), format != currentFormat
    else { return false }
    let age = format < currentFormat ? "older" : "newer"
    log.error(
      .formatVersion,
      "the content is written in format \(format.decimal), which is \(age) than "
        + "\(currentFormat.decimal), the one that this program reads",
      at: node.place)
    return true
  }

  /// The language that the settings of a tree name, whatever else is wrong with them; nil when none
  /// can be made out. Logs nothing: that is done when the settings are read as a whole.
  package static func language(in tree: FileTree) -> String? {
    guard case .scalar(let language, _)? = value("language", in: tree),
      LocalizedText.isLanguage(language)
    else { return nil }
    return language
  }

  /// The address at which the settings of a tree say that the site is published; nil when none can
  /// be made out. Logs nothing either.
  package static func baseURL(in tree: FileTree) -> Link? {
    var unlogged = RecordReading()
    return value("baseURL", in: tree)
      .flatMap { Link.read($0, key: "baseURL", &unlogged) }
      .flatMap { Rule.siteAddress.holds($0) ? $0 : nil }
  }

  private static func value(_ key: String, in tree: FileTree) -> Node? {
    var unlogged: [Diagnostic] = []
    return tree[path]?.yamlMapping(&unlogged)?[key]
  }
}

/// A licence by its name and, where it has one, its address.
package struct Licence: Record, Hashable {
  package let name: String
  package let url: Link?

  package init(reading field: inout Fields<Licence>) {
    name = field("name", \.name, "The licence's name.")
    url = field("url", \.url, "Where its text stands.")
  }
}

extension Rule where Value == Double {
  /// The version of the content format. Another one is told before any rule is asked.
  fileprivate static var current: Rule {
    let version = Settings.currentFormat
    return Rule(
      "must be \(version.decimal)", .init("minimum", version.json), .init("maximum", version.json)
    ) { $0 == version }
  }
}

extension Rule where Value == Link {
  /// An address under which pages can stand. An empty part of its path would make links on its
  /// pages begin with `//`, which leads to another host.
  package static var siteAddress: Rule {
    Rule(
      "must be an address without '@', '?', '#' or '\\' and without empty parts of its path",
      .init("pattern", .string(JSONSchema.Pattern.site))
    ) { link in
      let rest = link.address.split(separator: ":", maxSplits: 1).last ?? ""
      return !rest.dropFirst(2).contains("//")
        && !rest.contains(where: { "@?#\\".contains($0) })
    }
  }
}
