import Foundation
import Observatory
import Records

/// The one place that knows where things stand on the site.
///
/// Inside the program an address is relative to the site: `cases/fixmystreet/` for a page, which is
/// the output `cases/fixmystreet/index.html`; empty for the home page.
struct Addresses: Sendable {
  /// `https://example.org/observatory/`, with the slash at its end.
  private let base: String
  /// `/observatory/`, with the slash at its end.
  let basePath: String

  init(base: Link) {
    let address = base.address.prefix { $0 != "?" && $0 != "#" }
    self.base = address.hasSuffix("/") ? String(address) : address + "/"
    let path = URLComponents(string: self.base)?.percentEncodedPath ?? "/"
    basePath = path.isEmpty ? "/" : path
  }

  /// The address for a link on a page: from the root of the host, with the base path.
  func link(_ address: String) -> String { basePath + address }

  /// The whole address, for canonical links and machines.
  func canonical(_ address: String) -> String { base + address }

  /// Where readers narrow the services down.
  static let explore = "explore/"
  /// Where they set cases side by side.
  static let compare = "compare/"

  /// The comparison, begun with a case.
  static func comparison(with slug: String) -> String { "\(compare)?case=\(slug)" }

  /// The output that a browser gets at an address.
  static func output(_ address: String) -> String {
    address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
  }

  static func page(of kind: String, _ slug: String) -> String {
    kind == "pages" ? "\(slug)/" : "\(kind)/\(slug)/"
  }

  /// A translation stands under its language.
  static func translation(of slug: String, _ language: String) -> String {
    "\(language.lowercased())/cases/\(slug)/"
  }

  /// The file that tells reference managers of the page at an address.
  static func citation(of page: String, _ format: CitationFormat) -> String {
    "\(page)cite.\(format.suffix)"
  }

  /// The page of all sources.
  static let references = "references/"

  /// The file of all sources.
  static func bibliography(_ format: CitationFormat) -> String {
    "\(Source.kind).\(format.suffix)"
  }

  /// The page of the codebook about a type or a vocabulary, at the field that the keys lead to.
  static func codebook(_ name: String, _ keys: [String] = []) -> String {
    "codebook/\(name)/" + (keys.isEmpty ? "" : "#" + codebookAnchor(keys))
  }

  /// With an underscore, which the anchors of headings never have.
  static func codebookAnchor(_ keys: [String]) -> String {
    "field_" + keys.joined(separator: "_")
  }

  /// An address that an author gave; a folder, unless it names a page's file.
  static func alias(_ path: String) -> String {
    let address = path.hasPrefix("/") ? String(path.dropFirst()) : path
    return address.hasSuffix("/") || address.hasSuffix(".html") ? address : address + "/"
  }

  static func list(of kind: String, page: Int = 1) -> String {
    page == 1 ? "\(kind)/" : "\(kind)/page/\(page)/"
  }
}
