import Files
import Foundation
import Markdown
import Observatory
import Templates

/// Leads the links of prose from files to pages, and its citations to the page's list of sources.
struct BodyResolver: MarkdownResolver {
  let directory: Directory
  let site: Site
  var references: References

  /// The address for the destination of a link: a file of content leads to its page.
  func address(
    for destination: String, at place: Place, _ log: inout [Diagnostic]
  ) -> String? {
    if destination.hasPrefix("#") { return destination }
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
    for page in page.map({ [$0, $0 + "/"] }) ?? [] where site[Addresses.output(page)] != nil {
      let encoded = page.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? page
      return directory.addresses.link(encoded) + rest
    }
    log.error(
      .deadLink, "the link '\(destination)' leads nowhere", at: place,
      notes: path.hasPrefix("/")
        ? ["no page or file of the site has this address"]
        : ["there is no file '\(target)' with a page"])
    return nil
  }

  /// The address of the page of a file of content; nil for files that have none.
  private static func page(ofFile path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 3, parts[0] == "content" else { return nil }
    if parts[1] == "media" { return parts.dropFirst().joined(separator: "/") }
    guard parts.count == 3, parts[2].hasSuffix(".md") else { return nil }
    let name = parts[2].dropLast(3).split(separator: ".").map(String.init)
    if parts[1] == Case.kind, name.count == 2 {
      return Addresses.translation(of: name[0], name[1])
    }
    return Addresses.page(of: parts[1], String(parts[2].dropLast(3)))
  }

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
      guard let source = directory.registry.source(citation.key) else {
        log.error(
          .unknownCitation, "no source has the key '\(citation.key)'", at: citation.place,
          notes: [
            Suggestion.note(for: citation.key, among: directory.registry.sources.map(\.id))
              ?? "sources stand in content/sources.yml"
          ])
        continue
      }
      let number = references.number(of: citation.key)
      let anchor = References.anchor(citation.key)
      let title = (source.title ?? source.note ?? citation.key).escapedForHTML
      let locator = citation.locator.map { ", " + $0.escapedForHTML } ?? ""
      marks.append("<a href=\"#\(anchor)\" title=\"\(title)\">\(number)</a>\(locator)")
    }
    return marks.isEmpty ? "" : "<span class=\"citation\">[\(marks.joined(separator: "; "))]</span>"
  }
}
