import Files
import Foundation
import Markdown
import Observatory
import Records
import Templates

/// Leads the links of prose from files to pages, and its citations to the page's list of sources.
struct BodyResolver: MarkdownResolver {
  let directory: Directory
  let site: Site
  /// Whether the site has all its pages, so that an address which it has not is wrong.
  let isWhole: Bool
  var references: References
  /// The anchors of the headings of files that links lead into, by path.
  private var anchors: [String: Set<String>] = [:]
  /// The keys of the sources, for those that are nearly one of them.
  private lazy var keys = Suggestions(among: directory.registry.sources.map(\.id))

  init(directory: Directory, site: Site, isWhole: Bool = true, references: References) {
    self.directory = directory
    self.site = site
    self.isWhole = isWhole
    self.references = references
  }

  /// The address for the destination of a link: a file of content leads to its page.
  mutating func address(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> String? {
    if destination.hasPrefix("#") {
      check(fragment: destination, of: place.file, at: place, &log)
      return destination
    }
    if let scheme = destination.prefix(while: { $0 != "/" && $0 != "?" && $0 != "#" })
      .firstIndex(of: ":").map({ destination[..<$0].lowercased() })
    {
      if ["http", "https", "mailto", "tel"].contains(scheme) { return destination }
      log.error(
        .unsafeLink, "links that begin with '\(scheme):' are not published", at: place,
        notes: ["use https:, http:, mailto: or tel:"])
      return nil
    }
    let cut = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let (path, rest) = (String(destination[..<cut]), String(destination[cut...]))
    let folder = path.hasPrefix("/") ? "" : (place.file as NSString).deletingLastPathComponent
    guard let target = Self.resolved(path, from: folder) else {
      log.error(.deadLink, "the link '\(destination)' leads out of the content", at: place)
      return nil
    }
    let page = path.hasPrefix("/") ? target : Self.page(ofFile: target)
    if let address = page.flatMap(link) {
      let fragment = rest.firstIndex(of: "#").map { String(rest[$0...]) } ?? ""
      check(fragment: fragment, of: target, at: place, &log)
      return address + rest
    }
    if !isWhole, path.hasPrefix("/") || isMisplaced(target) { return nil }
    if let found = ContentPath(target), directory.registry.isDraft(found.slug, of: found.kind) {
      log.error(
        .deadLink, "the link '\(destination)' leads to a draft, and this is not one", at: place,
        notes: ["take 'draft: true' out of that file, or put it into this one"])
      return nil
    }
    log.error(
      .deadLink, "the link '\(destination)' leads nowhere", at: place,
      notes: path.hasPrefix("/")
        ? ["no page or file of the site has this address"]
        : [cure(of: target, from: folder)])
    return nil
  }

  /// The address for an image, and the size that its file says. Logged: a file that calls itself a
  /// picture and is none.
  mutating func image(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> ImageTarget? {
    guard let address = address(for: destination, at: place, &log) else { return nil }
    switch picture(at: address) {
    case .sized(let width, let height):
      return ImageTarget(address: address, size: .init(width: width, height: height))
    case .unreadable:
      log.warning(
        .unreadablePicture, "the file '\(destination)' cannot be read as a picture", at: place,
        notes: ["save it anew as PNG, JPEG, GIF, WebP, AVIF or SVG"])
    case .sizeless, nil: break
    }
    return ImageTarget(address: address, size: nil)
  }

  /// What the file at an address of the site shows; nil for all that does not call itself a picture.
  private func picture(at address: String) -> Picture? {
    let base = directory.addresses.basePath
    guard address.hasPrefix(base) else { return nil }
    let path = address.dropFirst(base.count).prefix { $0 != "?" && $0 != "#" }
    guard case .stored(_, _, let picture)? = site[path.removingPercentEncoding ?? ""]?.contents
    else { return nil }
    return picture
  }

  /// Whether there is a record of that name that is told to be in the wrong place, or misnamed.
  private func isMisplaced(_ path: String) -> Bool {
    guard let found = ContentPath(path) else { return false }
    return directory.registry.mayHaveRecord(Slug.made(from: found.slug), of: found.kind)
  }

  /// The file that was plainly meant, as its path is written in a file of the folder: one of that
  /// name elsewhere, or of nearly that name in the same place.
  private func cure(of target: String, from folder: String) -> String {
    let files = Set(site.outputs.map(\.origin.file)).filter {
      $0.hasPrefix("content/media/") || ContentPath($0) != nil
    }
    let path = target as NSString
    let namesakes = files.filter { ($0 as NSString).lastPathComponent == path.lastPathComponent }
    let neighbours = files.filter {
      ($0 as NSString).deletingLastPathComponent == path.deletingLastPathComponent
    }
    let name = Suggestion.nearest(to: path.stem, among: neighbours.map { ($0 as NSString).stem })
    let near = neighbours.filter { ($0 as NSString).stem == name }
    for meant in [namesakes, near] where meant.count == 1 {
      return meant.map { Suggestion.note(Self.path(to: $0, from: folder)) }[0]
    }
    return "there is no file '\(target)'"
      + (target.hasPrefix("content/media/") ? "" : " with a page")
  }

  /// A path from a folder to a file, both without `.` and `..`.
  private static func path(to file: String, from folder: String) -> String {
    let way = folder.split(separator: "/")
    let goal = file.split(separator: "/")
    let common = zip(way, goal).prefix { $0 == $1 }.count
    return (way.dropFirst(common).map { _ in ".." } + goal.dropFirst(common))
      .joined(separator: "/")
  }

  /// The link to a page or file of the site, also without the slash at its end; nil when the site
  /// has none.
  private func link(to page: String) -> String? {
    guard let found = [page, page + "/"].first(where: { site[Addresses.output($0)] != nil }) else {
      return nil
    }
    let encoded = found.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? found
    return directory.addresses.link(encoded)
  }

  /// Warns of a fragment that is no heading of the file it leads into. Those with an underscore are
  /// the templates' own.
  private mutating func check(
    fragment: String, of path: String, at place: Place, _ log: inout [Diagnostic]
  ) {
    let anchor = fragment.dropFirst().removingPercentEncoding ?? ""
    guard !anchor.isEmpty, !anchor.contains("_"), let anchors = anchors(of: path),
      !anchors.contains(anchor)
    else { return }
    log.warning(
      .deadFragment, "no heading of '\(path)' has the anchor '\(anchor)'", at: place,
      notes: [
        Suggestion.note(for: anchor, among: anchors)
          ?? "an anchor is made of the words of its heading, such as 'how-it-began'"
      ])
  }

  /// The anchors of a file's headings; nil when it is no text with a page.
  private mutating func anchors(of path: String) -> Set<String>? {
    if let known = anchors[path] { return known }
    guard let found = ContentPath(path), !directory.registry.faultyFiles.contains(path) else {
      return nil
    }
    let registry = directory.registry
    let body =
      found.language == nil
      ? registry.catalogue(found.kind)?.body(found.slug)
      : registry.translations[found.slug]?.first { $0.path == path }?.body
    guard let anchors = body?.anchors else { return nil }
    self.anchors[path] = anchors
    return anchors
  }

  /// The address of the page of a file of content; nil for files that have none.
  private static func page(ofFile path: String) -> String? {
    let media = "content/media/"
    if path.hasPrefix(media) { return String(path.dropFirst("content/".count)) }
    return ContentPath(path)?.page
  }

  /// The kinds that short links can lead to, as authors name one of them.
  private static let kinds = [
    "case": Case.kind, "service": Service.kind, "government-service": GovernmentService.kind,
    "stakeholder": Stakeholder.kind, "dataset": Dataset.kind, "page": Page.kind,
  ]

  func target(of link: ShortLink, _ log: inout [Diagnostic]) -> ShortLink.Target? {
    guard let kind = Self.kinds[link.kind], let catalogue = directory.registry.catalogue(kind)
    else {
      let kinds = Self.kinds.keys.sorted()
      log.error(
        .deadLink, "'\(link.kind)' is no kind of page that short links lead to", at: link.kindPlace,
        notes: [
          Suggestion.note(for: link.kind, among: kinds)
            ?? "the kinds are \(kinds.map { "'\($0)'" }.joined(separator: ", "))"
        ])
      return nil
    }
    guard let title = catalogue.title(link.name),
      let address = self.link(to: Addresses.page(of: kind, link.name))
    else {
      log.error(
        .deadLink, "there is no \(link.kind) '\(link.name)'", at: link.namePlace,
        notes: [
          Suggestion.note(for: link.name, among: catalogue.slugs)
            ?? "it would be the file content/\(kind)/\(link.name).md"
        ])
      return nil
    }
    return ShortLink.Target(address: address, title: title.text(in: directory.language))
  }

  func isSource(_ key: String) -> Bool { directory.registry.source(key) != nil }

  /// A path without `.` and `..`; nil when it climbs out. A slash at its end is kept.
  private static func resolved(_ path: String, from folder: String) -> String? {
    var parts = folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(part.removingPercentEncoding ?? String(part))
      }
    }
    return parts.joined(separator: "/") + (path.hasSuffix("/") && !parts.isEmpty ? "/" : "")
  }

  mutating func html(for citations: [Citation], _ log: inout [Diagnostic]) -> String {
    var marks: [String] = []
    for citation in citations {
      guard directory.registry.source(citation.key) != nil else {
        if directory.registry.mayHaveSource(citation.key) { continue }
        log.error(
          .unknownCitation, "'@\(citation.key)' cites no source", at: citation.place,
          notes: [
            keys.note(for: citation.key)
              ?? "sources stand in content/sources.yml"
          ])
        continue
      }
      let number = references.number(of: citation.key)
      let anchor = References.anchor(citation.key)
      let locator = citation.locator.map { ", " + $0.escapedForHTML } ?? ""
      marks.append("<a href=\"#\(anchor)\">\(number)</a>\(locator)")
    }
    return marks.isEmpty ? "" : "<span class=\"citation\">[\(marks.joined(separator: "; "))]</span>"
  }
}

extension NSString {
  /// The name of a file without its ending.
  fileprivate var stem: String { (lastPathComponent as NSString).deletingPathExtension }
}
